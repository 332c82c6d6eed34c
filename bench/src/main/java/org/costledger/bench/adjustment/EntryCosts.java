package org.costledger.bench.adjustment;

import java.util.Arrays;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Fixed;

/**
 * The cost, actual and expected, of every item ledger entry. In {@link org.costledger.bench.workload.WorkloadName#W1} and
 * {@link org.costledger.bench.workload.WorkloadName#W4} a unit costs a whole number of 1/100000 and quantities are whole, so no share is rounded and the bare loop must agree to the last
 * digit, entry by entry; with that the totals agree, and no value is made or lost. In
 * {@link org.costledger.bench.workload.WorkloadName#W2} shares are rounded, as the rule has it and not as the bare loop does:
 * {@link DayAverages} must agree to the last digit, and its totals with those of the bare loop within the rounding.
 */
public final class EntryCosts {
    /** By number of the entry, which begins at 1. */
    private final long[] costs;

    private EntryCosts(long[] costs) {
        this.costs = costs;
    }

    /** What the ledger holds. */
    public static EntryCosts of(MemoryLedger ledger) {
        long[] costs = new long[Math.toIntExact(ledger.lastNumbers().itemLedgerEntry()) + 1];
        for (var item : ledger.items()) ledger.entries(item.no()).ifPresent(entries -> add(entries, costs));
        return new EntryCosts(costs);
    }

    private static void add(ItemEntries entries, long[] costs) {
        var values = entries.valueEntries();
        for (int value = 0; value < values.size(); value++) {
            int no = Math.toIntExact(entries.itemLedgerEntries().entryNo(values.itemLedgerEntryRow(value)));
            costs[no] = Fixed.plus(costs[no], values.costAmountActual(value, CurrencyColumn.LCY));
            costs[no] = Fixed.plus(costs[no], values.costAmountExpected(value, CurrencyColumn.LCY));
        }
    }

    /** What an adjusted ledger is to hold. */
    public static EntryCosts expected(Workload lines) {
        return switch (lines.name()) {
            case W1, W4 -> expected(lines, BareFifo.actualCosts(lines));
            case W2 -> averaged(lines);
            case W3 -> throw new IllegalArgumentException("no model computes " + lines);
        };
    }

    /**
     * What the bare loop says of an adjusted ledger under FIFO.
     *
     * @param unitCosts what a unit of each receipt costs
     */
    public static EntryCosts expected(Workload lines, long[] unitCosts) {
        var bare = BareFifo.inFileOrder(lines, unitCosts);
        var totals = bare.run();
        var expected = expected(lines, unitCosts, bare.shipmentCosts());
        if (expected.sum() != totals.stock() || expected.shipped() != totals.shipped())
            throw new IllegalStateException("the entries of the bare loop do not add up to " + totals);
        return expected;
    }

    private static EntryCosts averaged(Workload lines) {
        var totals = BareLoop.totals(lines);
        var expected = expected(lines, lines.costs(), DayAverages.shipmentCosts(lines));
        long difference = Math.subtractExact(expected.shipped(), totals.shipped());
        // Each shipment may be rounded otherwise; what it costs more the stock is worth less.
        if (Math.abs(difference) > lines.count(LineKind.SHIPMENT) || expected.sum() + difference != totals.stock())
            throw new IllegalStateException("shipments of " + expected.shipped() + " and stock of " + expected.sum()
                    + " are further than rounding from " + totals);
        return expected;
    }

    private static EntryCosts expected(Workload lines, long[] unitCosts, long[] shipped) {
        long[] costs = new long[lines.size() + 1];
        int entries = 0;
        for (int line = 0; line < lines.size(); line++) {
            switch (lines.kinds()[line]) {
                case LineKind.RECEIPT ->
                    costs[++entries] = Math.multiplyExact(lines.quantities()[line], unitCosts[line]);
                case LineKind.SHIPMENT -> costs[++entries] = -shipped[line];
                default -> {}
            }
        }
        return new EntryCosts(Arrays.copyOf(costs, entries + 1));
    }

    /** How many entries there are. */
    public int size() {
        return costs.length - 1;
    }

    /** The entries from one number up to, not including, another. */
    EntryCosts part(int from, int to) {
        long[] some = new long[to - from + 1];
        System.arraycopy(costs, from, some, 1, to - from);
        return new EntryCosts(some);
    }

    /** These entries, and others numbered after them. */
    EntryCosts then(EntryCosts others) {
        long[] both = Arrays.copyOf(costs, costs.length + others.size());
        System.arraycopy(others.costs, 1, both, costs.length, others.size());
        return new EntryCosts(both);
    }

    EntryCosts negated() {
        return new EntryCosts(Arrays.stream(costs).map(Math::negateExact).toArray());
    }

    /** What the stock is worth. */
    public long sum() {
        long sum = 0;
        for (long cost : costs) sum = Math.addExact(sum, cost);
        return sum;
    }

    /** Cost of all shipments. */
    public long shipped() {
        long sum = 0;
        for (long cost : costs) sum = Math.addExact(sum, Math.min(cost, 0));
        return -sum;
    }

    /** How many of these entries cost something else in {@code other}, which may have more. */
    public long differing(EntryCosts other) {
        long differing = 0;
        for (int no = 0; no < costs.length; no++) {
            if (costs[no] != other.costs[no]) differing++;
        }
        return differing;
    }

    /** Fails with the first entry that {@code found} has at another cost. */
    public void prove(EntryCosts found) {
        int no = Arrays.mismatch(costs, found.costs);
        if (no < 0) return;
        if (no == Math.min(costs.length, found.costs.length))
            throw new IllegalStateException(
                    "expected " + (costs.length - 1) + " entries, found " + (found.costs.length - 1));
        throw new IllegalStateException("entry " + no + " is to cost " + Fixed.toDecimal(costs[no]) + " and costs "
                + Fixed.toDecimal(found.costs[no]) + "; " + differing(found) + " entries differ");
    }
}
