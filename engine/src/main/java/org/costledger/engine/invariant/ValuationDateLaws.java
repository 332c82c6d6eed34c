package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;

/** Laws on the date a value counts from (chapter 02, section F). */
final class ValuationDateLaws {
    private ValuationDateLaws() {}

    /** INV-14. */
    static Optional<String> isOneForAnEntry(ItemFacts facts, ItemLedgerEntry entry) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (var value : facts.valueEntries(entry)) {
            if (value.kind().entryType() == CostEntryType.REVALUATION) continue;
            var date = value.valuationDate();
            if (dates.isEmpty()
                    || isRedirected(facts, value)
                    || isInvoiceOfOutput(entry, value, dates.iterator().next())) dates.add(date);
            else if (!dates.contains(date))
                return Optional.of("value entry " + value.entryNo() + " is valued on " + date + ", others on " + dates);
        }
        return Optional.empty();
    }

    /**
     * POST-37: an invoice whose date would be too early is valued when it is posted. What was the earliest allowed date
     * then is not recorded; that there is one now must do.
     */
    private static boolean isRedirected(ItemFacts facts, ValueEntry value) {
        return facts.setup().costing().earliestAllowedValuationDate().isPresent()
                && value.kind().isDirectCostWithoutCharge()
                && !value.kind().adjustment()
                && !value.quantities().invoiced().isZero()
                && value.valuationDate().equals(value.postingDate());
    }

    /** ADJ-143: the invoice of an output counts from its last consumption on. */
    private static boolean isInvoiceOfOutput(ItemLedgerEntry entry, ValueEntry value, LocalDate first) {
        return entry.entryType() == ItemLedgerEntryType.OUTPUT
                && !value.kind().expectedCost()
                && value.valuationDate().isAfter(first);
    }

    /** INV-15. */
    static Optional<String> isNotBeforePosting(ItemFacts facts, ValueEntry value) {
        var entry = facts.find(value.itemLedgerEntryNo());
        if (entry.isEmpty() || entry.get().facts().correction()) return Optional.empty();
        var postingDate = entry.get().postingDate();
        if (!value.valuationDate().isBefore(postingDate)) return Optional.empty();
        var source = datedBy(facts, entry.get()).flatMap(facts::earliestValuationDate);
        return unless(
                source.isPresent() && !value.valuationDate().isBefore(source.get()),
                () -> "is valued on " + value.valuationDate() + ", but entry "
                        + entry.get().entryNo() + " was posted on " + postingDate
                        + source.map(date -> " and its source is valued on " + date)
                                .orElse(""));
    }

    /**
     * Whose date an entry has even if it lies before its own posting: that of the entry an outbound names (POST-33), and
     * for an inbound transfer that of its outbound (POST-38).
     */
    private static Optional<Long> datedBy(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.positive())
            return Optional.of(entry.state().appliesToEntry()).filter(no -> no != 0);
        if (!entry.isTransfer()) return Optional.empty();
        return facts.own(entry).map(own -> own.outboundEntryNo()).filter(no -> no != 0);
    }
}
