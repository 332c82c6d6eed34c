package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;

/**
 * What is left in a pool for the next outbound (ADJ-114). Where years of another calculation type lie before, a fraction of
 * what the item was worth then is part of it (ADJ-103).
 */
final class PoolRemainder {
    private final ItemRun run;
    private AveragePool pool = new AveragePool();
    private final QuantityAndCost left = new QuantityAndCost();

    PoolRemainder(ItemRun run) {
        this.run = run;
    }

    /** Begins with all that counts up to the end of a day. */
    void begin(AveragePool ofPool, int lastDay) {
        pool = ofPool;
        pool.sumUpTo(lastDay);
        left.quantity = pool.quantity();
        for (var currency : run.currencies) left.cost[currency.index()] = pool.cost(currency);
    }

    void leaveOut(QuantityAndCost what) {
        left.subtract(what);
    }

    /**
     * Deducts what an outbound took.
     *
     * @param valued negative
     * @param part its cost; negative
     */
    void deduct(long valued, long[] part) {
        left.quantity = Fixed.plus(left.quantity, valued);
        for (var currency : run.currencies) {
            int c = currency.index();
            left.cost[c] = Fixed.plus(left.cost[c], part[c]);
        }
    }

    long quantity() {
        return left.quantity;
    }

    /** The cost, what is carried in apart. */
    long cost(CurrencyColumn currency) {
        return left.cost[currency.index()];
    }

    /** ADJ-115: whether there is anything to take from. */
    boolean holdsSomething() {
        if (left.quantity <= 0) return false;
        for (var currency : run.currencies) {
            if (isNegative(currency)) return false;
        }
        return true;
    }

    private boolean isNegative(CurrencyColumn currency) {
        return pool.hasCarried() ? exactCost(currency).signum() < 0 : left.cost[currency.index()] < 0;
    }

    /** {@code R(C * valued / Q)}. */
    long share(long valued, CurrencyColumn currency) {
        long step = run.amountStep(currency);
        if (!pool.hasCarried()) return Fixed.share(left.cost[currency.index()], valued, left.quantity, step);
        return exactShare(valued, currency).toAmount(new Precision(step)).units();
    }

    /** {@code C * valued / Q}. */
    Exact exactShare(long valued, CurrencyColumn currency) {
        return exactCost(currency)
                .times(Exact.of(Quantity.ofUnits(valued)))
                .dividedBy(Exact.of(Quantity.ofUnits(left.quantity)));
    }

    /** The cost, what is carried in among it. */
    private Exact exactCost(CurrencyColumn currency) {
        return pool.withCarried(left.cost[currency.index()], currency);
    }
}
