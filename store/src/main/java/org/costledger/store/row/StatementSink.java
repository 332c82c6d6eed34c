package org.costledger.store.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Sends rows by a statement with a parameter for each column, many rows in one round trip. It works for every database and is best for
 * few rows.
 */
public final class StatementSink extends ValueSink {
    private static final int ROWS_OF_A_BATCH = 1_000;

    private final String sql;
    private final int columns;
    private final PreparedStatement statement;
    private int column;
    private int waiting;
    private long rowCount;

    private StatementSink(Connection connection, String sql, int columns) throws SQLException {
        this.sql = sql;
        this.columns = columns;
        statement = connection.prepareStatement(sql);
    }

    /** Inserts rows into a table. */
    public static StatementSink insert(Connection connection, Table<?> table) throws SQLException {
        return insert(connection, table.name(), table.columns());
    }

    /** Inserts rows of which some columns are given. */
    public static StatementSink insert(Connection connection, String table, List<String> columns) throws SQLException {
        return new StatementSink(connection, insert(table, columns), columns.size());
    }

    /** A statement that inserts a row of which some columns are given. */
    public static String insert(String table, List<String> columns) {
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return insertInto(table, columns) + "VALUES (" + places + ")";
    }

    /** The begin of a statement that inserts rows of which some columns are given. */
    static String insertInto(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") ";
    }

    /** Runs any statement once for each row; the row has a value for each of its parameters, in their order. */
    public static StatementSink of(Connection connection, String sql, int parameters) throws SQLException {
        return new StatementSink(connection, sql, parameters);
    }

    @Override
    void set(Parameter value) {
        try {
            value.set(statement, ++column);
        } catch (SQLException failed) {
            throw new RowFailure("column " + column + " of row " + (rowCount + 1) + " of " + sql, failed);
        }
    }

    @Override
    public void endRow() {
        if (column != columns)
            throw new IllegalStateException("a row of " + column + " columns instead of " + columns + " for " + sql);
        column = 0;
        rowCount++;
        try {
            statement.addBatch();
            if (++waiting == ROWS_OF_A_BATCH) send();
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    private void send() throws SQLException {
        waiting = 0;
        statement.executeBatch();
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    @Override
    public void close() {
        try (statement) {
            if (waiting > 0) send();
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }
}
