package org.costledger.engine.explain;

import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.setup.Setup;

/** A cost that is not rounded, in both currencies. */
record ExactCost(Exact lcy, Exact acy) {
    static final ExactCost ZERO = new ExactCost(Exact.ZERO, Exact.ZERO);

    static ExactCost of(Cost cost) {
        return new ExactCost(Exact.of(cost.lcy()), Exact.of(cost.acy()));
    }

    ExactCost plus(ExactCost other) {
        return new ExactCost(lcy.plus(other.lcy), acy.plus(other.acy));
    }

    ExactCost minus(ExactCost other) {
        return new ExactCost(lcy.minus(other.lcy), acy.minus(other.acy));
    }

    ExactCost times(Exact factor) {
        return new ExactCost(lcy.times(factor), acy.times(factor));
    }

    boolean isZero() {
        return lcy.isZero() && acy.isZero();
    }

    Cost rounded(Setup setup) {
        return new Cost(lcy.toAmount(setup.amountPrecision()), acy.toAmount(setup.amountPrecisionAcy()));
    }
}
