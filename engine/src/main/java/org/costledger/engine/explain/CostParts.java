package org.costledger.engine.explain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;

/**
 * What the cost of entries consists of, as it is passed on from entry to entry (ADJ-40, ADJ-41, ADJ-70, ADJ-71). What was found of an
 * entry is kept, so that goods which went round by many ways are looked at once.
 */
final class CostParts {
    private final LedgerView ledger;
    private final Map<Passing, Map<Origin, ExactCost>> found = new HashMap<>();

    CostParts(LedgerView ledger) {
        this.ledger = ledger;
    }

    /** Where a part comes from: a value entry, the average that valued an outbound, or nowhere yet. */
    sealed interface Origin {
        record OfValueEntry(ItemLedgerEntry entry, ValueEntry value) implements Origin {}

        record OfAverage(ItemLedgerEntry outbound) implements Origin {}

        record NotSupplied(ItemLedgerEntry outbound) implements Origin {}
    }

    /** An entry and whom it supplies; 0: nobody, it is asked for itself. */
    private record Passing(long entryNo, long recipientNo) {}

    /** An entry that supplies another one. */
    record Supply(ItemLedgerEntry from, Quantity quantity) {
        Exact share() {
            return Exact.of(quantity).dividedBy(Exact.of(from.quantity().abs()));
        }
    }

    /** What the goods of an entry cost, by what that consists of. */
    Map<Origin, ExactCost> of(ItemLedgerEntry entry) {
        return of(entry, Optional.empty());
    }

    private Map<Origin, ExactCost> of(ItemLedgerEntry entry, Optional<ItemLedgerEntry> recipient) {
        var passing = new Passing(
                entry.entryNo(), recipient.map(ItemLedgerEntry::entryNo).orElse(0L));
        var known = found.get(passing);
        if (known != null) return known;
        var parts = new LinkedHashMap<Origin, ExactCost>();
        if (isValuedByAverage(entry)) {
            parts.put(new Origin.OfAverage(entry), ExactCost.of(cost(entry)));
        } else {
            for (var supply : supplies(entry)) {
                var share = supply.share();
                of(supply.from(), Optional.of(entry))
                        .forEach((source, cost) -> parts.merge(source, cost.times(share), ExactCost::plus));
            }
            if (entry.positive()) addOwn(entry, recipient, parts);
            else if (!entry.remainingQuantity().isZero()) addNotSupplied(entry, parts);
        }
        parts.values().removeIf(ExactCost::isZero);
        found.put(passing, parts);
        return parts;
    }

    /** What nothing supplies was posted at the unit cost of its day. */
    private void addNotSupplied(ItemLedgerEntry entry, Map<Origin, ExactCost> parts) {
        var supplied = parts.values().stream().reduce(ExactCost.ZERO, ExactCost::plus);
        parts.put(new Origin.NotSupplied(entry), ExactCost.of(cost(entry)).minus(supplied));
    }

    // ---- who supplies whom

    /** The entries that an entry takes its cost from. */
    List<Supply> supplies(ItemLedgerEntry entry) {
        if (isValuedByAverage(entry)) return List.of();
        return entry.positive() ? suppliesOfInbound(entry) : suppliesOfOutbound(entry);
    }

    private List<Supply> suppliesOfOutbound(ItemLedgerEntry entry) {
        return ledger.applicationsOfOutbound(entry.entryNo()).stream()
                .filter(ItemApplicationEntry::isQuantityApplication)
                .map(application -> new Supply(
                        ledger.itemLedgerEntry(application.inboundEntryNo()),
                        application.quantity().abs()))
                .toList();
    }

    private List<Supply> suppliesOfInbound(ItemLedgerEntry entry) {
        return ledger.applicationsOfInbound(entry.entryNo()).stream()
                .filter(application -> !application.isQuantityApplication())
                .flatMap(own -> sourceOf(own).stream())
                .map(source -> new Supply(source, entry.quantity()))
                .toList();
    }

    private Optional<ItemLedgerEntry> sourceOf(ItemApplicationEntry own) {
        long source = own.transferredFromEntryNo() != 0 ? own.transferredFromEntryNo() : own.outboundEntryNo();
        return source == 0 ? Optional.empty() : Optional.of(ledger.itemLedgerEntry(source));
    }

    private boolean isValuedByAverage(ItemLedgerEntry entry) {
        return !entry.positive()
                && ledger.valueEntries(entry.entryNo()).stream()
                        .anyMatch(value -> value.state().valuedByAverageCost());
    }

    // ---- what an inbound cost itself

    private void addOwn(ItemLedgerEntry entry, Optional<ItemLedgerEntry> recipient, Map<Origin, ExactCost> parts) {
        boolean takesItsCost = !suppliesOfInbound(entry).isEmpty();
        for (var value : ledger.valueEntries(entry.entryNo())) {
            boolean isOfSource = takesItsCost
                    && value.kind().entryType() == CostEntryType.DIRECT_COST
                    && !value.kind().isCharge();
            if (isOfSource || !counts(value, recipient)) continue;
            var cost = cost(entry, value, recipient.isPresent());
            if (!cost.isZero()) parts.merge(new Origin.OfValueEntry(entry, value), cost, ExactCost::plus);
        }
    }

    /** ADJ-40. For the entry itself all of it counts. */
    private boolean counts(ValueEntry value, Optional<ItemLedgerEntry> recipient) {
        if (recipient.isEmpty()) return true;
        if (value.kind().entryType() == CostEntryType.ROUNDING) return false;
        if (value.kind().entryType() != CostEntryType.REVALUATION) return true;
        if (value.kind().appliesToEntry() != 0) return counts(adjusted(value), recipient);
        if (!value.kind().partialRevaluation()) return true;
        var first = first(recipient.get());
        var latest = later(first.state().valuationDate(), first.postingDate());
        return first.entryNo() > value.entryNo() || latest.isAfter(value.state().valuationDate());
    }

    private ValueEntry adjusted(ValueEntry value) {
        return ledger.valueEntries(value.itemLedgerEntryNo()).stream()
                .filter(other -> other.entryNo() == value.kind().appliesToEntry())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("value entry " + value.entryNo() + " adjusts nothing"));
    }

    private ValueEntry first(ItemLedgerEntry entry) {
        return ledger.valueEntries(entry.entryNo()).stream()
                .filter(value -> !value.quantities().itemLedgerEntry().isZero())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("entry " + entry.entryNo() + " has no value"));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** ADJ-41: what a value entry adds to the cost of the whole inbound, as those who take from it see it. */
    private static ExactCost cost(ItemLedgerEntry entry, ValueEntry value, boolean isPassedOn) {
        var actual = ExactCost.of(value.cost().actual());
        var expected = ExactCost.of(value.cost().expected());
        if (!isPassedOn) return actual.plus(expected);
        var notInvoiced = entry.quantity().minus(entry.invoicedQuantity());
        var valued = value.quantities().valued();
        if (value.kind().expectedCost())
            return notInvoiced.isZero() ? ExactCost.ZERO : expected.times(ratio(notInvoiced, valued));
        if (value.kind().entryType() == CostEntryType.REVALUATION && !expected.isZero())
            return actual.plus(expected).times(ratio(entry.quantity(), valued));
        return value.kind().partialRevaluation() ? actual.times(ratio(entry.quantity(), valued)) : actual;
    }

    private static Exact ratio(Quantity part, Quantity whole) {
        return whole.isZero() ? Exact.ZERO : Exact.of(part).dividedBy(Exact.of(whole));
    }

    /** What the goods of an entry cost, actual and expected. */
    Cost cost(ItemLedgerEntry entry) {
        var cost = Cost.ZERO;
        for (var value : ledger.valueEntries(entry.entryNo()))
            cost = cost.plus(value.cost().actual()).plus(value.cost().expected());
        return entry.positive() ? cost : cost.negated();
    }
}
