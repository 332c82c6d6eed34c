package org.costledger.engine.setup;

import org.costledger.engine.number.UnitCost;

/**
 * The costs of an item at one location and variant, where they are kept apart from the item's.
 *
 * @param unitCost current cost there
 * @param standardCost valuation base there, of a Standard item
 * @param lastDirectCost direct cost of the last purchase there
 */
public record StockkeepingUnit(StockKey key, UnitCost unitCost, UnitCost standardCost, UnitCost lastDirectCost) {
    public StockkeepingUnit withUnitCost(UnitCost changed) {
        return new StockkeepingUnit(key, changed, standardCost, lastDirectCost);
    }

    public StockkeepingUnit withLastDirectCost(UnitCost changed) {
        return new StockkeepingUnit(key, unitCost, standardCost, changed);
    }
}
