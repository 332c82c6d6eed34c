package org.costledger.bench.adjustment;

import java.util.Arrays;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Fixed;

/**
 * The cost, actual and expected, of every item ledger entry. In {@link org.costledger.bench.workload.WorkloadName#W1} a unit
 * costs a whole number of 1/100000 and quantities are whole, so no share is rounded and the bare loop must agree to the last
 * digit, entry by entry; with that the totals agree, and no value is made or lost.
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

    /**
     * What the bare loop says of an adjusted ledger.
     *
     * @param unitCosts what a unit of each receipt costs
     */
    public static EntryCosts expected(Workload lines, long[] unitCosts) {
        var bare = BareFifo.inFileOrder(lines, unitCosts);
        var totals = bare.run();
        long[] shipped = bare.shipmentCosts();
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
        var expected = new EntryCosts(Arrays.copyOf(costs, entries + 1));
        if (expected.sum() != totals.stock() || expected.shipped() != totals.shipped())
            throw new IllegalStateException("the entries of the bare loop do not add up to " + totals);
        return expected;
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

    /** How many entries cost something else in {@code other}. */
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
