package org.costledger.bench.ceiling;

import java.math.BigInteger;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;

/**
 * Average cost per item and day over arrays: all that is shipped on a day costs what is on hand by its end, in proportion,
 * rounded down; the shipments share it, each what their sum comes to less what was given before. Its memory is allocated
 * once and used again by every {@link #run}.
 */
public final class BareAverage implements BareLoop {
    private final int[] itemNumbers;
    private final int[] days;
    private final byte[] kinds;
    private final int[] quantities;
    private final long[] costs;
    private final long[] shipmentCosts;

    /** Lines of one item side by side, by day and then as in the file. */
    public BareAverage(Workload lines) {
        int size = lines.size();
        itemNumbers = new int[size];
        days = new int[size];
        kinds = new byte[size];
        quantities = new int[size];
        costs = new long[size];
        int at = 0;
        for (int line : lines.byItemAndDay()) {
            itemNumbers[at] = lines.itemNumbers()[line];
            days[at] = lines.days()[line];
            kinds[at] = lines.kinds()[line];
            quantities[at] = lines.quantities()[line];
            costs[at] = lines.costs()[line];
            at++;
        }
        shipmentCosts = new long[size];
    }

    @Override
    public int size() {
        return kinds.length;
    }

    @Override
    public Totals run() {
        long shipped = 0;
        long stock = 0;
        long quantity = 0;
        long value = 0;
        int item = -1;
        int line = 0;
        while (line < kinds.length) {
            if (itemNumbers[line] != item) {
                stock += value;
                quantity = 0;
                value = 0;
                item = itemNumbers[line];
            }
            int day = days[line];
            long shippedQuantity = 0;
            int next = line;
            for (; next < kinds.length && itemNumbers[next] == item && days[next] == day; next++) {
                if (kinds[next] == LineKind.RECEIPT) {
                    quantity += quantities[next];
                    value += quantities[next] * costs[next];
                } else {
                    shippedQuantity -= quantities[next];
                }
            }
            if (shippedQuantity > 0) {
                long cost = share(value, shippedQuantity, quantity);
                give(cost, shippedQuantity, line, next);
                shipped += cost;
                quantity -= shippedQuantity;
                value -= cost;
            }
            line = next;
        }
        return new Totals(shipped, stock + value, 0);
    }

    /** Shares the cost of a day among its shipments. */
    private void give(long cost, long shippedQuantity, int from, int to) {
        long quantity = 0;
        long given = 0;
        for (int line = from; line < to; line++) {
            if (kinds[line] != LineKind.SHIPMENT) continue;
            quantity -= quantities[line];
            long upTo = share(cost, quantity, shippedQuantity);
            shipmentCosts[line] = upTo - given;
            given = upTo;
        }
    }

    /** What a part of the whole costs, rounded down; none of them is negative. */
    private static long share(long cost, long part, long whole) {
        long product = cost * part;
        if (product >= 0 && Math.multiplyHigh(cost, part) == 0) return product / whole;
        return BigInteger.valueOf(cost)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
