package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;

/**
 * The outbounds of a plain period: each was invoiced in full by the value entry that posted it, and has no others but
 * adjustments of that. What one of them costs is told by two numbers, which are read once (ADJ-104, ADJ-112).
 */
final class PlainOutbounds {
    private static final int FIRST_CAPACITY = 64;

    private final ItemRun run;
    // The value entries that posted something: entry row, then value row. The others are adjustments.
    private long[] posted = new long[FIRST_CAPACITY];
    private int count;
    private int adjustments;
    private boolean mayBePlain;
    private boolean mayHaveExpected;

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

    /** Turns to a period. */
    void begin() {
        count = 0;
        adjustments = 0;
        mayBePlain = true;
    }

    /** Adds a value entry that is valued by average, of a kind. */
    void add(int value, int kind) {
        if (KindBits.has(kind, KindBits.ADJUSTMENT)) {
            adjustments++;
            return;
        }
        mayBePlain &= !KindBits.has(kind, KindBits.EXPECTED);
        if (count == posted.length) posted = Arrays.copyOf(posted, 2 * count);
        posted[count++] = (long) run.values.itemLedgerEntryRow(value) << Integer.SIZE | value;
    }

    /** Reads the outbounds, by number; false if something is not plain. */
    boolean read() {
        size = 0;
        if (count == 0) return adjustments == 0;
        if (!mayBePlain) return false;
        all.clear();
        mayHaveExpected = run.values.haveExpectedCost();
        if (count > 1) sort();
        int found = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) (posted[i] >> Integer.SIZE);
            int value = (int) posted[i];
            int node = run.graph.node(row);
            long quantity = run.entries.quantity(row);
            boolean isPlain = quantity < 0
                    && (node < 0 || !run.hasPending(node))
                    && run.entries.appliesToEntry(row) == 0
                    && run.all.firstValueRow(row) == value
                    && run.values.invoicedQuantity(value) == quantity
                    && !hasExpected(value);
            if (!isPlain) return false;
            add(row, value, node, quantity);
            int day = run.values.valuationDay(value);
            for (int next = run.values.next(value); next >= 0; next = run.values.next(next)) {
                if (!isAdjustment(next, value, day)) return false;
                addCost(next);
                found++;
            }
            addToAll();
        }
        return found == adjustments;
    }

    /** They mostly come the other way round. */
    private void sort() {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            long other = posted[i];
            posted[i] = posted[j];
            posted[j] = other;
        }
        for (int i = 1; i < count; i++) {
            if (posted[i - 1] > posted[i]) {
                Arrays.sort(posted, 0, count);
                return;
            }
        }
    }

    private boolean isAdjustment(int value, int adjusted, int day) {
        return run.values.isAdjustmentOf(value, adjusted)
                && run.values.isValuedByAverageCost(value)
                && run.values.valuationDay(value) == day
                && !hasExpected(value);
    }

    private boolean hasExpected(int value) {
        if (!mayHaveExpected) return false;
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

    /** Adds an adjustment to the outbound that was read last. */
    private void addCost(int adjustment) {
        for (var currency : run.currencies) {
            var cost = costs[currency.index()];
            cost[size - 1] = Fixed.plus(cost[size - 1], run.values.costAmountActual(adjustment, currency));
        }
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
        return nodes[index] >= 0 ? nodes[index] : run.addPlainOutbound(rows[index], quantities[index]);
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
