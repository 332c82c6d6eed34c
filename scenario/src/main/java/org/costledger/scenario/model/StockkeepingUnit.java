package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.util.Optional;

/** An item at a location and variant with costs of its own. A cost that is absent is not set, or not changed. */
public record StockkeepingUnit(
        StockPlace stock,
        Optional<BigDecimal> unitCost,
        Optional<BigDecimal> standardCost,
        Optional<BigDecimal> lastDirectCost) {

    static StockkeepingUnit of(String item, Fields keys) {
        return new StockkeepingUnit(
                new StockPlace(item, keys.text("variant", ""), keys.text("location", "")),
                keys.decimal("unitCost"),
                keys.decimal("standardCost"),
                keys.decimal("lastDirectCost"));
    }
}
