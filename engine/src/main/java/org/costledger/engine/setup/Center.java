package org.costledger.engine.setup;

import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/**
 * Capacity that costs: a work center, a machine center or a resource (chapter 01, section 4).
 *
 * @param directUnitCost per hour, or whatever its capacity is counted in
 * @param indirectCost overhead on top; of a resource in per cent alone
 * @param unitCostCalculation what its cost is paid for
 * @param subcontractor whether its work is bought
 */
public record Center(
        String no,
        CapacityType type,
        UnitCost directUnitCost,
        IndirectCost indirectCost,
        UnitCostCalculation unitCostCalculation,
        boolean subcontractor,
        String productPostingGroup) {

    /** What the cost of a center is paid for (REV-118). */
    public enum UnitCostCalculation {
        TIME,
        UNITS
    }

    /** Refused if a cost is negative, or a resource has an overhead rate. */
    public Center {
        no = Code.of(no);
        productPostingGroup = Code.of(productPostingGroup);
        checkNotNegative("The direct unit cost", no, directUnitCost.signum(), directUnitCost);
        checkNotNegative("The indirect cost %", no, indirectCost.pct().signum(), indirectCost.pct());
        checkNotNegative("The overhead rate", no, indirectCost.overheadRate().signum(), indirectCost.overheadRate());
        if (type == CapacityType.RESOURCE && !indirectCost.overheadRate().isZero())
            throw new Refused(Reason.RESOURCE_OVERHEAD_RATE, no, indirectCost.overheadRate());
    }

    /** Direct and indirect cost together. */
    public UnitCost unitCost(Precision precision) {
        return indirectCost.onTopOf(Exact.of(directUnitCost), Exact.ONE).toUnitCost(precision);
    }

    /**
     * This center at another unit cost: its direct unit cost is what gives that with the overhead stated (REV-109).
     *
     * @throws Refused if the overhead rate alone is more
     */
    public Center at(UnitCost unitCost, IndirectCost changed, Precision precision) {
        var direct = Exact.of(unitCost).minus(Exact.of(changed.overheadRate()));
        if (direct.signum() < 0)
            throw new Refused(Reason.OVERHEAD_ABOVE_UNIT_COST, no, changed.overheadRate(), unitCost);
        return new Center(
                no,
                type,
                direct.dividedBy(Exact.ONE.plus(Exact.of(changed.pct()))).toUnitCost(precision),
                changed,
                unitCostCalculation,
                subcontractor,
                productPostingGroup);
    }

    private static void checkNotNegative(String what, String no, int sign, Object value) {
        if (sign < 0) throw new Refused(Reason.CENTER_COST_NEGATIVE, what, no, value);
    }
}
