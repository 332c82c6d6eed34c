package org.costledger.engine.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.setup.Code;

/**
 * Which items a run adjusts (ADJ-30).
 *
 * @param items by number; absent: all
 * @param categories by category; not together with items
 * @param untilValuationDate how far averages are calculated; of an Average item only (ADJ-184)
 * @param online started by a posting: takes only items that allow it (ADJ-180 to ADJ-182)
 * @param by who asks; the source code stands on the register of what is posted
 */
public record AdjustmentRequest(
        Optional<List<String>> items,
        Optional<List<String>> categories,
        Optional<LocalDate> untilValuationDate,
        boolean online,
        PostingRequest.By by) {
    /** The source code of cost adjustment, where the sender has none of his own (ADJ-162). */
    public static final String SOURCE_CODE = "INVTADJMT";

    /** Everything that is dirty. */
    public static final AdjustmentRequest ALL = new AdjustmentRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new PostingRequest.By("", Instant.EPOCH, SOURCE_CODE, ""));

    public AdjustmentRequest {
        items = items.map(List::copyOf);
        categories = categories.map(List::copyOf);
    }

    /** A run that somebody starts. */
    public AdjustmentRequest(
            Optional<List<String>> items,
            Optional<List<String>> categories,
            Optional<LocalDate> untilValuationDate,
            PostingRequest.By by) {
        this(items, categories, untilValuationDate, false, by);
    }

    /** The run that a posting starts for the items it touched (ADJ-181). */
    public static AdjustmentRequest online(Collection<String> items, PostingRequest.By by) {
        return new AdjustmentRequest(Optional.of(List.copyOf(items)), Optional.empty(), Optional.empty(), true, by);
    }

    static Set<String> codes(List<String> words) {
        return words.stream().map(Code::of).collect(Collectors.toUnmodifiableSet());
    }

    public static AdjustmentRequest ofItems(List<String> items) {
        return new AdjustmentRequest(Optional.of(items), Optional.empty(), Optional.empty(), ALL.by());
    }

    public static AdjustmentRequest ofCategories(List<String> categories) {
        return new AdjustmentRequest(Optional.empty(), Optional.of(categories), Optional.empty(), ALL.by());
    }
}
