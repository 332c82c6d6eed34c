package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.ColumnTypes;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowStatement;
import org.costledger.store.row.Table;
import org.costledger.store.table.EntryPointTable;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.costledger.store.table.ItemRegisterTable;
import org.costledger.store.table.ValueEntryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows leave the same in the database, however many are sent together. */
class RowWriterTest {
    /** More than are sent one by one; some entries are left as they were. */
    private static final int CHANGED = RowWriter.ROWS_TO_GIVE + 7;

    private static final int FIRST = 10;
    private static final int LAST = FIRST + CHANGED + 5;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> TABLES = List.of(
            "item_ledger_entry",
            "value_entry",
            "item_application_entry",
            "item_state",
            "average_cost_entry_point",
            "average_cost_entry_point_stock");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void manyTogetherLeaveWhatOneByOneLeaves(Dialect dialect) throws SQLException {
        var unchanged = left(dialect, 0);
        var oneByOne = left(dialect, 1);
        assertThat(oneByOne).allSatisfy((table, rows) -> assertThat(rows).isNotEqualTo(unchanged.get(table)));
        assertThat(left(dialect, 60)).isEqualTo(oneByOne);
        assertThat(left(dialect, CHANGED)).isEqualTo(oneByOne);
    }

    /** What the tables hold after changes of which so many are sent together; with 0, before them. */
    private static Map<String, List<String>> left(Dialect dialect, int together) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            fill(connection);
            connection.setAutoCommit(false);
            if (together > 0) change(connection, dialect, together);
            var left = new TreeMap<String, List<String>>();
            for (var table : TABLES) left.put(table, rows(connection, table));
            return left;
        }
    }

    private static void fill(Connection connection) throws SQLException {
        SmallLedger.write(connection);
        for (int no = FIRST; no <= LAST; no++) {
            var entryNo = String.valueOf(no);
            var item = "'ITEM" + no + "'";
            SmallLedger.insert(connection, "item", Map.of("no", item));
            SmallLedger.insert(connection, "item_state", Map.of("item_no", item));
            SmallLedger.insert(
                    connection,
                    "item_ledger_entry",
                    Map.of("entry_no", entryNo, "item_no", item, "quantity", "5", "remaining_quantity", "5"));
            SmallLedger.insert(
                    connection,
                    "value_entry",
                    Map.of(
                            "entry_no",
                            entryNo,
                            "item_no",
                            item,
                            "item_ledger_entry_no",
                            entryNo,
                            "inventoriable",
                            "TRUE"));
            var application =
                    Map.of("entry_no", entryNo, "item_no", item, "inbound_entry_no", entryNo, "quantity", "5");
            SmallLedger.insert(connection, "item_application_entry", application);
            if (no % 2 == 0) {
                SmallLedger.insert(
                        connection,
                        "item_application_history",
                        Map.of(
                                "entry_no",
                                entryNo,
                                "item_no",
                                item,
                                "inbound_entry_no",
                                entryNo,
                                "removed_by_register_no",
                                "1"));
            }
            SmallLedger.insert(connection, "average_cost_entry_point_stock", Map.of("item_no", item));
            for (int day = 0; day < 3; day++) {
                SmallLedger.insert(
                        connection,
                        "average_cost_entry_point",
                        Map.of("item_no", item, "valuation_date", "DATE '" + DAY.plusDays(day) + "'"));
            }
        }
    }

    private static void change(Connection connection, Dialect dialect, int together) {
        var writer = new RowWriter(connection, dialect, new ColumnTypes());
        for (var entryNos :
                parts(LongStream.range(FIRST, FIRST + CHANGED).boxed().toList(), together)) {
            writer.each(
                    RowStatement.update("item_ledger_entry", ItemLedgerEntryTable.STATE, List.of("entry_no")),
                    entryNos,
                    (entryNo, sink) -> {
                        sink.decimal(entryNo * 1_000);
                        sink.decimal(entryNo % 3 == 0 ? 500_000 : 123_456);
                        sink.flag(entryNo % 3 == 0);
                        if (entryNo % 2 == 0) sink.date(DAY.plusDays(entryNo));
                        else sink.nothing();
                        sink.flag(entryNo % 5 == 0);
                        sink.decimal(0);
                        sink.reference(entryNo % 4 == 0 ? 1 : 0);
                        sink.number(entryNo);
                    });
            writer.each(
                    RowStatement.update("value_entry", ValueEntryTable.STATE, List.of("entry_no")),
                    entryNos,
                    (entryNo, sink) -> {
                        sink.date(DAY.plusDays(entryNo));
                        sink.flag(true);
                        sink.number(entryNo);
                    });
            writer.each(
                    RowStatement.update("item_application_entry", List.of("quantity"), List.of("entry_no")),
                    entryNos,
                    (entryNo, sink) -> {
                        sink.decimal(entryNo * 10_000);
                        sink.number(entryNo);
                    });
            writer.each(
                    RowStatement.deleteFrom("average_cost_entry_point", EntryPointTable.STOCK, "valuation_date"),
                    entryNos,
                    (entryNo, sink) -> {
                        stock(entryNo, sink);
                        sink.date(DAY.plusDays(entryNo % 4));
                    });
        }
        var even = LongStream.range(FIRST, LAST)
                .filter(entryNo -> entryNo % 2 == 0)
                .boxed()
                .toList();
        for (var entryNos : parts(even, together)) {
            writer.each(
                    RowStatement.delete("item_application_entry", List.of("entry_no")),
                    entryNos,
                    (entryNo, sink) -> sink.number(entryNo));
            writer.each(
                    RowStatement.delete("average_cost_entry_point_stock", EntryPointTable.STOCK),
                    entryNos,
                    RowWriterTest::stock);
        }
        for (var entryNos :
                parts(LongStream.range(FIRST, FIRST + CHANGED).boxed().toList(), together))
            ItemVersions.grow(
                    writer, entryNos.stream().map(entryNo -> "ITEM" + entryNo).toList());
        writer.flush();
    }

    private static void stock(long entryNo, RowSink sink) {
        EntryPointTable.write(new StockKey("ITEM" + entryNo, "", ""), sink);
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size)
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        return parts;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) row.add(String.valueOf(result.getObject(column)));
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void factsStayHoweverManyAreSent(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect()) {
            fill(connection);
            connection.setAutoCommit(false);
            var writer = new RowWriter(connection, dialect, new ColumnTypes());
            var entryNos = LongStream.range(FIRST, FIRST + CHANGED).boxed().toList();
            assertThatThrownBy(() -> writer.each(
                            RowStatement.update("item_ledger_entry", List.of("quantity"), List.of("entry_no")),
                            entryNos,
                            (entryNo, sink) -> {
                                sink.decimal(700_000);
                                sink.number(entryNo);
                            }))
                    .isInstanceOf(RowFailure.class)
                    .rootCause()
                    .hasMessageContaining("would change what happened");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsAppendedIsThereHoweverManyAreSent(Dialect dialect) throws SQLException {
        var registers =
                LongStream.rangeClosed(1, 120).mapToObj(RowWriterTest::register).toList();
        for (int together : List.of(1, 2, 49, 120)) {
            try (var database = TestDatabase.migrated(dialect);
                    var connection = database.connect()) {
                connection.setAutoCommit(false);
                var table = new ItemRegisterTable();
                var writer = new RowWriter(connection, dialect, new ColumnTypes());
                for (var part : parts(registers, together)) writer.append(table, part, table::write);
                writer.flush();
                assertThat(read(connection, table, "no")).isEqualTo(registers);
            }
        }
    }

    /** With what means something in the text of an array. */
    private static ItemRegister register(long no) {
        var at = Instant.parse("2026-03-01T10:00:00.123456Z").plusSeconds(no);
        var by = new PostingRequest.By("Zo\u00eb O'Neil", at, no % 2 == 0 ? "" : "{\"NULL\",\\}", "NULL");
        return new ItemRegister(no, by, new EntryNumbers(no - 1, no, no, 0, 0), new EntryNumbers(no, no, 2 * no, 0, 0));
    }

    private static <R> List<R> read(Connection connection, Table<R> table, String order) throws SQLException {
        var read = new ArrayList<R>();
        var sql = "SELECT " + String.join(", ", table.columns()) + " FROM " + table.name() + " ORDER BY " + order;
        try (var rows = new ResultSource(connection.prepareStatement(sql).executeQuery())) {
            while (rows.next()) read.add(table.read(rows));
        }
        return read;
    }

    @Test
    void rowsThatAreSentTogetherAreThere() throws SQLException {
        try (var database = TestDatabase.migrated(Dialect.POSTGRESQL);
                var connection = database.connect()) {
            fill(connection);
            connection.setAutoCommit(false);
            var writer = new RowWriter(connection, Dialect.POSTGRESQL, new ColumnTypes());
            assertThatThrownBy(() -> writer.each(
                            RowStatement.update("value_entry", ValueEntryTable.STATE, List.of("entry_no")),
                            LongStream.range(LAST - CHANGED, LAST + 2).boxed().toList(),
                            (entryNo, sink) -> {
                                sink.date(DAY);
                                sink.flag(true);
                                sink.number(entryNo);
                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining((CHANGED + 2) + " rows were given, " + (CHANGED + 1) + " were changed");
        }
    }
}
