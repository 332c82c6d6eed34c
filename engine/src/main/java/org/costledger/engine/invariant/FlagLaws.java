package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.Optional;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;

/** Laws on what is still to be adjusted, what is valued by average, and the cost kept on items. */
final class FlagLaws {
    private FlagLaws() {}

    /** INV-21. */
    static Optional<String> byAverageOnlyOfAverage(ItemFacts facts, ValueEntry value) {
        return unless(
                !value.state().valuedByAverageCost() || facts.rule().valuesByAverage(),
                () -> "is valued by average cost, but the item is "
                        + facts.item().costingMethod());
    }

    /** INV-21. */
    static Optional<String> outboundIsByAverageOrNot(ItemFacts facts, ItemLedgerEntry entry) {
        if (entry.positive()) return Optional.empty();
        Optional<ValueEntry> first = Optional.empty();
        for (var value : facts.valueEntries(entry)) {
            if (!value.kind().inventoriable()) continue;
            if (first.isEmpty()) first = Optional.of(value);
            else if (value.state().valuedByAverageCost() != first.get().state().valuedByAverageCost())
                return Optional.of("value entries " + first.get().entryNo() + " and " + value.entryNo()
                        + " differ in being valued by average cost");
        }
        return Optional.empty();
    }

    /** INV-21. */
    static Optional<String> fixedIsNotByAverage(ItemFacts facts, ItemLedgerEntry entry) {
        if (entry.positive()) return Optional.empty();
        boolean receipt = entry.isTransfer() && entry.facts().document().type() == DocumentType.TRANSFER_RECEIPT;
        if (entry.state().appliesToEntry() == 0 && !receipt) return Optional.empty();
        for (var value : facts.valueEntries(entry)) {
            if (value.kind().inventoriable() && value.state().valuedByAverageCost())
                return Optional.of("value entry " + value.entryNo() + " is valued by average cost, but the entry is "
                        + (receipt
                                ? "the outbound of a transfer receipt"
                                : "applied to " + entry.state().appliesToEntry()));
        }
        return Optional.empty();
    }

    /** INV-24. */
    static void adjustedHasNoOpenPoint(ItemFacts facts, Findings found) {
        if (!facts.history().state().costIsAdjusted()) return;
        for (var point : facts.history().entryPoints()) {
            found.addUnless(
                    point.costIsAdjusted(),
                    Findings.subject(facts),
                    () -> "is adjusted, but its entry point of " + point.stock() + " on " + point.valuationDate()
                            + " is not");
        }
    }

    /** INV-24. */
    static Optional<String> adjustedHasNothingToForward(ItemFacts facts, ItemLedgerEntry entry) {
        if (!facts.item().isInventory() || !facts.history().state().costIsAdjusted()) return Optional.empty();
        return unless(
                !entry.state().appliedEntryToAdjust() || isRetained(facts, entry),
                () -> "is to be adjusted, but its item is adjusted");
    }

    /** ADJ-51: what a run looks at again, because something that depends on it is not completely invoiced. */
    private static boolean isRetained(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.positive())
            return entry.entryType() == ItemLedgerEntryType.SALE
                    && facts.ofOutbound(entry.entryNo()).stream()
                            .filter(application -> application.isCostApplication())
                            .anyMatch(application -> isNotCompletelyInvoiced(facts, application.inboundEntryNo()));
        boolean openTransfer = entry.isTransfer() && !entry.state().completelyInvoiced();
        return facts.ofInbound(entry.entryNo()).stream()
                .filter(application -> application.isQuantityApplication())
                .anyMatch(application -> openTransfer || isNotCompletelyInvoiced(facts, application.outboundEntryNo()));
    }

    private static boolean isNotCompletelyInvoiced(ItemFacts facts, long entryNo) {
        return facts.find(entryNo)
                .filter(entry -> !entry.state().completelyInvoiced())
                .isPresent();
    }

    /** INV-27. */
    static void unitCostIsStandard(ItemFacts facts, Findings found) {
        if (!facts.rule().keepsStandard()) return;
        var state = facts.history().state();
        found.addUnless(
                state.unitCost().equals(state.standardCost()),
                Findings.subject(facts),
                () -> "unit cost is " + state.unitCost() + ", standard cost is " + state.standardCost());
        for (var unit : facts.history().stockkeepingUnits()) {
            found.addUnless(
                    unit.unitCost().equals(unit.standardCost()),
                    unit.key().toString(),
                    () -> "unit cost is " + unit.unitCost() + ", standard cost is " + unit.standardCost());
        }
    }
}
