package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Counts of stock (POST-102). */
public final class PhysicalInventoryEntryTable implements Table<PhysicalInventoryEntry> {
    private static final List<String> COLUMNS = List.of(
            "entry_no",
            "register_no",
            "item_no",
            "variant_code",
            "location_code",
            "posting_date",
            "entry_type",
            "qty_calculated",
            "qty_counted",
            "quantity",
            "unit_cost",
            "amount",
            "document_no",
            "last_item_ledger_entry_no");

    @Override
    public String name() {
        return "physical_inventory_entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(PhysicalInventoryEntry entry, RowSink sink) {
        sink.number(entry.entryNo());
        sink.number(entry.registerNo());
        sink.text(entry.stock().itemNo());
        sink.text(entry.stock().variantCode());
        sink.text(entry.stock().locationCode());
        sink.date(entry.postingDate());
        sink.number(EntryCodes.ENTRY_TYPE.code(entry.entryType()));
        sink.decimal(entry.qtyCalculated().units());
        sink.decimal(entry.qtyCounted().units());
        sink.decimal(entry.quantity().units());
        sink.decimal(entry.unitCost().units());
        sink.decimal(entry.amount().units());
        sink.text(entry.documentNo());
        sink.reference(entry.lastItemLedgerEntryNo());
    }

    @Override
    public PhysicalInventoryEntry read(RowSource source) {
        return new PhysicalInventoryEntry(
                source.number(),
                source.number(),
                EntryPointTable.stock(source),
                source.date(),
                EntryCodes.ENTRY_TYPE.value(source.number()),
                Quantity.ofUnits(source.decimal()),
                Quantity.ofUnits(source.decimal()),
                Quantity.ofUnits(source.decimal()),
                UnitCost.ofUnits(source.decimal()),
                Amount.ofUnits(source.decimal()),
                source.text(),
                source.reference());
    }
}
