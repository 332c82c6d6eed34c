package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.number.Quantity;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Who supplies whom (chapter 01, section 8). */
public final class ItemApplicationEntryTable implements Table<ItemApplicationEntryTable.Row> {
    static final List<String> COLUMNS = List.of(
            "entry_no",
            "register_no",
            "item_no",
            "inbound_entry_no",
            "outbound_entry_no",
            "transferred_from_entry_no",
            "quantity",
            "posting_date",
            "cost_application",
            "output_completely_invd_date",
            "outbound_entry_is_updated");

    /** The columns that change where an application is merged with another (POST-22), or its cost is final (ADJ-19). */
    public static final List<String> STATE = List.of(
            "register_no", "quantity", "cost_application", "output_completely_invd_date", "outbound_entry_is_updated");

    /** An application and the item it is of. */
    public record Row(String itemNo, ItemApplicationEntry entry) {}

    @Override
    public String name() {
        return "item_application_entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Row row, RowSink sink) {
        var entry = row.entry();
        sink.number(entry.entryNo());
        sink.number(entry.registerNo());
        sink.text(row.itemNo());
        sink.number(entry.inboundEntryNo());
        sink.reference(entry.outboundEntryNo());
        sink.reference(entry.transferredFromEntryNo());
        sink.decimal(entry.quantity().units());
        sink.date(entry.postingDate());
        sink.flag(entry.costApplication());
        sink.date(entry.outputCompletelyInvdDate());
        sink.flag(entry.outboundEntryIsUpdated());
    }

    /** Writes the columns of {@link #STATE}. */
    public static void writeState(ItemApplicationEntry entry, RowSink sink) {
        sink.number(entry.registerNo());
        sink.decimal(entry.quantity().units());
        sink.flag(entry.costApplication());
        sink.date(entry.outputCompletelyInvdDate());
        sink.flag(entry.outboundEntryIsUpdated());
    }

    @Override
    public Row read(RowSource source) {
        long entryNo = source.number();
        long registerNo = source.number();
        return new Row(
                source.text(),
                new ItemApplicationEntry(
                        entryNo,
                        registerNo,
                        source.number(),
                        source.reference(),
                        source.reference(),
                        Quantity.ofUnits(source.decimal()),
                        source.date(),
                        source.flag(),
                        source.optionalDate(),
                        source.flag()));
    }
}
