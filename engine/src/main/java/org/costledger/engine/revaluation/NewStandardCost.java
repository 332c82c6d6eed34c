package org.costledger.engine.revaluation;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockkeepingUnit;

/** Brings a standard cost into force; the unit cost of a Standard item follows it (ITEM-2, REV-35, REV-84). */
public final class NewStandardCost {
    private NewStandardCost() {}

    public static void ofItem(Overlay ledger, Item item, UnitCost cost, CostShares shares) {
        var state = ledger.itemState(item.no()).withStandardCost(cost, shares);
        ledger.change(item.no(), keepsStandard(item) ? state.withUnitCost(cost) : state);
    }

    public static void ofUnit(Overlay ledger, Item item, StockkeepingUnit unit, UnitCost cost, CostShares shares) {
        var changed = unit.withStandardCost(cost, shares);
        ledger.change(keepsStandard(item) ? changed.withUnitCost(cost) : changed);
    }

    private static boolean keepsStandard(Item item) {
        return CostingRule.of(item.costingMethod()).keepsStandard();
    }
}
