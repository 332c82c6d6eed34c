package org.costledger.bench.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rows that are in the tables of a ledger in a folder, ready to be written into tables of SQLite with the same columns, keys and
 * indexes (P21). What SQLite keeps best as a whole number is one there: decimals in units of the last place, dates, times, flags.
 */
final class SqliteRows implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int DECIMALS = 5;

    private final List<Table> tables = new ArrayList<>();
    /** Most values are those of other rows as well. */
    private final Map<Object, Object> values = new HashMap<>();

    private final Path folder;

    /** @param definition statements that make it, with its indexes */
    private record Table(String name, List<String> definition, int columns, List<@Nullable Object[]> rows) {
        String insert() {
            return "INSERT INTO " + name + " VALUES (" + "?, ".repeat(columns - 1) + "?)";
        }
    }

    private SqliteRows() throws IOException {
        folder = Files.createTempDirectory("costledger-sqlite");
    }

    static SqliteRows of(ScratchLedger ledger) {
        try (var connection = ledger.connect()) {
            var rows = new SqliteRows();
            for (var table : DifferingRows.TABLES) rows.read(connection, table.name());
            rows.values.clear();
            connection.rollback();
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private void read(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + table)) {
            var columns = found.getMetaData();
            var rows = new ArrayList<@Nullable Object[]>();
            while (found.next()) {
                var row = new @Nullable Object[columns.getColumnCount()];
                for (int column = 1; column <= row.length; column++) {
                    var value = value(found, column, columns.getColumnType(column));
                    row[column - 1] = value == null ? null : values.computeIfAbsent(value, known -> known);
                }
                rows.add(row);
            }
            tables.add(new Table(table, definition(connection, table), columns.getColumnCount(), rows));
        }
    }

    private static @Nullable Object value(ResultSet found, int column, int type) throws SQLException {
        if (found.getObject(column) == null) return null;
        return switch (type) {
            case Types.NUMERIC, Types.DECIMAL -> units(found.getBigDecimal(column));
            case Types.DATE -> found.getObject(column, LocalDate.class).toEpochDay();
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        found.getObject(column, OffsetDateTime.class).toInstant());
            case Types.BOOLEAN -> found.getBoolean(column) ? 1L : 0L;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> found.getLong(column);
            default -> found.getString(column);
        };
    }

    private static long units(BigDecimal decimal) {
        return decimal.movePointRight(DECIMALS).longValueExact();
    }

    /** As the ledger's own database has it. */
    private static List<String> definition(Connection connection, String table) throws SQLException {
        var definition = new ArrayList<String>();
        var key = key(connection, table);
        definition.add("CREATE TABLE " + table + " (" + String.join(", ", columns(connection, table, key))
                + (key.size() > 1 ? ", PRIMARY KEY (" + String.join(", ", key) + ")" : "") + ")");
        for (var index : indexes(connection, table).entrySet()) {
            var columns = index.getValue();
            if (!columns.equals(key))
                definition.add("CREATE INDEX " + table + "_" + index.getKey() + " ON " + table + " ("
                        + String.join(", ", columns) + ")");
        }
        return definition;
    }

    private static List<String> columns(Connection connection, String table, List<String> key) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, "PUBLIC", table.toUpperCase(Locale.ROOT), null)) {
            while (found.next()) {
                var name = found.getString("COLUMN_NAME");
                var type = found.getInt("DATA_TYPE") == Types.VARCHAR || found.getInt("DATA_TYPE") == Types.CLOB
                        ? "TEXT"
                        : "INTEGER";
                columns.add(name + " " + type + (key.equals(List.of(name)) ? " PRIMARY KEY" : ""));
            }
        }
        return columns;
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (var found = connection.getMetaData().getPrimaryKeys(null, "PUBLIC", table.toUpperCase(Locale.ROOT))) {
            while (found.next()) key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
        }
        return List.copyOf(key.values());
    }

    private static Map<String, List<String>> indexes(Connection connection, String table) throws SQLException {
        var indexes = new TreeMap<String, List<String>>();
        try (var found =
                connection.getMetaData().getIndexInfo(null, "PUBLIC", table.toUpperCase(Locale.ROOT), false, false)) {
            while (found.next())
                indexes.computeIfAbsent(found.getString("INDEX_NAME"), name -> new ArrayList<>())
                        .add(found.getString("COLUMN_NAME"));
        }
        return indexes;
    }

    private Path file() {
        return folder.resolve("rows.sqlite");
    }

    /** A database with the tables, and nothing in them; commits reach the disk, as SQLite has it without being told. */
    Connection connect() {
        try {
            Files.deleteIfExists(file());
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
            try (var statement = connection.createStatement()) {
                for (var table : tables) for (var sql : table.definition()) statement.execute(sql);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    /** Writes all rows in one transaction. */
    void insert(Connection connection) {
        try {
            for (var table : tables) {
                try (var statement = connection.prepareStatement(table.insert())) {
                    insert(table, statement);
                }
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private static void insert(Table table, PreparedStatement statement) throws SQLException {
        int waiting = 0;
        for (var row : table.rows()) {
            for (int column = 0; column < row.length; column++) statement.setObject(column + 1, row[column]);
            statement.addBatch();
            if (++waiting % ROWS_AT_ONCE == 0) statement.executeBatch();
        }
        statement.executeBatch();
    }

    /** Fails unless every row is there. */
    void prove(Connection connection) {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var found = statement.executeQuery("SELECT COUNT(*) FROM " + table.name())) {
                    found.next();
                    if (found.getLong(1) != table.rows().size())
                        throw new IllegalStateException("of " + table.rows().size() + " rows of " + table.name() + " "
                                + found.getLong(1) + " are there");
                }
            }
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file());
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
