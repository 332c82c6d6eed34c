package org.costledger.engine.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.ApplicationWorksheet;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.JournalLine.WorksheetStep.Apply;
import org.costledger.engine.journal.JournalLine.WorksheetStep.Unapply;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;

/** Random changes of applications by hand. */
final class RandomWorksheets {
    private final RandomLines lines;
    private final Chance chance;
    private final MemoryLedger ledger;

    RandomWorksheets(RandomLines lines, MemoryLedger ledger) {
        this.lines = lines;
        this.chance = lines.chance();
        this.ledger = ledger;
    }

    /** Removes one or two applications; closing the worksheet applies what was left open. */
    Optional<JournalLine> unapply() {
        var steps = new ArrayList<WorksheetStep>();
        for (var application : some(chance.between(1, 2)))
            steps.add(new Unapply(application.inboundEntryNo(), application.outboundEntryNo()));
        return worksheet(steps);
    }

    /** Removes an application and makes another, or makes one of two entries that are open. */
    Optional<JournalLine> reapply() {
        var steps = new ArrayList<WorksheetStep>();
        if (chance.percent(25)) {
            var open = lines.entry(entry -> !entry.positive() && entry.open());
            if (open.isEmpty()) return Optional.empty();
            supplier(open.get()).ifPresent(inbound -> steps.add(apply(inbound, open.get())));
            return worksheet(steps);
        }
        for (var application : some(1)) {
            long outboundNo = application.outboundEntryNo();
            steps.add(new Unapply(application.inboundEntryNo(), outboundNo));
            if (application.isQuantityApplication()) {
                supplier(ledger.itemLedgerEntry(outboundNo))
                        .ifPresent(inbound -> steps.add(new Apply(inbound.entryNo(), outboundNo, Optional.empty())));
            } else {
                steps.add(new Apply(application.inboundEntryNo(), outboundNo, Optional.empty()));
            }
        }
        return worksheet(steps);
    }

    private Apply apply(ItemLedgerEntry inbound, ItemLedgerEntry outbound) {
        return new Apply(
                inbound.entryNo(),
                outbound.entryNo(),
                chance.percent(30) ? Optional.of(outbound.remainingQuantity()) : Optional.empty());
    }

    private Optional<JournalLine> worksheet(List<WorksheetStep> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new ApplicationWorksheet(lines.header(DocumentType.NONE), steps));
    }

    private List<ItemApplicationEntry> some(int count) {
        var all = ledger.history(lines.item().no()).applications().stream()
                .filter(application -> application.outboundEntryNo() != 0)
                .toList();
        return chance.someOf(all, count);
    }

    private Optional<ItemLedgerEntry> supplier(ItemLedgerEntry outbound) {
        var inbounds = ledger.history(outbound.stock().itemNo()).itemLedgerEntries().stream()
                .filter(entry -> entry.positive() && entry.stock().equals(outbound.stock()))
                .filter(entry ->
                        entry.facts().dropShipment() == outbound.facts().dropShipment())
                .toList();
        return inbounds.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(inbounds));
    }
}
