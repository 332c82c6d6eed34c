package org.costledger.engine.revaluation;

import java.util.Map;
import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Calculated;
import org.costledger.engine.journal.RevaluationLine.Revalued;
import org.costledger.engine.journal.RevaluationLine.StandardCostUpdate;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.StockKey;

/**
 * How the lines of a revaluation journal are made by hand and edited (section 4.5): to any value that is not negative (REV-4).
 * Each edit gives back another line.
 */
public final class RevaluationEditing {
    private RevaluationEditing() {}

    // ---- what the stock shall be worth

    /**
     * Types the unit cost; the inventory value and the amount follow (REV-39).
     *
     * @throws Refused if it is negative
     */
    public static RevaluationLine withUnitCost(LedgerView ledger, RevaluationLine line, UnitCost unitCost) {
        if (unitCost.signum() < 0)
            throw new Refused(Reason.REVALUED_UNIT_COST_NEGATIVE, line.stock().itemNo(), unitCost);
        return unitCost.equals(line.revalued().unitCost()) ? line : asMaterial(atUnitCost(ledger, line, unitCost));
    }

    /**
     * Types the inventory value; the unit cost and the amount follow (REV-40).
     *
     * @throws Refused if it is negative
     */
    public static RevaluationLine withInventoryValue(LedgerView ledger, RevaluationLine line, Amount stated) {
        var value = stated.rounded(ledger.setup().amountPrecision());
        if (value.signum() < 0)
            throw new Refused(Reason.REVALUED_VALUE_NEGATIVE, line.stock().itemNo(), value);
        if (value.equals(line.revalued().inventoryValue())) return line;
        var unitCost = value.per(line.quantity(), ledger.setup().unitAmountPrecision());
        return asMaterial(line.with(new Revalued(unitCost, value)));
    }

    /**
     * States the change of the inventory value (REV-41).
     *
     * @throws Refused if less than nothing would be left
     */
    public static RevaluationLine withAmount(LedgerView ledger, RevaluationLine line, Amount amount) {
        return withInventoryValue(
                ledger, line, line.calculated().inventoryValue().plus(amount));
    }

    /** The line at a unit cost, whoever proposed it (REV-31, REV-39). */
    static RevaluationLine atUnitCost(LedgerView ledger, RevaluationLine line, UnitCost unitCost) {
        return line.with(new Revalued(
                unitCost, unitCost.times(line.quantity(), ledger.setup().amountPrecision())));
    }

    /** REV-42: what a user types is material. */
    private static RevaluationLine asMaterial(RevaluationLine line) {
        return line.with(
                line.standardCost().with(CostShares.ofMaterial(line.revalued().unitCost())));
    }

    // ---- what else can be edited

    /**
     * Says whether posting sets the standard cost (REV-43).
     *
     * @throws Refused if the line is not per item, or the item not of Standard cost
     */
    public static RevaluationLine withUpdateStandardCost(LedgerView ledger, RevaluationLine line, boolean isOn) {
        if (isOn) {
            var item = ledger.item(line.stock().itemNo());
            if (!line.isPerItem()) throw new Refused(Reason.STANDARD_COST_OF_ENTRY, item.no());
            if (!CostingRule.of(item.costingMethod()).keepsStandard())
                throw new Refused(Reason.STANDARD_COST_OF_OTHER_METHOD, item.no(), item.costingMethod());
        }
        return line.with(new StandardCostUpdate(isOn, line.standardCost().shares()));
    }

    public static RevaluationLine withDimensions(RevaluationLine line, Map<String, String> dimensions) {
        return line.with(line.header().with(line.header().origin().withDimensions(dimensions)));
    }

    /**
     * Says how much a line is expected to revalue. It cannot be changed (REV-38).
     *
     * @throws Refused if the line is for another quantity
     */
    public static RevaluationLine checkQuantity(RevaluationLine line, Quantity quantity) {
        if (!line.quantity().equals(quantity))
            throw new Refused(
                    Reason.REVALUED_QUANTITY, line.quantity(), line.stock().itemNo(), quantity);
        return line;
    }

    /**
     * Names another item (REV-46): of a line made by hand, which then names no entry yet.
     *
     * @throws Refused if the line was calculated
     */
    public static RevaluationLine withItem(LedgerView ledger, RevaluationLine line, String itemNo) {
        var item = ledger.item(itemNo);
        if (line.stock().itemNo().equals(item.no())) return line;
        if (line.subject().partial())
            throw new Refused(Reason.ITEM_OF_CALCULATED_LINE, line.stock().itemNo());
        checkItem(item, StockKey.of(item.no()));
        return empty(line, item.no());
    }

    /**
     * Names the entry a line is for (REV-44); 0: none, which leaves nothing of it but item, date and document (REV-45).
     *
     * @throws Refused if the line is per item, or the entry cannot be revalued
     */
    public static RevaluationLine withAppliesToEntry(LedgerView ledger, RevaluationLine line, long entryNo) {
        if (line.isPerItem())
            throw new Refused(Reason.ENTRY_OF_LINE_PER_ITEM, line.stock().itemNo());
        if (entryNo == 0) return empty(line, line.stock().itemNo());
        return entryLine(ledger, line.lineNo(), line.header(), line.stock().itemNo(), entryNo);
    }

    private static RevaluationLine empty(RevaluationLine line, String itemNo) {
        return new RevaluationLine(
                line.lineNo(),
                line.header(),
                StockKey.of(itemNo),
                new Subject.OfEntry(0, false),
                Quantity.ZERO,
                new Calculated(UnitCost.ZERO, Amount.ZERO, Exact.ZERO),
                new Revalued(UnitCost.ZERO, Amount.ZERO),
                StandardCostUpdate.OFF);
    }

    // ---- lines made by hand

    /**
     * A line that revalues a whole entry (REV-44). Its date is that of the entry, whatever the header says.
     *
     * @throws Refused if the entry is of another item, no increase, not completely invoiced, or takes its cost from an entry
     *     that is still to be adjusted; or if the item admits no such line (REV-7, REV-45, REV-90)
     */
    public static RevaluationLine entryLine(LedgerView ledger, Header header, String itemNo, long entryNo) {
        return entryLine(ledger, 0, header, itemNo, entryNo);
    }

    private static RevaluationLine entryLine(
            LedgerView ledger, int lineNo, Header header, String itemNo, long entryNo) {
        var item = ledger.item(itemNo);
        var entry = ledger.namedEntry(entryNo);
        checkItem(item, entry.stock());
        checkEntry(ledger, item, entry);
        var value = Amount.ZERO;
        for (var posted : ledger.valueEntries(entryNo)) {
            if (countsForEntry(posted))
                value = value.plus(posted.cost().actual().lcy());
        }
        var unitCost = value.per(entry.invoicedQuantity(), ledger.setup().unitAmountPrecision());
        return new RevaluationLine(
                lineNo,
                ofEntry(header, entry),
                entry.stock(),
                new Subject.OfEntry(entryNo, false),
                entry.invoicedQuantity(),
                new Calculated(unitCost, value, Exact.of(value)),
                new Revalued(unitCost, value),
                StandardCostUpdate.OFF);
    }

    private static boolean countsForEntry(ValueEntry value) {
        return !value.kind().expectedCost()
                && !value.kind().partialRevaluation()
                && value.kind().entryType() != CostEntryType.ROUNDING;
    }

    private static Header ofEntry(Header header, ItemLedgerEntry entry) {
        var document = header.document();
        Origin origin = header.origin().dimensions().isEmpty()
                ? header.origin().withDimensions(entry.facts().origin().dimensions())
                : header.origin();
        return new Header(
                entry.postingDate(),
                new Document(
                        document.type(), document.no(), document.lineNo(), document.externalNo(), entry.postingDate()),
                header.invoiceNo(),
                header.order(),
                origin);
    }

    private static void checkEntry(LedgerView ledger, Item item, ItemLedgerEntry entry) {
        if (!entry.stock().itemNo().equals(item.no()))
            throw new Refused(
                    Reason.REVALUED_ENTRY_OTHER_ITEM,
                    entry.entryNo(),
                    entry.stock().itemNo(),
                    item.no());
        if (!entry.positive()) throw new Refused(Reason.REVALUED_ENTRY_NOT_INCREASE, entry.entryNo());
        if (!entry.state().completelyInvoiced()) throw new Refused(Reason.REVALUED_ENTRY_NOT_INVOICED, entry.entryNo());
        long source = ledger.costSource(entry.entryNo());
        if (source != 0 && ledger.itemLedgerEntry(source).state().appliedEntryToAdjust())
            throw new Refused(Reason.REVALUED_ENTRY_UNADJUSTED, entry.entryNo(), source);
        if (CalculationChecks.isAverage(item) && hasPartialRevaluation(ledger, item.no()))
            throw new Refused(Reason.REVALUED_ENTRY_OF_AVERAGE, item.no());
    }

    private static boolean hasPartialRevaluation(LedgerView ledger, String itemNo) {
        return ledger.entries(itemNo)
                .map(entries -> {
                    var values = entries.valueEntries();
                    for (int row = 0; row < values.size(); row++) {
                        if (values.isPartialRevaluation(row)) return true;
                    }
                    return false;
                })
                .orElse(false);
    }

    // ---- the item

    /**
     * Whether an item admits a line (REV-7).
     *
     * @throws Refused if it has no value, or it or the variant is blocked
     */
    public static void checkItem(Item item, StockKey stock) {
        if (!item.isInventory()) throw new Refused(Reason.REVALUED_NO_INVENTORY_ITEM, item.no());
        if (item.policies().inventoryValueZero()) throw new Refused(Reason.REVALUED_VALUE_ZERO, item.no());
        if (item.blocks().blocked()) throw new Refused(Reason.ITEM_BLOCKED, item.no());
        if (Optional.ofNullable(item.variants().get(stock.variantCode()))
                .filter(ItemVariant::blocked)
                .isPresent()) throw new Refused(Reason.VARIANT_BLOCKED, item.no(), stock.variantCode());
    }
}
