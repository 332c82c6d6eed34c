package org.costledger.scenario.engine;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.scenario.model.EntryLabel;

/** Which item ledger entries a file means by a label. */
final class Labels {
    private final Supplier<? extends LedgerView> ledger;
    private final Function<String, List<Long>> entriesOfStep;

    /** @param entriesOfStep what the step of a label made, in entry order; nothing if there is no such step */
    Labels(Supplier<? extends LedgerView> ledger, Function<String, List<Long>> entriesOfStep) {
        this.ledger = ledger;
        this.entriesOfStep = entriesOfStep;
    }

    /** All entries a label stands for: of a step that made several, all of them. */
    List<Long> entryNos(EntryLabel label) {
        return switch (label) {
            case EntryLabel.ByNumber byNumber -> List.of(byNumber.entryNo());
            case EntryLabel.Only only -> entries(only);
            case EntryLabel.Nth nth -> at(entries(nth), nth.position());
            case EntryLabel.Out out -> entries(out, false);
            case EntryLabel.In in ->
                in.position().isPresent() ? at(entries(in, true), in.position().getAsInt()) : entries(in, true);
        };
    }

    /** The one entry a label stands for; empty if it stands for none or several. */
    OptionalLong entryNo(EntryLabel label) {
        var entries = entryNos(label);
        return entries.size() == 1 ? OptionalLong.of(entries.getFirst()) : OptionalLong.empty();
    }

    private List<Long> entries(EntryLabel.OfStep label) {
        return entriesOfStep.apply(label.label());
    }

    private List<Long> entries(EntryLabel.OfStep label, boolean positive) {
        return entries(label).stream()
                .filter(entryNo -> ledger.get().itemLedgerEntry(entryNo).positive() == positive)
                .toList();
    }

    private static List<Long> at(List<Long> entries, int position) {
        return position <= entries.size() ? List.of(entries.get(position - 1)) : List.of();
    }
}
