package org.costledger.engine.standardcost;

import java.util.Optional;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.ReplenishmentSystem;

/**
 * What an item or a center costs, and what it shall cost (REV-101).
 *
 * @param replenishmentSystem of an item
 * @param implemented whether the new figures were put into force as they stand
 * @param current as the card says
 * @param proposed as it shall say
 */
public record WorksheetLine(
        WorksheetKey key,
        String description,
        Optional<ReplenishmentSystem> replenishmentSystem,
        boolean implemented,
        Figures current,
        Figures proposed) {

    /**
     * The figures that stand in pairs.
     *
     * @param standardCost of an item; of a center its unit cost
     * @param shares of an item
     */
    public record Figures(UnitCost standardCost, IndirectCost indirectCost, CostShares shares) {
        Figures with(IndirectCost changed) {
            return new Figures(standardCost, changed, shares);
        }
    }

    /** REV-102: the figures of the card, at both sides. What is bought has its whole standard cost as material. */
    public static WorksheetLine ofItem(LedgerView ledger, String itemNo) {
        var item = ledger.item(Code.of(itemNo));
        var state = ledger.itemState(item.no());
        var figures = new Figures(
                state.standardCost(),
                item.indirectCost(),
                item.isMade() ? state.costShares() : CostShares.ofMaterial(state.standardCost()));
        return new WorksheetLine(
                WorksheetKey.ofItem(item.no()),
                item.description(),
                Optional.of(item.replenishment().system()),
                false,
                figures,
                figures);
    }

    /** REV-102: the same of a center, whose standard cost is its unit cost. */
    public static WorksheetLine ofCenter(LedgerView ledger, String centerNo) {
        var center = CostBasis.ofCards(ledger).center(centerNo);
        var figures = new Figures(
                center.unitCost(ledger.setup().unitAmountPrecision()), center.indirectCost(), CostShares.NONE);
        return new WorksheetLine(WorksheetKey.of(center), "", Optional.empty(), false, figures, figures);
    }

    public boolean isOfItem() {
        return key.type() == WorksheetKey.Type.ITEM;
    }

    /**
     * With another new standard cost; the shares of an item grow with it (REV-103).
     *
     * @throws Refused if it is negative
     */
    public WorksheetLine withStandardCost(UnitCost changed) {
        checkNotNegative("The new standard cost", changed.signum(), changed);
        var before = proposed.standardCost();
        if (changed.equals(before)) return this;
        var shares = isOfItem() ? proposed.shares().scaled(before, changed) : proposed.shares();
        return with(new Figures(changed, proposed.indirectCost(), shares));
    }

    /**
     * With another new indirect cost %.
     *
     * @throws Refused if it is negative
     */
    public WorksheetLine withIndirectCostPct(Percentage changed) {
        checkNotNegative("The new indirect cost %", changed.signum(), changed);
        return with(
                proposed.with(new IndirectCost(changed, proposed.indirectCost().overheadRate())));
    }

    /**
     * With another new overhead rate.
     *
     * @throws Refused if a resource shall have one
     */
    public WorksheetLine withOverheadRate(UnitCost changed) {
        if (key.type() == WorksheetKey.Type.RESOURCE && !changed.isZero())
            throw new Refused(Reason.RESOURCE_OVERHEAD_RATE, key.no(), changed);
        return with(proposed.with(new IndirectCost(proposed.indirectCost().pct(), changed)));
    }

    /** With a standard cost that was rolled up, and the overhead its card has (REV-107). */
    WorksheetLine rolledUp(CostShares shares) {
        return with(new Figures(shares.standardCost(), current.indirectCost(), shares));
    }

    /** The new figures, as they stand, are in force (REV-109). */
    WorksheetLine asImplemented() {
        return new WorksheetLine(key, description, replenishmentSystem, true, current, proposed);
    }

    private WorksheetLine with(Figures changed) {
        return changed.equals(proposed)
                ? this
                : new WorksheetLine(key, description, replenishmentSystem, false, current, changed);
    }

    /** The center as it would be with the new figures; refused if they contradict each other. */
    Center of(Center card, Precision precision) {
        return card.at(proposed.standardCost(), proposed.indirectCost(), precision);
    }

    private void checkNotNegative(String what, int sign, Object value) {
        if (sign < 0) throw new Refused(Reason.NEW_COST_NEGATIVE, what, key, value);
    }
}
