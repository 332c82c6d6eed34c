package org.costledger.engine.posting;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;

/** Creates and changes items and stockkeeping units, as far as their entries allow (chapter 01, section 5; ITEM-2). */
public final class ChangeItem {
    private ChangeItem() {}

    /**
     * Sets an item up, or changes how it is set up. The unit cost of a Standard item follows its standard cost (ITEM-2); its
     * stock keeps the value it has (REV-85).
     *
     * @throws Refused if its entries do not allow the change
     */
    public static LedgerChange change(LedgerView ledger, Item item, ItemState state) {
        checkItself(item, state);
        var existing = ledger.findItem(item.no());
        if (existing.isPresent() && ledger.hasEntries(item.no())) {
            checkAgainstEntries(ledger, existing.get(), item);
            boolean standard = CostingRule.of(item.costingMethod()).keepsStandard();
            if (!standard
                    && !state.unitCost().equals(ledger.itemState(item.no()).unitCost()))
                throw new Refused(Reason.ITEM_UNIT_COST_FIXED, item.no());
        }
        var overlay = new Overlay(ledger);
        overlay.change(item);
        overlay.change(item.no(), withStandard(item, state));
        return overlay.change(PostingRequest.By.NOBODY);
    }

    /**
     * Sets a stockkeeping unit up, or changes it. The unit cost of a Standard item's unit follows its standard cost.
     *
     * @throws Refused if a cost is negative
     */
    public static LedgerChange change(LedgerView ledger, StockkeepingUnit unit) {
        var item = ledger.item(unit.key().itemNo());
        checkNotNegative("The unit cost", item.no(), unit.unitCost());
        checkNotNegative("The standard cost", item.no(), unit.standardCost());
        var overlay = new Overlay(ledger);
        overlay.change(
                CostingRule.of(item.costingMethod()).keepsStandard() ? unit.withUnitCost(unit.standardCost()) : unit);
        return overlay.change(PostingRequest.By.NOBODY);
    }

    private static ItemState withStandard(Item item, ItemState state) {
        return CostingRule.of(item.costingMethod()).keepsStandard() ? state.withUnitCost(state.standardCost()) : state;
    }

    private static void checkItself(Item item, ItemState state) {
        if (!item.isInventory() && item.costingMethod() != CostingMethod.FIFO)
            throw new Refused(Reason.ITEM_FIFO_ONLY, item.no(), item.costingMethod());
        if (item.costingMethod() == CostingMethod.SPECIFIC
                && !item.trackingCode().snSpecific()) throw new Refused(Reason.ITEM_SPECIFIC_NEEDS_SERIAL, item.no());
        checkNotNegative("The unit cost", item.no(), state.unitCost());
        checkNotNegative("The standard cost", item.no(), state.standardCost());
        checkNotNegative("The last direct cost", item.no(), state.lastDirectCost());
        checkReplenishment(item);
    }

    private static void checkReplenishment(Item item) {
        var replenishment = item.replenishment();
        checkNotNegative("The lot size", item, replenishment.lotSize().signum(), replenishment.lotSize());
        checkNotNegative("The scrap %", item, replenishment.scrapPct().signum(), replenishment.scrapPct());
        replenishment.billsOfMaterials().flatMap(bill -> bill.lines().stream()).forEach(line -> {
            checkNotNegative(
                    "The quantity per piece of a component",
                    item,
                    line.quantityPer().signum(),
                    line.quantityPer());
            checkNotNegative("The scrap % of a component", item, line.scrapPct().signum(), line.scrapPct());
        });
        replenishment
                .routings()
                .flatMap(routing -> routing.operations().stream())
                .forEach(operation -> {
                    checkNotNegative(
                            "A set-up time", item, operation.setupTime().signum(), operation.setupTime());
                    checkNotNegative("A run time", item, operation.runTime().signum(), operation.runTime());
                    checkNotNegative(
                            "The lot size of an operation",
                            item,
                            operation.lotSize().signum(),
                            operation.lotSize());
                    var capacities = operation.concurrentCapacities();
                    checkNotNegative("The number of concurrent capacities", item, capacities.signum(), capacities);
                    var scrap = operation.scrap();
                    checkNotNegative(
                            "The scrap % of an operation",
                            item, scrap.factorPct().signum(), scrap.factorPct());
                    checkNotNegative(
                            "The fixed scrap of an operation",
                            item,
                            scrap.quantity().signum(),
                            scrap.quantity());
                });
    }

    private static void checkNotNegative(String what, Item item, int sign, Object value) {
        if (sign < 0) throw new Refused(Reason.ITEM_REPLENISHMENT_NEGATIVE, what, item.no(), value);
    }

    private static void checkNotNegative(String what, String itemNo, UnitCost cost) {
        if (cost.signum() < 0) throw new Refused(Reason.ITEM_COST_NEGATIVE, what, itemNo, cost);
    }

    private static void checkAgainstEntries(LedgerView ledger, Item before, Item after) {
        if (before.type() != after.type()) throw new Refused(Reason.ITEM_TYPE_FIXED, after.no(), before.type());
        if (before.costingMethod() != after.costingMethod())
            throw new Refused(Reason.ITEM_METHOD_FIXED, after.no(), before.costingMethod());
        var tracking = before.trackingCode();
        var changed = after.trackingCode();
        if (tracking.snSpecific() != changed.snSpecific()
                || tracking.lotSpecific() != changed.lotSpecific()
                || tracking.packageSpecific() != changed.packageSpecific())
            throw new Refused(Reason.ITEM_TRACKING_FIXED, after.no(), describe(before));
        if (!before.unitsOfMeasure().base().equals(after.unitsOfMeasure().base())
                && ledger.openEntryCount(after.no()) > 0)
            throw new Refused(
                    Reason.ITEM_BASE_UNIT_FIXED,
                    after.no(),
                    before.unitsOfMeasure().base());
    }

    private static String describe(Item item) {
        var code = item.trackingCode();
        if (code.snSpecific()) return "by serial number";
        if (code.lotSpecific()) return "by lot number";
        return code.packageSpecific() ? "by package number" : "none";
    }
}
