package org.costledger.store.table;

import java.util.List;
import java.util.stream.Stream;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Applications that were removed (chapter 01, section 8). */
public final class ItemApplicationHistoryTable implements Table<ItemApplicationHistoryTable.Row> {
    private static final List<String> COLUMNS = Stream.concat(
                    ItemApplicationEntryTable.COLUMNS.stream(), Stream.of("removed_by_register_no"))
            .toList();

    private final ItemApplicationEntryTable applications = new ItemApplicationEntryTable();

    /** A removed application and the item it is of. */
    public record Row(String itemNo, RemovedApplication removed) {}

    @Override
    public String name() {
        return "item_application_history";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Row row, RowSink sink) {
        applications.write(
                new ItemApplicationEntryTable.Row(row.itemNo(), row.removed().application()), sink);
        sink.number(row.removed().removedByRegisterNo());
    }

    @Override
    public Row read(RowSource source) {
        var application = applications.read(source);
        return new Row(application.itemNo(), new RemovedApplication(application.entry(), source.number()));
    }
}
