package org.costledger.engine.standardcost;

import java.math.BigDecimal;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** How the three figures of a line are suggested (REV-104, REV-105). */
public record Suggestion(Figure standardCost, Figure indirectCost, Figure overheadRate) {

    /** The figures as they are. */
    public static final Suggestion UNCHANGED = new Suggestion(Figure.UNCHANGED, Figure.UNCHANGED, Figure.UNCHANGED);

    /**
     * How one of them is.
     *
     * @param factor 1.1 is 10 % more
     */
    public record Figure(BigDecimal factor, RoundingMethod rounding) {
        public static final Figure UNCHANGED = new Figure(BigDecimal.ONE, RoundingMethod.NONE);

        /** Refused if the factor is negative. */
        public Figure {
            if (factor.signum() < 0) throw new Refused(Reason.ADJUSTMENT_FACTOR_NEGATIVE, factor.toPlainString());
        }

        Exact of(Exact current) {
            return rounding.round(current.times(Exact.of(factor)));
        }

        Percentage of(Percentage current) {
            var points = Exact.of(UnitCost.ofUnits(current.units()));
            return Percentage.ofUnits(of(points).toUnitCost(Precision.FINEST).units());
        }
    }
}
