package org.costledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.store.row.OneOf;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowKey;
import org.costledger.store.row.RowStatement;
import org.costledger.store.row.StatementSink;
import org.costledger.store.row.Table;

/** A table whose first columns are its key, on a connection: its rows are replaced by others of the same key. */
final class KeyedTable<R> {
    private final Connection connection;
    private final Table<R> table;
    private final List<String> key;

    KeyedTable(Connection connection, Table<R> table, int keyColumns) {
        this.connection = connection;
        this.table = table;
        key = table.columns().subList(0, keyColumns);
    }

    // ---- reading

    /** Every row. */
    List<R> all() {
        return rows("", statement -> {});
    }

    /** The rows whose first columns have these values. */
    List<R> of(Object... values) {
        var where = key.subList(0, values.length).stream().map(column -> column + " = ?");
        return rows(" WHERE " + where.collect(Collectors.joining(" AND ")), statement -> {
            for (int place = 0; place < values.length; place++) statement.setObject(place + 1, values[place]);
        });
    }

    /** The rows whose first column is one of some codes, whatever their number in one query. */
    List<R> ofAny(Collection<String> codes) {
        if (codes.isEmpty()) return List.of();
        return rows(
                " WHERE " + key.getFirst() + " = ANY (?)",
                statement -> statement.setArray(1, connection.createArrayOf("varchar", codes.toArray())));
    }

    /** The same, asked together with what else waits. */
    Supplier<List<R>> askAny(Collection<String> codes, RowWriter asking) {
        if (codes.isEmpty()) return List::of;
        var named = OneOf.texts(key.getFirst(), codes);
        return asking.ask(select(" WHERE " + named.condition()), named.values(), this::read);
    }

    private List<R> read(ResultSet found) {
        var rows = new ArrayList<R>();
        var source = new ResultSource(found);
        while (source.next()) rows.add(table.read(source));
        return rows;
    }

    private String select(String where) {
        return "SELECT " + columns() + " FROM " + table.name() + where;
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<R> rows(String where, Parameters parameters) {
        var sql = select(where);
        try (var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var found = statement.executeQuery()) {
                return read(found);
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    // ---- writing

    /** Writes rows whose keys are not there yet. */
    void add(Collection<R> rows) {
        write("INSERT INTO " + table.name() + " (" + columns() + ") " + values(), rows);
    }

    /** Writes rows; each takes the place of the one of its key. */
    void put(Collection<R> rows) {
        write(replacing(values()), rows);
    }

    /** The same, together with other rows that wait. */
    void put(Collection<R> rows, RowWriter writer) {
        if (rows.isEmpty()) return;
        var all = replacing("SELECT " + columns() + " FROM " + RowStatement.GIVEN);
        var statement = new RowStatement(table.name(), table.columns(), replacing(values()), all, false);
        writer.each(statement, List.copyOf(rows), table::write);
    }

    private void write(String sql, Collection<R> rows) {
        if (rows.isEmpty()) return;
        send(sql, table.columns().size(), sink -> {
            for (var row : rows) {
                table.write(row, sink);
                sink.endRow();
            }
        });
    }

    private String columns() {
        return list(table.columns().stream());
    }

    private String values() {
        return "VALUES (" + list(table.columns().stream().map(column -> "?")) + ")";
    }

    /** @param rows which rows take the place of those of their keys */
    private String replacing(String rows) {
        var columns = columns();
        var keys = String.join(", ", key);
        return switch (dialect()) {
            case H2 -> "MERGE INTO " + table.name() + " (" + columns + ") KEY (" + keys + ") " + rows;
            case POSTGRESQL ->
                "INSERT INTO " + table.name() + " AS kept (" + columns + ") " + rows + " ON CONFLICT (" + keys + ") DO "
                        + updateOfChanged();
        };
    }

    private String updateOfChanged() {
        var others = table.columns().subList(key.size(), table.columns().size());
        if (others.isEmpty()) return "NOTHING";
        return "UPDATE SET " + list(others.stream().map(column -> column + " = EXCLUDED." + column)) + " WHERE ("
                + list(others.stream().map(column -> "kept." + column)) + ") IS DISTINCT FROM ("
                + list(others.stream().map(column -> "EXCLUDED." + column)) + ")";
    }

    private static String list(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private Dialect dialect() {
        try {
            return Dialect.of(connection);
        } catch (SQLException failed) {
            throw new RowFailure("the name of the database", failed);
        }
    }

    /** Writes what tells some rows from others: rows whose key is gone are deleted, and those that differ are written. */
    void change(Collection<R> before, Collection<R> after) {
        var rowsBefore = byKey(before);
        var rowsAfter = byKey(after);
        delete(rowsBefore.keySet().stream()
                .filter(kept -> !rowsAfter.containsKey(kept))
                .toList());
        put(rowsAfter.entrySet().stream()
                .filter(row -> !row.getValue().equals(rowsBefore.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Map<RowKey, R> byKey(Collection<R> rows) {
        var byKey = new LinkedHashMap<RowKey, R>();
        for (var row : rows) {
            var rowKey = RowKey.of(table, row, key.size());
            if (byKey.put(rowKey, row) != null)
                throw new IllegalArgumentException("two rows of " + table.name() + " have the key " + rowKey);
        }
        return byKey;
    }

    void remove(Collection<R> rows) {
        delete(byKey(rows).keySet());
    }

    void delete(Collection<RowKey> keys) {
        if (keys.isEmpty()) return;
        var where = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        send("DELETE FROM " + table.name() + " WHERE " + where, key.size(), sink -> {
            for (var gone : keys) {
                gone.write(sink);
                sink.endRow();
            }
        });
    }

    /** Deletes the rows whose first column is one of some codes. */
    void deleteOfAny(Collection<String> codes) {
        var sql = "DELETE FROM " + table.name() + " WHERE " + key.getFirst() + " = ANY (?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", codes.toArray()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    private void send(String sql, int parameters, Consumer<StatementSink> rows) {
        try (var sink = StatementSink.of(connection, sql, parameters)) {
            rows.accept(sink);
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }
}
