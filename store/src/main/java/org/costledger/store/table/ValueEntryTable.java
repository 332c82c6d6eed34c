package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** What item ledger entries are worth (chapter 01, section 7). A row carries the item, which is how entries are found together. */
public final class ValueEntryTable implements Table<ValueEntryTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "entry_no",
            "register_no",
            "item_no",
            "item_ledger_entry_no",
            "posting_date",
            "valuation_date",
            "item_ledger_entry_type",
            "entry_type",
            "variance_type",
            "item_charge_no",
            "expected_cost",
            "inventoriable",
            "valued_by_average_cost",
            "adjustment",
            "partial_revaluation",
            "applies_to_entry",
            "valued_quantity",
            "invoiced_quantity",
            "item_ledger_entry_quantity",
            "cost_amount_actual",
            "cost_amount_actual_acy",
            "cost_amount_expected",
            "cost_amount_expected_acy",
            "cost_amount_non_invtbl",
            "cost_amount_non_invtbl_acy",
            "cost_per_unit",
            "cost_per_unit_acy",
            "sales_amount_actual",
            "sales_amount_expected",
            "purchase_amount_actual",
            "purchase_amount_expected",
            "discount_amount",
            "document_type",
            "document_no",
            "document_line_no",
            "external_document_no",
            "document_date",
            "source_type",
            "source_no",
            "inventory_posting_group",
            "gen_bus_posting_group",
            "gen_prod_posting_group",
            "dimensions",
            "reason_code",
            "description");

    /** The columns marked with M. */
    public static final List<String> STATE = List.of("valuation_date", "valued_by_average_cost");

    /** A value entry and the item it is of. */
    public record Row(String itemNo, ValueEntry entry) {}

    @Override
    public String name() {
        return "value_entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Row row, RowSink sink) {
        var entry = row.entry();
        var kind = entry.kind();
        sink.number(entry.entryNo());
        sink.number(entry.registerNo());
        sink.text(row.itemNo());
        sink.number(entry.itemLedgerEntryNo());
        sink.date(entry.postingDate());
        sink.date(entry.valuationDate());
        sink.number(EntryCodes.ENTRY_TYPE.code(kind.itemLedgerEntryType()));
        sink.number(EntryCodes.COST_ENTRY_TYPE.code(kind.entryType()));
        sink.number(EntryCodes.VARIANCE_TYPE.code(kind.varianceType()));
        sink.text(kind.itemChargeNo());
        sink.flag(kind.expectedCost());
        sink.flag(kind.inventoriable());
        sink.flag(entry.state().valuedByAverageCost());
        sink.flag(kind.adjustment());
        sink.flag(kind.partialRevaluation());
        sink.reference(kind.appliesToEntry());
        writeNumbers(entry, sink);
        DocumentColumns.write(entry.facts().document(), sink);
        DocumentColumns.write(entry.facts().origin().source(), sink);
        sink.text(entry.facts().inventoryPostingGroup());
        DocumentColumns.writeRest(entry.facts().origin(), sink);
    }

    /** Writes the columns of {@link #STATE}. */
    public static void writeState(ValueEntryState state, RowSink sink) {
        sink.date(state.valuationDate());
        sink.flag(state.valuedByAverageCost());
    }

    private static void writeNumbers(ValueEntry entry, RowSink sink) {
        sink.decimal(entry.quantities().valued().units());
        sink.decimal(entry.quantities().invoiced().units());
        sink.decimal(entry.quantities().itemLedgerEntry().units());
        write(entry.cost().actual(), sink);
        write(entry.cost().expected(), sink);
        write(entry.cost().nonInvtbl(), sink);
        sink.decimal(entry.cost().perUnit().units());
        sink.decimal(entry.cost().perUnitAcy().units());
        sink.decimal(entry.trade().salesActual().units());
        sink.decimal(entry.trade().salesExpected().units());
        sink.decimal(entry.trade().purchaseActual().units());
        sink.decimal(entry.trade().purchaseExpected().units());
        sink.decimal(entry.trade().discount().units());
    }

    private static void write(Cost cost, RowSink sink) {
        sink.decimal(cost.lcy().units());
        sink.decimal(cost.acy().units());
    }

    @Override
    public Row read(RowSource source) {
        long entryNo = source.number();
        long registerNo = source.number();
        var itemNo = source.text();
        long itemLedgerEntryNo = source.number();
        var postingDate = source.date();
        var valuationDate = source.date();
        var itemLedgerEntryType = EntryCodes.ENTRY_TYPE.value(source.number());
        var entryType = EntryCodes.COST_ENTRY_TYPE.value(source.number());
        var varianceType = EntryCodes.VARIANCE_TYPE.value(source.number());
        var itemChargeNo = source.text();
        boolean expectedCost = source.flag();
        boolean inventoriable = source.flag();
        var state = new ValueEntryState(valuationDate, source.flag());
        var kind = new ValueEntry.Kind(
                itemLedgerEntryType,
                entryType,
                varianceType,
                itemChargeNo,
                expectedCost,
                inventoriable,
                source.flag(),
                source.flag(),
                source.reference());
        return new Row(
                itemNo,
                new ValueEntry(
                        entryNo,
                        registerNo,
                        itemLedgerEntryNo,
                        postingDate,
                        kind,
                        new ValueEntry.Quantities(quantity(source), quantity(source), quantity(source)),
                        new ValueEntry.Costs(
                                cost(source),
                                cost(source),
                                cost(source),
                                UnitCost.ofUnits(source.decimal()),
                                UnitCost.ofUnits(source.decimal())),
                        new ValueEntry.Trade(
                                amount(source), amount(source), amount(source), amount(source), amount(source)),
                        facts(source),
                        state));
    }

    private static ValueEntry.Facts facts(RowSource source) {
        var document = DocumentColumns.document(source);
        var from = DocumentColumns.source(source);
        var inventoryPostingGroup = source.text();
        return new ValueEntry.Facts(document, DocumentColumns.origin(from, source), inventoryPostingGroup);
    }

    private static Quantity quantity(RowSource source) {
        return Quantity.ofUnits(source.decimal());
    }

    private static Amount amount(RowSource source) {
        return Amount.ofUnits(source.decimal());
    }

    private static Cost cost(RowSource source) {
        return Cost.of(amount(source), amount(source));
    }
}
