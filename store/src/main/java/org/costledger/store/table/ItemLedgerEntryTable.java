package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.number.Quantity;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Movements of quantity (chapter 01, section 6). */
public final class ItemLedgerEntryTable implements Table<ItemLedgerEntry> {
    private static final List<String> COLUMNS = List.of(
            "entry_no",
            "register_no",
            "item_no",
            "variant_code",
            "location_code",
            "entry_type",
            "posting_date",
            "quantity",
            "remaining_quantity",
            "invoiced_quantity",
            "completely_invoiced",
            "last_invoice_date",
            "applied_entry_to_adjust",
            "shipped_qty_not_returned",
            "applies_to_entry",
            "document_type",
            "document_no",
            "document_line_no",
            "external_document_no",
            "document_date",
            "order_type",
            "order_no",
            "order_line_no",
            "source_type",
            "source_no",
            "gen_bus_posting_group",
            "gen_prod_posting_group",
            "dimensions",
            "reason_code",
            "description",
            "serial_no",
            "lot_no",
            "package_no",
            "expiration_date",
            "unit_of_measure_code",
            "qty_per_unit_of_measure",
            "correction",
            "drop_shipment");

    /** The columns marked with M, in their order. */
    public static final List<String> STATE = COLUMNS.subList(8, 15);

    @Override
    public String name() {
        return "item_ledger_entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemLedgerEntry entry, RowSink sink) {
        sink.number(entry.entryNo());
        sink.number(entry.registerNo());
        sink.text(entry.stock().itemNo());
        sink.text(entry.stock().variantCode());
        sink.text(entry.stock().locationCode());
        sink.number(EntryCodes.ENTRY_TYPE.code(entry.entryType()));
        sink.date(entry.postingDate());
        sink.decimal(entry.quantity().units());
        writeState(entry.state(), sink);
        var facts = entry.facts();
        DocumentColumns.write(facts.document(), sink);
        sink.number(EntryCodes.ORDER_TYPE.code(facts.order().type()));
        sink.text(facts.order().no());
        sink.number(facts.order().lineNo());
        DocumentColumns.write(facts.origin().source(), sink);
        DocumentColumns.writeRest(facts.origin(), sink);
        sink.text(facts.tracking().serialNo());
        sink.text(facts.tracking().lotNo());
        sink.text(facts.tracking().packageNo());
        sink.date(facts.tracking().expirationDate());
        sink.text(facts.unitOfMeasure());
        sink.decimal(facts.qtyPerUnitOfMeasure().units());
        sink.flag(facts.correction());
        sink.flag(facts.dropShipment());
    }

    /** Writes the columns of {@link #STATE}. */
    public static void writeState(ItemLedgerEntryState state, RowSink sink) {
        sink.decimal(state.remainingQuantity().units());
        sink.decimal(state.invoicedQuantity().units());
        sink.flag(state.completelyInvoiced());
        sink.date(state.lastInvoiceDate());
        sink.flag(state.appliedEntryToAdjust());
        sink.decimal(state.shippedQtyNotReturned().units());
        sink.reference(state.appliesToEntry());
    }

    @Override
    public ItemLedgerEntry read(RowSource source) {
        long entryNo = source.number();
        long registerNo = source.number();
        var stock = EntryPointTable.stock(source);
        var type = EntryCodes.ENTRY_TYPE.value(source.number());
        var postingDate = source.date();
        var quantity = Quantity.ofUnits(source.decimal());
        var state = state(source);
        return new ItemLedgerEntry(entryNo, registerNo, type, stock, postingDate, quantity, facts(source), state);
    }

    private static ItemLedgerEntryState state(RowSource source) {
        return new ItemLedgerEntryState(
                Quantity.ofUnits(source.decimal()),
                Quantity.ofUnits(source.decimal()),
                source.flag(),
                source.optionalDate(),
                source.flag(),
                Quantity.ofUnits(source.decimal()),
                source.reference());
    }

    private static ItemLedgerEntry.Facts facts(RowSource source) {
        var document = DocumentColumns.document(source);
        var order = new OrderReference(
                EntryCodes.ORDER_TYPE.value(source.number()), source.text(), Math.toIntExact(source.number()));
        var origin = DocumentColumns.origin(DocumentColumns.source(source), source);
        return new ItemLedgerEntry.Facts(
                document,
                order,
                origin,
                new Tracking(source.text(), source.text(), source.text(), source.optionalDate()),
                source.text(),
                Quantity.ofUnits(source.decimal()),
                source.flag(),
                source.flag());
    }
}
