package org.costledger.engine.revaluation;

import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/**
 * An increase of which something remained on a date.
 *
 * @param row of the entry among those of the item
 * @param remaining {@code rem(e,D)} (REV-19)
 * @param cost {@code S}: of the whole entry, revaluations and rounding apart; where all of it remains, revaluations of all of it
 *     are in it as well (REV-20)
 * @param revalued what its other revaluations add to what remains
 */
public record RevaluableIncrease(
        long entryNo, int row, StockKey stock, Quantity quantity, Quantity remaining, Amount cost, Revalued revalued) {

    /** A sum of shares of revaluations. */
    public sealed interface Revalued {
        record Not() implements Revalued {}

        record By(ExactSum sum) implements Revalued {}

        Revalued NOT = new Not();
    }

    /** {@code value(e,D)}, added to a sum (REV-20). */
    void addValueTo(ExactSum sum) {
        sum.addShare(cost, remaining, quantity);
        if (revalued instanceof Revalued.By by) sum.add(by.sum());
    }

    /** {@code value(e,D)}, unrounded (REV-20). */
    public Exact value() {
        return sum().total();
    }

    /** {@code round(value(e,D))}. */
    public Amount value(Precision precision) {
        if (!(revalued instanceof Revalued.Not)) return sum().rounded(precision);
        return remaining.equals(quantity) ? cost.rounded(precision) : cost.share(remaining, quantity, precision);
    }

    private ExactSum sum() {
        var sum = new ExactSum();
        addValueTo(sum);
        return sum;
    }
}
