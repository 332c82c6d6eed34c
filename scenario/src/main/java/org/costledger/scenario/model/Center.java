package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Capacity that costs: a work center, a machine center or a resource. */
public record Center(
        String number,
        Kind kind,
        BigDecimal directUnitCost,
        BigDecimal indirectCostPercent,
        BigDecimal overheadRate,
        Optional<String> productPostingGroup,
        boolean subcontractor,
        UnitCostCalculation unitCostCalculation) {

    public enum Kind {
        WORK,
        MACHINE,
        RESOURCE
    }

    /** What its cost is paid for. */
    public enum UnitCostCalculation {
        TIME,
        UNITS
    }

    static Center of(Fields keys) {
        return new Center(
                keys.requiredText("number"),
                keys.word("kind", Kind.class, Kind.WORK),
                keys.decimal("directUnitCost", BigDecimal.ZERO),
                keys.decimal("indirectCostPercent", BigDecimal.ZERO),
                keys.decimal("overheadRate", BigDecimal.ZERO),
                keys.text("productPostingGroup"),
                keys.flag("subcontractor", false),
                keys.word("unitCostCalculation", UnitCostCalculation.class, UnitCostCalculation.TIME));
    }
}
