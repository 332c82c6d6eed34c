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

    /** So many value entries are no burden to keep in memory. */
    private static final int FEW = 5_000;

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
        boolean together = isFew(whole);
        var items = new ItemStore(connection).ask(all, asking);
        var unsupplied = rows(new ItemLedgerEntryTable(), outlined, "AND remaining_quantity < 0", BY_NUMBER, together);
        var entries = rows(new ItemLedgerEntryTable(), whole, "", BY_NUMBER, together);
        var valueEntries = rows(new ValueEntryTable(), whole, "", BY_NUMBER, together);
        var applications = rows(new ItemApplicationEntryTable(), whole, "", BY_NUMBER, together);
        var removed = rows(new ItemApplicationHistoryTable(), whole, "", BY_NUMBER, together);
        var points = rows(new EntryPointTable(), all, "", "item_no, valuation_date", together);
        var stocks = rows(new EntryPointStockTable(), all, "", "item_no", together);
        // Unless they are asked for together, each is read where it is wanted.
        items.load(loading);
        loadEntries(unsupplied, entries, loading);
        valueEntries.each(row -> loading.valueEntry(row.entry()));
        applications.each(row -> loading.itemApplicationEntry(row.entry()));
        removed.each(row -> loading.removedApplication(row.removed()));
        points.each(loading::entryPoint);
        stocks.each(row -> loading.unadjustedFrom(row.stock(), row.unadjustedFrom()));
    }

    private static void loadEntries(
            Rows<ItemLedgerEntry> unsupplied, Rows<ItemLedgerEntry> entries, SliceLoading loading) {
        var others = new ArrayDeque<ItemLedgerEntry>();
        unsupplied.each(others::add);
        entries.each(entry -> {
            while (!others.isEmpty() && others.getFirst().entryNo() < entry.entryNo())
                loading.itemLedgerEntry(others.removeFirst());
            loading.itemLedgerEntry(entry);
        });
        others.forEach(loading::itemLedgerEntry);
    }

    /** Whether what is recorded of some items comes in one answer that is no burden to keep in memory: several round trips are saved. */
    private boolean isFew(SortedSet<String> itemNos) {
        if (dialect != Dialect.POSTGRESQL || itemNos.size() >= ITEMS_TO_COPY) return false;
        if (itemNos.isEmpty()) return true;
        var named = OneOf.texts("item_no", itemNos);
        return asking.ask(
                        "SELECT COUNT(*) <= " + FEW + " FROM (SELECT FROM value_entry WHERE " + named.condition()
                                + " LIMIT " + (FEW + 1) + ") AS first",
                        named.values(),
                        answer -> answer.next() && answer.getBoolean(1))
                .get();
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

    /** Rows of a table. */
    private interface Rows<R> {
        /** Reads them. */
        void each(Consumer<R> action);
    }

    /** @param together whether they are asked for now; otherwise they are when they are read */
    private <R> Rows<R> rows(
            Table<R> table, SortedSet<String> itemNos, String condition, String order, boolean together) {
        if (itemNos.isEmpty()) return action -> {};
        var rest = condition + " ORDER BY " + order;
        if (!together)
            return action -> {
                try (var rows = rows(table, itemNos, rest)) {
                    while (rows.next()) action.accept(table.read(rows));
                }
            };
        var named = OneOf.texts("item_no", itemNos);
        var rows = asking.ask(select(table) + named.condition() + " " + rest, named.values(), answer -> {
            var read = new ArrayList<R>();
            var source = new ResultSource(answer);
            while (source.next()) read.add(table.read(source));
            return read;
        });
        return action -> rows.get().forEach(action);
    }

    private static String select(Table<?> table) {
        return "SELECT " + String.join(", ", table.columns()) + " FROM " + table.name() + " WHERE ";
    }

    private RowSource rows(Table<?> table, SortedSet<String> itemNos, String rest) {
        var select = select(table) + "item_no = ANY (";
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
