package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Indirect cost stated by a posting; the item's or the center's where absent. */
public record Overhead(Optional<BigDecimal> indirectCostPercent, Optional<BigDecimal> overheadRate) {
    static Overhead of(Fields keys) {
        return new Overhead(keys.decimal("indirectCostPercent"), keys.decimal("overheadRate"));
    }
}
