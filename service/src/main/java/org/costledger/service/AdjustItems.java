package org.costledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.store.LedgerTransaction;

/**
 * Adjusts cost (chapter 03). The items are locked for as long as they are adjusted; who posts to others does not wait.
 */
public final class AdjustItems {
    private static final String KIND = "adjust";

    private AdjustItems() {}

    /**
     * What a run came to.
     *
     * @param registerNo 0: nothing was to be adjusted
     * @param visited entries that were looked at
     * @param written value entries that were made
     * @param stopped outbounds whose cost never came to rest (ADJ-119)
     */
    public record Answer(long registerNo, long visited, int written, List<Long> stopped) {}

    /**
     * Adjusts what a run concerns.
     *
     * @throws org.costledger.engine.refusal.Refused if the run is refused, or the key stands for another request
     */
    public static Answer adjust(Books books, Asked asked, AdjustmentRequest request) {
        return books.write(asked, KIND, request, Answer.class, transaction -> {
            transaction.lockSetup(false);
            var itemNos = itemNos(transaction, request);
            transaction.lockItems(itemNos);
            var slice = transaction.slice(itemNos);
            var run = Costing.adjust(slice, request);
            var written = transaction.write(slice, run.change());
            return new Done<>(
                    new Answer(register(written), run.visited(), run.written(), new ArrayList<>(run.stopped())),
                    List.of(written));
        });
    }

    private static long register(LedgerChange written) {
        return written.after().register() > written.before().register()
                ? written.after().register()
                : 0;
    }

    private static SortedSet<String> itemNos(LedgerTransaction transaction, AdjustmentRequest request) {
        return request.items().<SortedSet<String>>map(TreeSet::new).orElseGet(transaction::itemsToAdjust);
    }
}
