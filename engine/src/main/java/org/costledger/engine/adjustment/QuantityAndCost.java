package org.costledger.engine.adjustment;

import org.costledger.engine.number.Fixed;

/** A quantity and its cost in both currencies, actual and expected together, added up as a run goes. */
final class QuantityAndCost {
    long quantity;
    final long[] cost = new long[2];

    void clear() {
        quantity = 0;
        cost[0] = 0;
        cost[1] = 0;
    }

    void add(QuantityAndCost other) {
        quantity = Fixed.plus(quantity, other.quantity);
        for (int c = 0; c < cost.length; c++) cost[c] = Fixed.plus(cost[c], other.cost[c]);
    }

    void subtract(QuantityAndCost other) {
        quantity = Fixed.plus(quantity, -other.quantity);
        for (int c = 0; c < cost.length; c++) cost[c] = Fixed.plus(cost[c], -other.cost[c]);
    }

    /** Adds what a value entry is worth, with what is pending on it; {@code node} is negative where nothing is. */
    void add(ItemRun run, int value, int node) {
        if (run.values.isFirst(value))
            quantity = Fixed.plus(quantity, run.entries.quantity(run.values.itemLedgerEntryRow(value)));
        for (var currency : run.currencies) {
            int c = currency.index();
            cost[c] = Fixed.plus(cost[c], run.amount(node, value, currency));
        }
    }
}
