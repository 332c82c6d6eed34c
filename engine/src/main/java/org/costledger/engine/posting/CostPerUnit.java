package org.costledger.engine.posting;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Setup;

/** What a value entry says a unit costs, as it is stored. */
final class CostPerUnit {
    private CostPerUnit() {}

    /**
     * immediately before a value entry is stored, a cost per unit that is zero follows the actual cost; any other
     * is rounded and, in a ledger without an additional reporting currency, follows the rounded amount.
     */
    static ValueEntry.Costs stored(
            ValueEntry.Kind kind, ValueEntry.Quantities quantities, ValueEntry.Costs costs, Setup setup) {
        if (kind.entryType() == CostEntryType.ROUNDING)
            return new ValueEntry.Costs(
                    costs.actual(), costs.expected(), costs.nonInvtbl(), UnitCost.ZERO, UnitCost.ZERO);
        var perUnit = costs.perUnit();
        if (perUnit.isZero()) {
            perUnit = costs.actual().lcy().per(quantities.valued(), setup.unitAmountPrecision());
        } else if (setup.hasAdditionalCurrency()) {
            perUnit = perUnit.rounded(setup.unitAmountPrecision());
        } else {
            perUnit = basis(kind, costs).per(quantities.valued(), setup.unitAmountPrecision());
        }
        var perUnitAcy = costs.perUnitAcy().isZero()
                ? costs.actual().acy().per(quantities.valued(), setup.unitAmountPrecisionAcy())
                : costs.perUnitAcy().rounded(setup.unitAmountPrecisionAcy());
        return new ValueEntry.Costs(costs.actual(), costs.expected(), costs.nonInvtbl(), perUnit, perUnitAcy);
    }

    private static Amount basis(ValueEntry.Kind kind, ValueEntry.Costs costs) {
        if (kind.expectedCost()) return costs.expected().lcy();
        if (kind.entryType() == CostEntryType.REVALUATION)
            return costs.actual().lcy().plus(costs.expected().lcy());
        if (!kind.inventoriable() && !kind.isCharge()) return costs.nonInvtbl().lcy();
        return costs.actual().lcy();
    }
}
