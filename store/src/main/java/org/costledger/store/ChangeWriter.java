package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Renumbering;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.store.row.CopySink;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.StatementSink;
import org.costledger.store.row.Table;
import org.costledger.store.table.EntryPointStockTable;
import org.costledger.store.table.EntryPointTable;
import org.costledger.store.table.ItemApplicationEntryTable;
import org.costledger.store.table.ItemApplicationHistoryTable;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.costledger.store.table.ItemRegisterTable;
import org.costledger.store.table.PhysicalInventoryEntryTable;
import org.costledger.store.table.ValueEntryTable;

/** Writes what a change says: rows appended, fields marked with M set, applications moved to the history. */
final class ChangeWriter {
    /** From so many rows on COPY is worth its beginning. */
    private static final int ROWS_TO_COPY = 50;

    private final Connection connection;
    private final Dialect dialect;

    /** Gives out numbers, and answers the last before them. */
    interface Numbers {
        EntryNumbers take(EntryNumbers counts);
    }

    ChangeWriter(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    LedgerChange write(MemoryLedger slice, LedgerChange computed, Numbers numbers) {
        var counts = counts(computed);
        boolean hasRegister = counts.register() > 0;
        var change = hasRegister ? Renumbering.from(numbers.take(counts), computed) : computed;
        writeMasterData(change.master());
        if (hasRegister) writeEntries(slice, change);
        else changeAll(change.changed(), new ItemsOfEntries(slice, List.of()));
        writeEntryPoints(change.master());
        return change;
    }

    private static EntryNumbers counts(LedgerChange change) {
        var before = change.before();
        var after = change.after();
        return new EntryNumbers(
                after.register() - before.register(),
                after.itemLedgerEntry() - before.itemLedgerEntry(),
                after.valueEntry() - before.valueEntry(),
                after.itemApplicationEntry() - before.itemApplicationEntry(),
                after.physicalInventoryEntry() - before.physicalInventoryEntry());
    }

    private void writeMasterData(LedgerChange.Master master) {
        var setups = new SetupStore(connection);
        master.setup().ifPresent(setups::write);
        master.inventoryPeriodHistory().forEach(setups::writeInventoryPeriodHistory);
        var items = new ItemStore(connection);
        items.writeItems(master.items().values());
        items.writeStates(master.itemStates());
        items.writeStockkeepingUnits(master.stockkeepingUnits());
    }

    private void writeEntries(MemoryLedger slice, LedgerChange change) {
        var items = new ItemsOfEntries(slice, change.appended().itemLedgerEntries());
        var registers = new ItemRegisterTable();
        append(registers, List.of(register(change)), registers::write);
        appendAll(change.appended(), items);
        changeAll(change.changed(), items);
    }

    private static ItemRegister register(LedgerChange change) {
        return new ItemRegister(change.after().register(), change.by(), change.before(), change.after());
    }

    /** The item of an entry that was there, or is new. */
    private static final class ItemsOfEntries {
        private final MemoryLedger slice;
        private final Map<Long, String> added;

        ItemsOfEntries(MemoryLedger slice, List<ItemLedgerEntry> added) {
            this.slice = slice;
            this.added = HashMap.newHashMap(added.size());
            for (var entry : added)
                this.added.put(entry.entryNo(), entry.stock().itemNo());
        }

        String of(long entryNo) {
            var itemNo = added.get(entryNo);
            return itemNo != null ? itemNo : slice.itemNoOf(entryNo);
        }
    }

    private void appendAll(LedgerChange.Appended appended, ItemsOfEntries items) {
        var entries = new ItemLedgerEntryTable();
        append(entries, appended.itemLedgerEntries(), entries::write);
        var values = new ValueEntryTable();
        append(
                values,
                appended.valueEntries(),
                (entry, sink) ->
                        values.write(new ValueEntryTable.Row(items.of(entry.itemLedgerEntryNo()), entry), sink));
        var applications = new ItemApplicationEntryTable();
        append(
                applications,
                appended.itemApplicationEntries(),
                (entry, sink) -> applications.write(
                        new ItemApplicationEntryTable.Row(items.of(entry.inboundEntryNo()), entry), sink));
        var counts = new PhysicalInventoryEntryTable();
        append(counts, appended.physicalInventoryEntries(), counts::write);
    }

    private <T> void append(Table<?> table, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        try (var sink = sink(table, rows.size())) {
            for (var row : rows) {
                write.accept(row, sink);
                sink.endRow();
            }
        }
    }

    private RowSink sink(Table<?> table, int rows) {
        return dialect == Dialect.POSTGRESQL && rows >= ROWS_TO_COPY
                ? new CopySink(connection, table)
                : inserting(table);
    }

    private RowSink inserting(Table<?> table) {
        try {
            return StatementSink.insert(connection, table);
        } catch (SQLException failed) {
            throw new RowFailure("rows of " + table.name(), failed);
        }
    }

    private RowSink statement(String sql, int parameters) {
        try {
            return StatementSink.of(connection, sql, parameters);
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    private void changeAll(LedgerChange.Changed changed, ItemsOfEntries items) {
        update("item_ledger_entry", ItemLedgerEntryTable.STATE, changed.itemLedgerEntries(), (entry, sink) -> {
            ItemLedgerEntryTable.writeState(entry.state(), sink);
            sink.number(entry.entryNo());
        });
        update("value_entry", ValueEntryTable.STATE, changed.valueEntries(), (entry, sink) -> {
            ValueEntryTable.writeState(entry.state(), sink);
            sink.number(entry.entryNo());
        });
        update("item_application_entry", ItemApplicationEntryTable.STATE, changed.applications(), (entry, sink) -> {
            ItemApplicationEntryTable.writeState(entry, sink);
            sink.number(entry.entryNo());
        });
        var history = new ItemApplicationHistoryTable();
        append(
                history,
                changed.applicationHistory(),
                (removed, sink) -> history.write(
                        new ItemApplicationHistoryTable.Row(
                                items.of(removed.application().inboundEntryNo()), removed),
                        sink));
        each(
                "DELETE FROM item_application_entry WHERE entry_no = ?",
                changed.applicationHistory(),
                (removed, sink) -> sink.number(removed.application().entryNo()));
    }

    private <T> void update(String table, List<String> columns, List<T> rows, BiConsumer<T, RowSink> write) {
        var set = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        each("UPDATE " + table + " SET " + set + " WHERE entry_no = ?", rows, write);
    }

    private <T> void each(String sql, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        try (var sink = statement(
                sql, Math.toIntExact(sql.chars().filter(letter -> letter == '?').count()))) {
            for (var row : rows) {
                write.accept(row, sink);
                sink.endRow();
            }
        }
    }

    private void writeEntryPoints(LedgerChange.Master master) {
        each(
                "DELETE FROM average_cost_entry_point WHERE item_no = ? AND variant_code = ? AND location_code = ?"
                        + " AND valuation_date >= ?",
                List.copyOf(master.entryPointsRemovedFrom().entrySet()),
                (removed, sink) -> {
                    EntryPointTable.write(removed.getKey(), sink);
                    sink.date(removed.getValue());
                });
        var points = new EntryPointTable();
        append(points, master.entryPoints(), points::write);
        var stocks = new ArrayList<EntryPointStockTable.Row>();
        master.unadjustedFrom().forEach((stock, date) -> stocks.add(new EntryPointStockTable.Row(stock, date)));
        each(
                "DELETE FROM average_cost_entry_point_stock WHERE item_no = ? AND variant_code = ? AND location_code = ?",
                stocks,
                (row, sink) -> EntryPointTable.write(row.stock(), sink));
        var table = new EntryPointStockTable();
        append(table, stocks, table::write);
    }
}
