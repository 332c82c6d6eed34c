package org.costledger.bench.adjustment;

import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;

/**
 * Average cost per item and day as the rule has it: all receipts of a day are on hand before its shipments, which take their
 * part of the value one after the other, each rounded to the nearest 0.00001; what is left passes on to the next.
 */
final class DayAverages {
    private final Workload lines;
    private final long[] shipmentCosts;
    private long quantity;
    private long value;

    private DayAverages(Workload lines) {
        this.lines = lines;
        this.shipmentCosts = new long[lines.size()];
    }

    /** The cost of each shipment, 0 for any other line. */
    static long[] shipmentCosts(Workload lines) {
        var averages = new DayAverages(lines);
        int[] order = lines.byItemAndDay();
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && averages.isSameDay(order[from], order[to])) to++;
            if (from == 0 || lines.itemNumbers()[order[from]] != lines.itemNumbers()[order[from - 1]]) averages.begin();
            for (int at = from; at < to; at++) averages.receive(order[at]);
            for (int at = from; at < to; at++) averages.ship(order[at]);
            from = to;
        }
        return averages.shipmentCosts;
    }

    private boolean isSameDay(int line, int other) {
        return lines.itemNumbers()[line] == lines.itemNumbers()[other] && lines.days()[line] == lines.days()[other];
    }

    /** Turns to another item. */
    private void begin() {
        quantity = 0;
        value = 0;
    }

    private void receive(int line) {
        if (lines.kinds()[line] != LineKind.RECEIPT) return;
        quantity += lines.quantities()[line];
        value = Math.addExact(value, Math.multiplyExact(lines.quantities()[line], lines.costs()[line]));
    }

    private void ship(int line) {
        if (lines.kinds()[line] != LineKind.SHIPMENT) return;
        int shipped = -lines.quantities()[line];
        long twice = Math.multiplyExact(2L * shipped, value);
        long cost = Math.addExact(twice, quantity) / (2 * quantity); // Nothing is negative, so a tie goes up.
        shipmentCosts[line] = cost;
        quantity -= shipped;
        value -= cost;
    }
}
