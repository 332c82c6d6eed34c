package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.PlainOutboundCosts;
import org.costledger.engine.ledger.column.ValuationDays;
import org.costledger.engine.number.Fixed;

/**
 * The outbounds of a plain period, by number: on its days nothing but {@link PlainOutboundCosts plain outbounds} is valued by
 * average. What one of them costs is told by two numbers (ADJ-104, ADJ-112).
 */
final class PlainOutbounds {
    private static final int FIRST_CAPACITY = 64;

    private final ItemRun run;
    private PlainOutboundCosts costs;

    private int size;
    private int[] rows = new int[FIRST_CAPACITY];
    private long[] quantities = new long[FIRST_CAPACITY];
    private final QuantityAndCost all = new QuantityAndCost();

    PlainOutbounds(ItemRun run) {
        this.run = run;
        this.costs = run.all.valuationDays().plainOutbounds();
    }

    /** Turns to another item. */
    void begin() {
        costs = run.all.valuationDays().plainOutbounds();
    }

    /** Reads the outbounds of some cells; false if something is not plain. */
    boolean read(AveragePool pool, int fromCell, int toCell) {
        size = 0;
        all.clear();
        for (int cell = fromCell; cell < toCell; cell++) {
            int first = pool.firstOutbound(cell);
            if (first == ValuationDays.NOT_PLAIN) return false;
            for (int row = first; row >= 0; row = costs.next(row)) {
                int node = run.graph.node(row);
                if (node >= 0 && run.hasPending(node)) return false;
                add(row);
            }
        }
        if (toCell > fromCell + 1) sort();
        return true;
    }

    private void add(int row) {
        if (size == rows.length) grow();
        long quantity = run.entries.quantity(row);
        rows[size] = row;
        quantities[size] = quantity;
        size++;
        all.quantity = Fixed.plus(all.quantity, quantity);
        for (var currency : run.currencies) {
            int c = currency.index();
            all.cost[c] = Fixed.plus(all.cost[c], costs.cost(row, currency));
        }
    }

    private void grow() {
        rows = Arrays.copyOf(rows, 2 * size);
        quantities = Arrays.copyOf(quantities, 2 * size);
    }

    /** Those of one cell are in order; of the cells of a longer period they may not be. */
    private void sort() {
        for (int i = 1; i < size; i++) {
            if (rows[i - 1] < rows[i]) continue;
            Arrays.sort(rows, 0, size);
            for (int at = 0; at < size; at++) quantities[at] = run.entries.quantity(rows[at]);
            return;
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

    /** The value entry that invoiced it. */
    int value(int index) {
        return run.all.firstValueRow(rows[index]);
    }

    /** Negative. */
    long quantity(int index) {
        return quantities[index];
    }

    /** What it costs by the books. */
    long cost(int index, CurrencyColumn currency) {
        return costs.cost(rows[index], currency);
    }
}
