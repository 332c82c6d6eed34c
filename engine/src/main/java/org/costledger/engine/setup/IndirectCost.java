package org.costledger.engine.setup;

import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.UnitCost;

/**
 * Overhead that comes on top of the direct cost.
 *
 * @param pct indirect cost in per cent of the direct cost
 * @param overheadRate amount per base unit
 */
public record IndirectCost(Percentage pct, UnitCost overheadRate) {
    public static final IndirectCost NONE = new IndirectCost(Percentage.ZERO, UnitCost.ZERO);

    public boolean isNone() {
        return pct.isZero() && overheadRate.isZero();
    }

    /** Direct plus indirect cost: {@code direct * (1 + pct / 100) + overheadRate * quantity} (POST-8). */
    public Exact onTopOf(Exact direct, Exact quantity) {
        return direct.plus(overhead(direct, quantity));
    }

    /** The indirect cost alone: {@code direct * pct / 100 + overheadRate * quantity} (POST-60). */
    public Exact overhead(Exact direct, Exact quantity) {
        return direct.times(Exact.of(pct)).plus(Exact.of(overheadRate).times(quantity));
    }
}
