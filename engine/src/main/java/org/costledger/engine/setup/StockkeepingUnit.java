package org.costledger.engine.setup;

import org.costledger.engine.number.UnitCost;

/**
 * The costs of an item at one location and variant, where they are kept apart from the item's.
 *
 * @param unitCost current cost there
 * @param standardCost valuation base there, of a Standard item
 * @param lastDirectCost direct cost of the last purchase there
 * @param costShares what the standard cost is made of
 */
public record StockkeepingUnit(
        StockKey key, UnitCost unitCost, UnitCost standardCost, UnitCost lastDirectCost, CostShares costShares) {

    /** A standard cost that was set by hand is material (ITEM-2). */
    public StockkeepingUnit(StockKey key, UnitCost unitCost, UnitCost standardCost, UnitCost lastDirectCost) {
        this(key, unitCost, standardCost, lastDirectCost, CostShares.ofMaterial(standardCost));
    }

    public StockkeepingUnit withUnitCost(UnitCost changed) {
        return new StockkeepingUnit(key, changed, standardCost, lastDirectCost, costShares);
    }

    /** Another standard cost, and what it is made of. */
    public StockkeepingUnit withStandardCost(UnitCost changed, CostShares shares) {
        return new StockkeepingUnit(key, unitCost, changed, lastDirectCost, shares);
    }

    public StockkeepingUnit withLastDirectCost(UnitCost changed) {
        return new StockkeepingUnit(key, unitCost, standardCost, changed, costShares);
    }
}
