package org.costledger.engine.adjustment.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.ledger.CostEntryType;

/** ADJ-7: the changes computed while one item is treated, per value entry. It is emptied at the end of the item. */
final class PendingTable {
    private final Precisions precisions;
    private final OscillationGuard guard;
    private final NavigableMap<Long, Change> pending = new TreeMap<>();
    private int changes;

    /** {@code pending[v]}. */
    static final class Change {
        final Value v;
        Money actual = Money.ZERO;
        Money expected = Money.ZERO;
        CostEntryType type;

        Change(Value v) {
            this.v = v;
            this.type = v.type();
        }
    }

    PendingTable(Precisions precisions, OscillationGuard guard) {
        this.precisions = precisions;
        this.guard = guard;
    }

    /** ADJ-7: the stored actual amount plus the pending change. */
    Money actual(Value v) {
        var change = pending.get(v.number());
        return change == null ? v.actual() : v.actual().plus(change.actual);
    }

    /** ADJ-7: the stored expected amount plus the pending change. */
    Money expected(Value v) {
        var change = pending.get(v.number());
        return change == null ? v.expected() : v.expected().plus(change.expected);
    }

    /** ADJ-62, {@code CHANGE(v, amount, type)}. Self-consumption (ADJ-118) comes with orders. */
    boolean change(Value v, Money amount, CostEntryType type) {
        if (amount.isZero()) return false;
        if (v.valuedByAverage() && guard.stops(v, amount)) return false;
        var change = pending.computeIfAbsent(v.number(), number -> new Change(v));
        if (v.isExpected()) change.expected = change.expected.plus(amount);
        else change.actual = change.actual.plus(amount);
        if (type == CostEntryType.VARIANCE) change.type = CostEntryType.VARIANCE;
        changes++;
        return true;
    }

    /**
     * ADJ-64, {@code BALANCE_EXPECTED(v)} for every {@code v} that changed. The reference calls it at each change, so
     * that an entry that is visited more than once keeps counter-bookings of a state in between. What they come to then
     * depends on the order of the visits, which ADJ-8 leaves free: they are made as if each entry were visited once,
     * with the cost it has in the end. The sums of a pool (ADJ-112) read them as they would be made at that moment.
     */
    void balanceExpected() {
        for (var change : pending.values()) {
            if (!change.v.isExpected()) change.expected = Money.ZERO;
        }
        Map<Entry, List<Change>> visited = new HashMap<>();
        for (var change : inOrderOfVisit()) {
            if (change.actual.isZero() && change.expected.isZero()) continue;
            var v = change.v;
            var soFar = visited.computeIfAbsent(v.entry(), entry -> new ArrayList<>());
            soFar.add(change);
            if (!v.isExpected() && v.type() == CostEntryType.DIRECT_COST) balanceExpected(change, soFar);
        }
    }

    /**
     * ADJ-60: the groups of an outbound, expected ones first, by docNo, docLine, number. ADJ-71: of an inbound by
     * docNo, number.
     */
    private List<Change> inOrderOfVisit() {
        var order = Comparator.comparing((Change change) -> !change.v.entry().positive() && !change.v.isExpected())
                .thenComparing(change -> change.v.docNo())
                .thenComparingInt(change -> change.v.entry().positive() ? 0 : change.v.docLine())
                .thenComparingLong(change -> change.v.number());
        return pending.values().stream().sorted(order).toList();
    }

    /** ADJ-64; {@code v} stands for its document group (ADJ-61), and so does its invoiced quantity. */
    private void balanceExpected(Change change, List<Change> ofEntry) {
        var lowest = ofEntry.stream().min(Comparator.comparingLong(other -> other.v.number()));
        if (!lowest.orElseThrow().v.isExpected()) return;
        var e = Money.ZERO;
        var k = Money.ZERO;
        for (var other : ofEntry) {
            if (other.v.isExpected()) e = e.plus(other.expected);
            else if (other != change) k = k.plus(other.expected);
        }
        var ile = change.v.entry();
        var invoiced = ile.values.stream()
                .filter(w -> w.group().equals(change.v.group()))
                .map(Value::invoicedQty)
                .reduce(Ratio.ZERO, Ratio::plus);
        change.expected = ile.fullyInvoiced()
                ? e.plus(k).negated()
                : precisions.r(e.times(invoiced).dividedBy(ile.qty)).negated();
    }

    /** How many changes were registered. */
    int changes() {
        return changes;
    }

    /** By number of the adjusted value entry. */
    Collection<Change> byNumber() {
        return pending.values();
    }

    void clear() {
        pending.clear();
    }
}
