package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.number.UnitCost;

/**
 * What postings move on an item.
 *
 * @param unitCost current cost, default for postings; of a Standard item always its standard cost (INV-27)
 * @param standardCost valuation base of a Standard item
 * @param lastDirectCost direct cost of the last purchase (POST-190)
 * @param costIsAdjusted no cost change is pending (ADJ-10)
 * @param allowOnlineAdjustment a posting may still adjust the item by itself (ADJ-180)
 * @param applicationWorksheetUser who is changing applications of the item and so locks it (E-03); blank: nobody
 * @param costShares what the standard cost is made of
 * @param lastUnitCostCalcDate when the standard cost was last brought into force by a revaluation (REV-84)
 */
public record ItemState(
        UnitCost unitCost,
        UnitCost standardCost,
        UnitCost lastDirectCost,
        boolean costIsAdjusted,
        boolean allowOnlineAdjustment,
        String applicationWorksheetUser,
        CostShares costShares,
        Optional<LocalDate> lastUnitCostCalcDate) {
    public static final ItemState NEW =
            new ItemState(UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, true, true, Code.BLANK);

    /** A standard cost that was set by hand is material (ITEM-2). */
    public ItemState(
            UnitCost unitCost,
            UnitCost standardCost,
            UnitCost lastDirectCost,
            boolean costIsAdjusted,
            boolean allowOnlineAdjustment,
            String applicationWorksheetUser) {
        this(
                unitCost,
                standardCost,
                lastDirectCost,
                costIsAdjusted,
                allowOnlineAdjustment,
                applicationWorksheetUser,
                CostShares.ofMaterial(standardCost),
                Optional.empty());
    }

    public ItemState withUnitCost(UnitCost changed) {
        return new ItemState(
                changed,
                standardCost,
                lastDirectCost,
                costIsAdjusted,
                allowOnlineAdjustment,
                applicationWorksheetUser,
                costShares,
                lastUnitCostCalcDate);
    }

    /** Another standard cost, set by hand: all of it is material (ITEM-2). */
    public ItemState withStandardCost(UnitCost changed) {
        return changed.equals(standardCost) ? this : withStandardCost(changed, CostShares.ofMaterial(changed));
    }

    /** Another standard cost, and what it is made of. */
    public ItemState withStandardCost(UnitCost changed, CostShares shares) {
        return new ItemState(
                unitCost,
                changed,
                lastDirectCost,
                costIsAdjusted,
                allowOnlineAdjustment,
                applicationWorksheetUser,
                shares,
                lastUnitCostCalcDate);
    }

    public ItemState withLastUnitCostCalcDate(LocalDate changed) {
        return new ItemState(
                unitCost,
                standardCost,
                lastDirectCost,
                costIsAdjusted,
                allowOnlineAdjustment,
                applicationWorksheetUser,
                costShares,
                Optional.of(changed));
    }

    public ItemState withLastDirectCost(UnitCost changed) {
        return new ItemState(
                unitCost,
                standardCost,
                changed,
                costIsAdjusted,
                allowOnlineAdjustment,
                applicationWorksheetUser,
                costShares,
                lastUnitCostCalcDate);
    }

    public ItemState withFlags(boolean adjusted, boolean online) {
        if (adjusted == costIsAdjusted && online == allowOnlineAdjustment) return this;
        return new ItemState(
                unitCost,
                standardCost,
                lastDirectCost,
                adjusted,
                online,
                applicationWorksheetUser,
                costShares,
                lastUnitCostCalcDate);
    }

    public ItemState withApplicationWorksheetUser(String user) {
        return new ItemState(
                unitCost,
                standardCost,
                lastDirectCost,
                costIsAdjusted,
                allowOnlineAdjustment,
                Code.of(user),
                costShares,
                lastUnitCostCalcDate);
    }
}
