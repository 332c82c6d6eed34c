package org.costledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.memory.SliceLoading;
import org.costledger.store.row.CopySource;
import org.costledger.store.row.OneOf;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;
import org.costledger.store.table.EntryPointStockTable;
import org.costledger.store.table.EntryPointTable;
import org.costledger.store.table.ItemApplicationEntryTable;
import org.costledger.store.table.ItemApplicationHistoryTable;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.costledger.store.table.ItemRegisterTable;
import org.costledger.store.table.PhysicalInventoryEntryTable;
import org.costledger.store.table.ValueEntryTable;

/** Reads what is recorded of some items, in a number of queries that does not depend on how much it is. */
final class SliceReader {
    private static final String BY_NUMBER = "entry_no";
    private static final int FETCHED_AT_ONCE = 5_000;
    /** From so many items on COPY is worth its beginning: it is not planned ahead, and gives rows at less than half the cost. */
    private static final int ITEMS_TO_COPY = 10;

    private final Connection connection;
    private final Dialect dialect;
    private final RowWriter asking;

    SliceReader(Connection connection, Dialect dialect, RowWriter asking) {
        this.connection = connection;
        this.dialect = dialect;
        this.asking = asking;
    }

    SortedSet<String> itemsOf(Collection<Long> entryNos) {
        return new TreeSet<>(itemByEntry(entryNos).values());
    }

    /** The item of each of some entries; those that do not exist are left out. */
    Map<Long, String> itemByEntry(Collection<Long> entryNos) {
        if (entryNos.isEmpty()) return Map.of();
        var named = OneOf.numbers("entry_no", entryNos);
        return asking.ask(
                        "SELECT entry_no, item_no FROM item_ledger_entry WHERE " + named.condition(),
                        named.values(),
                        SliceReader::itemByEntry)
                .get();
    }

    private static Map<Long, String> itemByEntry(ResultSet found) throws SQLException {
        var itemNos = new HashMap<Long, String>();
        while (found.next()) itemNos.put(found.getLong(1), found.getString(2));
        return itemNos;
    }

    SortedSet<String> itemsWithEntries(Collection<String> itemNos) {
        var found = new TreeSet<String>();
        if (itemNos.isEmpty()) return found;
        try (var statement = connection.prepareStatement("SELECT no FROM item WHERE no = ANY (?)"
                + " AND EXISTS (SELECT 1 FROM item_ledger_entry e WHERE e.item_no = item.no)")) {
            statement.setArray(1, connection.createArrayOf("varchar", itemNos.toArray()));
            try (var result = statement.executeQuery()) {
                while (result.next()) found.add(result.getString(1));
            }
        } catch (SQLException failed) {
            throw new RowFailure("items with entries", failed);
        }
        return found;
    }

    /**
     * Reads items into a slice.
     *
     * @param whole items of which all is read
     * @param outlined items of which only is read what is told of them, their entry points and what they have taken out that nothing
     *     supplies; disjoint from those
     */
    void read(SortedSet<String> whole, SortedSet<String> outlined, SliceLoading loading) {
        var all = new TreeSet<>(whole);
        all.addAll(outlined);
        new ItemStore(connection).read(all, loading);
        readEntries(whole, outlined, loading);
        each(new EntryPointTable(), all, "", "item_no, valuation_date", loading::entryPoint);
        each(
                new EntryPointStockTable(),
                all,
                "",
                "item_no",
                row -> loading.unadjustedFrom(row.stock(), row.unadjustedFrom()));
    }

    /** Reads what is told of items, and nothing of what happened. */
    void outline(SortedSet<String> itemNos, SliceLoading loading) {
        new ItemStore(connection).read(itemNos, loading);
    }

    /** Reads what belongs to no item: registers, and counts of stock. */
    void readTheRest(SliceLoading loading) {
        registers().forEach(loading::register);
        physicalInventoryEntries().forEach(loading::physicalInventoryEntry);
    }

    List<ItemRegister> registers() {
        var registers = new ArrayList<ItemRegister>();
        each(new ItemRegisterTable(), "no", registers::add);
        return registers;
    }

    List<PhysicalInventoryEntry> physicalInventoryEntries() {
        var counts = new ArrayList<PhysicalInventoryEntry>();
        each(new PhysicalInventoryEntryTable(), BY_NUMBER, counts::add);
        return counts;
    }

    private <R> void each(Table<R> table, String order, Consumer<R> action) {
        var sql = "SELECT " + String.join(", ", table.columns()) + " FROM " + table.name() + " ORDER BY " + order;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (RowSource rows = new ResultSource(statement.executeQuery())) {
                while (rows.next()) action.accept(table.read(rows));
            }
        } catch (SQLException failed) {
            throw new RowFailure("rows of " + table.name(), failed);
        }
    }

    private void readEntries(SortedSet<String> itemNos, SortedSet<String> outlined, SliceLoading loading) {
        var unsupplied = new ArrayDeque<ItemLedgerEntry>();
        each(new ItemLedgerEntryTable(), outlined, "AND remaining_quantity < 0", BY_NUMBER, unsupplied::add);
        each(new ItemLedgerEntryTable(), itemNos, "", BY_NUMBER, entry -> {
            while (!unsupplied.isEmpty() && unsupplied.getFirst().entryNo() < entry.entryNo())
                loading.itemLedgerEntry(unsupplied.removeFirst());
            loading.itemLedgerEntry(entry);
        });
        unsupplied.forEach(loading::itemLedgerEntry);
        each(new ValueEntryTable(), itemNos, "", BY_NUMBER, row -> loading.valueEntry(row.entry()));
        each(new ItemApplicationEntryTable(), itemNos, "", BY_NUMBER, row -> loading.itemApplicationEntry(row.entry()));
        each(
                new ItemApplicationHistoryTable(),
                itemNos,
                "",
                BY_NUMBER,
                row -> loading.removedApplication(row.removed()));
    }

    private <R> void each(
            Table<R> table, SortedSet<String> itemNos, String condition, String order, Consumer<R> action) {
        if (itemNos.isEmpty()) return;
        try (var rows = rows(table, itemNos, condition + " ORDER BY " + order)) {
            while (rows.next()) action.accept(table.read(rows));
        }
    }

    private RowSource rows(Table<?> table, SortedSet<String> itemNos, String rest) {
        var select =
                "SELECT " + String.join(", ", table.columns()) + " FROM " + table.name() + " WHERE item_no = ANY (";
        if (dialect == Dialect.POSTGRESQL && itemNos.size() >= ITEMS_TO_COPY)
            return new CopySource(connection, select + literal(itemNos) + ") " + rest);
        return asked(select + "?) " + rest, itemNos);
    }

    /** An array as PostgreSQL reads it; in its texts only the apostrophe means anything. */
    private static String literal(SortedSet<String> itemNos) {
        return itemNos.stream()
                .map(itemNo -> "'" + itemNo.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ARRAY[", "]::VARCHAR[]"));
    }

    @SuppressWarnings("MustBeClosed") // the source closes the statement
    private RowSource asked(String sql, SortedSet<String> itemNos) {
        try {
            var statement = connection.prepareStatement(sql);
            statement.setArray(1, connection.createArrayOf("varchar", itemNos.toArray()));
            statement.setFetchSize(FETCHED_AT_ONCE);
            return new ResultSource(statement.executeQuery());
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }
}
