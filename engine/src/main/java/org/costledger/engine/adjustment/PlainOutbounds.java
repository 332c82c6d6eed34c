package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;

/**
 * The outbounds of a plain period: each was invoiced in full by the value entry that posted it, and has no others but
 * adjustments of that. What one of them costs is told by two numbers, which are read once.
 */
final class PlainOutbounds {
    private static final int FIRST_CAPACITY = 64;

    private final ItemRun run;
    private int size;
    private int[] rows = new int[FIRST_CAPACITY];
    private int[] values = new int[FIRST_CAPACITY];
    private int[] nodes = new int[FIRST_CAPACITY];
    private long[] quantities = new long[FIRST_CAPACITY];
    private final long[][] costs = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final QuantityAndCost all = new QuantityAndCost();

    PlainOutbounds(ItemRun run) {
        this.run = run;
    }

    /**
     * Reads the outbounds of a period.
     *
     * @param average the value entries of the period that are valued by average, by entry row and value row
     * @return false if one of them is not plain
     */
    boolean read(long[] average, int count) {
        size = 0;
        all.clear();
        for (int i = 0; i < count; ) {
            int row = (int) (average[i] >> Integer.SIZE);
            int value = (int) average[i];
            int node = run.graph.node(row);
            if (node >= 0 && run.hasPending(node)) return false;
            long quantity = run.entries.quantity(row);
            if (!isInvoicedBy(value, row, quantity)) return false;
            add(row, value, node, quantity);
            i++;
            for (int next = run.values.next(value); next >= 0; next = run.values.next(next)) {
                boolean isOfPeriod = i < count && (int) average[i] == next;
                if (!isOfPeriod || !run.values.isAdjustmentOf(next, value) || !addCost(next)) return false;
                i++;
            }
            addToAll();
        }
        return size > 0;
    }

    private boolean isInvoicedBy(int value, int row, long quantity) {
        return run.all.firstValueRow(row) == value
                && run.values.invoicedQuantity(value) == quantity
                && !KindBits.has(run.values.kind(value), KindBits.EXPECTED)
                && !hasExpected(value);
    }

    private boolean hasExpected(int value) {
        for (var currency : run.currencies) {
            if (run.values.costAmountExpected(value, currency) != 0) return true;
        }
        return false;
    }

    private void add(int row, int value, int node, long quantity) {
        if (size == rows.length) grow();
        rows[size] = row;
        values[size] = value;
        nodes[size] = node;
        quantities[size] = quantity;
        for (var currency : run.currencies)
            costs[currency.index()][size] = run.values.costAmountActual(value, currency);
        size++;
    }

    private void grow() {
        rows = Arrays.copyOf(rows, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        nodes = Arrays.copyOf(nodes, 2 * size);
        quantities = Arrays.copyOf(quantities, 2 * size);
        for (int c = 0; c < costs.length; c++) costs[c] = Arrays.copyOf(costs[c], 2 * size);
    }

    /** Adds an adjustment to the outbound that was read last; false if expected cost is among it. */
    private boolean addCost(int adjustment) {
        if (hasExpected(adjustment)) return false;
        for (var currency : run.currencies) {
            var cost = costs[currency.index()];
            cost[size - 1] = Fixed.plus(cost[size - 1], run.values.costAmountActual(adjustment, currency));
        }
        return true;
    }

    private void addToAll() {
        all.quantity = Fixed.plus(all.quantity, quantities[size - 1]);
        for (var currency : run.currencies) {
            int c = currency.index();
            all.cost[c] = Fixed.plus(all.cost[c], costs[c][size - 1]);
        }
    }

    int size() {
        return size;
    }

    /** What all of them together add to the pool; negative. */
    QuantityAndCost all() {
        return all;
    }

    int row(int index) {
        return rows[index];
    }

    /** Its node, made when it is first asked for. */
    int node(int index) {
        return nodes[index] >= 0 ? nodes[index] : run.recipient(rows[index]);
    }

    /** The value entry that invoiced it. */
    int value(int index) {
        return values[index];
    }

    /** Negative. */
    long quantity(int index) {
        return quantities[index];
    }

    /** What it costs by the books. */
    long cost(int index, CurrencyColumn currency) {
        return costs[currency.index()][index];
    }
}
