package org.costledger.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.view.ChangeSequence;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Renumbering;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowStatement;
import org.costledger.store.table.EntryPointStockTable;
import org.costledger.store.table.EntryPointTable;
import org.costledger.store.table.ItemApplicationEntryTable;
import org.costledger.store.table.ItemApplicationHistoryTable;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.costledger.store.table.ItemRegisterTable;
import org.costledger.store.table.PhysicalInventoryEntryTable;
import org.costledger.store.table.ValueEntryTable;

/** Writes what changes say: rows appended, fields marked with M set, applications moved to the history. */
final class ChangeWriter {
    private static final List<String> ENTRY_NO = List.of("entry_no");

    private final Connection connection;
    private final RowWriter rows;

    /** Gives out numbers, and answers the last before them. */
    interface Numbers {
        EntryNumbers take(EntryNumbers counts);
    }

    ChangeWriter(Connection connection, RowWriter rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * Writes changes together; answers each under the numbers it was written with.
     *
     * @param itemNos of the items of which something is written; their versions grow when they are added
     */
    List<LedgerChange> write(MemoryLedger slice, ChangeSequence computed, Numbers numbers, SortedSet<String> itemNos) {
        var counts = counts(computed);
        boolean hasRegister = counts.register() > 0;
        var written = hasRegister ? Renumbering.from(numbers.take(counts), computed) : computed.each();
        var total = ChangeSequence.of(written).total();
        writeMasterData(total.master());
        var items = new ItemsOfEntries(slice, total.appended().itemLedgerEntries());
        writeRegisters(written);
        appendAll(total.appended(), items);
        changeAll(total.changed(), items);
        writeEntryPoints(total.master());
        items.touched.addAll(itemsOf(total.master()));
        items.touched.removeAll(itemNos);
        ItemVersions.grow(rows, items.touched);
        itemNos.addAll(items.touched);
        return written;
    }

    private static EntryNumbers counts(ChangeSequence changes) {
        var before = changes.before();
        var after = changes.after();
        return new EntryNumbers(
                after.register() - before.register(),
                after.itemLedgerEntry() - before.itemLedgerEntry(),
                after.valueEntry() - before.valueEntry(),
                after.itemApplicationEntry() - before.itemApplicationEntry(),
                after.physicalInventoryEntry() - before.physicalInventoryEntry());
    }

    private static SortedSet<String> itemsOf(LedgerChange.Master master) {
        var itemNos = new TreeSet<>(master.items().keySet());
        itemNos.addAll(master.itemStates().keySet());
        for (var unit : master.stockkeepingUnits()) itemNos.add(unit.key().itemNo());
        for (var point : master.entryPoints()) itemNos.add(point.stock().itemNo());
        for (var stock : master.entryPointsRemovedFrom().keySet()) itemNos.add(stock.itemNo());
        for (var stock : master.unadjustedFrom().keySet()) itemNos.add(stock.itemNo());
        return itemNos;
    }

    private void writeMasterData(LedgerChange.Master master) {
        // What is told of items and of the ledger is written seldom, and not together with the rest.
        if (master.setup().isPresent()
                || !master.items().isEmpty()
                || !master.stockkeepingUnits().isEmpty()) rows.flush();
        var setups = new SetupStore(connection);
        master.setup().ifPresent(setups::write);
        master.inventoryPeriodHistory().forEach(setups::writeInventoryPeriodHistory);
        if (master.setup().isEmpty() && !master.inventoryPeriodHistory().isEmpty()) setups.growVersion();
        var items = new ItemStore(connection);
        items.writeItems(master.items().values());
        items.writeStates(master.itemStates(), rows);
        items.writeStockkeepingUnits(master.stockkeepingUnits());
    }

    private void writeRegisters(List<LedgerChange> written) {
        var registers = new ItemRegisterTable();
        rows.append(
                registers,
                written.stream()
                        .filter(change ->
                                change.after().register() > change.before().register())
                        .map(change -> new ItemRegister(
                                change.after().register(), change.by(), change.before(), change.after()))
                        .toList(),
                registers::write);
    }

    /** The item of an entry that was there, or is new. */
    private static final class ItemsOfEntries {
        private final MemoryLedger slice;
        private final Map<Long, String> added;
        /** Those that were asked for. */
        private final SortedSet<String> touched = new TreeSet<>();

        private String last = "";

        ItemsOfEntries(MemoryLedger slice, List<ItemLedgerEntry> added) {
            this.slice = slice;
            this.added = HashMap.newHashMap(added.size());
            for (var entry : added)
                this.added.put(entry.entryNo(), entry.stock().itemNo());
            touched.addAll(this.added.values());
        }

        String of(long entryNo) {
            var isAdded = added.get(entryNo);
            var itemNo = isAdded != null ? isAdded : slice.itemNoOf(entryNo);
            // Entries of an item mostly follow each other.
            if (!itemNo.equals(last)) touched.add(itemNo);
            last = itemNo;
            return itemNo;
        }
    }

    private void appendAll(LedgerChange.Appended appended, ItemsOfEntries items) {
        var entries = new ItemLedgerEntryTable();
        rows.append(entries, appended.itemLedgerEntries(), entries::write);
        var values = new ValueEntryTable();
        rows.append(
                values,
                appended.valueEntries(),
                (entry, sink) ->
                        values.write(new ValueEntryTable.Row(items.of(entry.itemLedgerEntryNo()), entry), sink));
        var applications = new ItemApplicationEntryTable();
        rows.append(
                applications,
                appended.itemApplicationEntries(),
                (entry, sink) -> applications.write(
                        new ItemApplicationEntryTable.Row(items.of(entry.inboundEntryNo()), entry), sink));
        var counts = new PhysicalInventoryEntryTable();
        rows.append(counts, appended.physicalInventoryEntries(), counts::write);
    }

    private void changeAll(LedgerChange.Changed changed, ItemsOfEntries items) {
        update("item_ledger_entry", ItemLedgerEntryTable.STATE, changed.itemLedgerEntries(), (entry, sink) -> {
            items.of(entry.entryNo());
            ItemLedgerEntryTable.writeState(entry.state(), sink);
            sink.number(entry.entryNo());
        });
        update("value_entry", ValueEntryTable.STATE, changed.valueEntries(), (entry, sink) -> {
            items.of(entry.itemLedgerEntryNo());
            ValueEntryTable.writeState(entry.state(), sink);
            sink.number(entry.entryNo());
        });
        update("item_application_entry", ItemApplicationEntryTable.STATE, changed.applications(), (entry, sink) -> {
            items.of(entry.inboundEntryNo());
            ItemApplicationEntryTable.writeState(entry, sink);
            sink.number(entry.entryNo());
        });
        var history = new ItemApplicationHistoryTable();
        rows.append(
                history,
                changed.applicationHistory(),
                (removed, sink) -> history.write(
                        new ItemApplicationHistoryTable.Row(
                                items.of(removed.application().inboundEntryNo()), removed),
                        sink));
        rows.each(
                RowStatement.delete("item_application_entry", ENTRY_NO),
                changed.applicationHistory(),
                (removed, sink) -> sink.number(removed.application().entryNo()));
    }

    private <T> void update(String table, List<String> columns, List<T> changed, BiConsumer<T, RowSink> write) {
        rows.each(RowStatement.update(table, columns, ENTRY_NO), changed, write);
    }

    private void writeEntryPoints(LedgerChange.Master master) {
        rows.each(
                RowStatement.deleteFrom("average_cost_entry_point", EntryPointTable.STOCK, "valuation_date"),
                List.copyOf(master.entryPointsRemovedFrom().entrySet()),
                (removed, sink) -> {
                    EntryPointTable.write(removed.getKey(), sink);
                    sink.date(removed.getValue());
                });
        var points = new EntryPointTable();
        rows.append(points, master.entryPoints(), points::write);
        var stocks = new ArrayList<EntryPointStockTable.Row>();
        master.unadjustedFrom().forEach((stock, date) -> stocks.add(new EntryPointStockTable.Row(stock, date)));
        rows.each(
                RowStatement.delete("average_cost_entry_point_stock", EntryPointTable.STOCK),
                stocks,
                (row, sink) -> EntryPointTable.write(row.stock(), sink));
        var table = new EntryPointStockTable();
        rows.append(table, stocks, table::write);
    }
}
