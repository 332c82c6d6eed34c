package org.costledger.engine.setup;

import org.costledger.engine.number.UnitCost;

/**
 * What postings and cost adjustment move on an item.
 *
 * @param unitCost current cost, default for postings; of a Standard item always its standard cost (INV-27)
 * @param standardCost valuation base of a Standard item
 * @param lastDirectCost direct cost of the last purchase (POST-190)
 * @param costIsAdjusted no cost change is pending (ADJ-10)
 * @param allowOnlineAdjustment a posting may still adjust the item by itself (ADJ-180)
 * @param applicationWorksheetUser who is changing applications of the item and so locks it (E-03); blank: nobody
 */
public record ItemState(
        UnitCost unitCost,
        UnitCost standardCost,
        UnitCost lastDirectCost,
        boolean costIsAdjusted,
        boolean allowOnlineAdjustment,
        String applicationWorksheetUser) {
    public static final ItemState NEW =
            new ItemState(UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, true, true, Code.BLANK);

    public ItemState withUnitCost(UnitCost changed) {
        return new ItemState(
                changed, standardCost, lastDirectCost, costIsAdjusted, allowOnlineAdjustment, applicationWorksheetUser);
    }

    public ItemState withStandardCost(UnitCost changed) {
        return new ItemState(
                unitCost, changed, lastDirectCost, costIsAdjusted, allowOnlineAdjustment, applicationWorksheetUser);
    }

    public ItemState withLastDirectCost(UnitCost changed) {
        return new ItemState(
                unitCost, standardCost, changed, costIsAdjusted, allowOnlineAdjustment, applicationWorksheetUser);
    }

    public ItemState withFlags(boolean adjusted, boolean online) {
        if (adjusted == costIsAdjusted && online == allowOnlineAdjustment) return this;
        return new ItemState(unitCost, standardCost, lastDirectCost, adjusted, online, applicationWorksheetUser);
    }

    public ItemState withApplicationWorksheetUser(String user) {
        return new ItemState(
                unitCost, standardCost, lastDirectCost, costIsAdjusted, allowOnlineAdjustment, Code.of(user));
    }
}
