package org.costledger.engine.posting;

import java.time.LocalDate;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.valuation.EntryPoints;

/** What storing any value entry brings with it: its cost per unit, entry point and flags (R-5, POST-46, POST-47, POST-194, REV-55, REV-61). */
final class ValueEntryPosting {
    private ValueEntryPosting() {}

    /** A value entry that is about to be stored. */
    record Draft(
            long entryNo,
            LocalDate postingDate,
            ValueEntry.Kind kind,
            ValueEntry.Quantities quantities,
            ValueEntry.Costs cost,
            ValueEntry.Trade trade,
            ValueEntry.Facts facts,
            ValueEntryState state) {}

    /** What is valued and invoiced; the quantity of the entry stands on its first value entry alone (POST-46). */
    static ValueEntry.Quantities quantities(
            LedgerView ledger, ItemLedgerEntry entry, Quantity valued, Quantity invoiced) {
        boolean first = ledger.valueEntries(entry.entryNo()).isEmpty();
        return new ValueEntry.Quantities(valued, invoiced, first ? valued : Quantity.ZERO);
    }

    /** Stores it on {@code entry} and sets the flags it sets. */
    static ValueEntry store(UnitOfWork work, ItemLedgerEntry entry, Draft draft) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var value = new ValueEntry(
                draft.entryNo(),
                ledger.registerNo(),
                entry.entryNo(),
                draft.postingDate(),
                draft.kind(),
                draft.quantities(),
                CostPerUnit.stored(draft.kind(), draft.quantities(), withTwins(draft.cost(), setup), setup),
                rounded(draft.trade(), setup.amountPrecision()),
                draft.facts(),
                draft.state());
        ledger.append(value);

        var item = ledger.item(entry.stock().itemNo());
        if (marksEntryPoint(value)) EntryPoints.mark(ledger, entry.stock(), value.valuationDate());
        if (item.isInventory() && flagsInbound(value, entry))
            ledger.change(entry.entryNo(), state -> state.withAppliedEntryToAdjust(true));
        if (item.isInventory() && !value.kind().adjustment()) {
            boolean byAverage = CostingRule.of(item.costingMethod()).valuesByAverage();
            flagItem(work, item, byAverage ? value.valuationDate() : entry.postingDate());
        }
        return value;
    }

    /** Once the additional currency is switched off, later values have no twins, whatever theirs come from (R-8 e). */
    private static ValueEntry.Costs withTwins(ValueEntry.Costs costs, Setup setup) {
        if (setup.hasAdditionalCurrency()) return costs;
        return new ValueEntry.Costs(
                local(costs.actual()),
                local(costs.expected()),
                local(costs.nonInvtbl()),
                costs.perUnit(),
                UnitCost.ZERO);
    }

    /** every amount of a value entry is rounded when it is stored. */
    private static ValueEntry.Trade rounded(ValueEntry.Trade trade, Precision precision) {
        return new ValueEntry.Trade(
                trade.salesActual().rounded(precision),
                trade.salesExpected().rounded(precision),
                trade.purchaseActual().rounded(precision),
                trade.purchaseExpected().rounded(precision),
                trade.discount().rounded(precision));
    }

    private static Cost local(Cost cost) {
        return Cost.of(cost.lcy(), Amount.ZERO);
    }

    /** ADJ-16. */
    private static boolean marksEntryPoint(ValueEntry value) {
        return value.kind().inventoriable()
                && carriesCost(value.kind().entryType())
                && !value.kind().adjustment();
    }

    /** ADJ-12: a receipt of which something was taken passes the change on. */
    private static boolean flagsInbound(ValueEntry value, ItemLedgerEntry entry) {
        return carriesCost(value.kind().entryType())
                && !value.kind().adjustment()
                && entry.positive()
                && !entry.remainingQuantity().equals(entry.quantity());
    }

    private static boolean carriesCost(CostEntryType type) {
        return switch (type) {
            case DIRECT_COST, REVALUATION, DIRECT_COST_NON_INVENTORY -> true;
            case ROUNDING, INDIRECT_COST, VARIANCE -> false;
        };
    }

    /**
     * ADJ-10, ADJ-180.
     *
     * @param date what automatic adjustment looks back to: of an Average item the valuation date, else when the entry was posted
     */
    static void flagItem(UnitOfWork work, Item item, LocalDate date) {
        var state = work.ledger().itemState(item.no());
        boolean online = state.allowOnlineAdjustment()
                && work.ledger().setup().costing().automaticCostAdjustment().reaches(date, work.workDate());
        work.ledger().change(item.no(), state.withFlags(false, online));
    }

    /** The business side of facts: document and origin, with the groups filled in. */
    static ValueEntry.Facts facts(Document document, Header header, Item item) {
        var origin = header.origin();
        if (origin.productPostingGroup().isEmpty())
            origin = origin.withProductPostingGroup(item.groups().productPostingGroup());
        return new ValueEntry.Facts(
                document, withoutItemDescription(origin, item), item.groups().inventoryPostingGroup());
    }

    /** POST-15: a description equal to the item's is stored blank. */
    static Origin withoutItemDescription(Origin origin, Item item) {
        return !origin.description().isEmpty() && origin.description().equals(item.description())
                ? origin.withDescription("")
                : origin;
    }
}
