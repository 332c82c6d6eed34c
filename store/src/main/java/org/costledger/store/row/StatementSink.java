package org.costledger.store.row;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.costledger.engine.number.Fixed;

/**
 * Sends rows by a statement with a parameter for each column, many rows in one round trip. It works for every database and is best for
 * few rows.
 */
public final class StatementSink implements RowSink {
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
        var sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return new StatementSink(connection, sql, columns.size());
    }

    /** Runs any statement once for each row; the row has a value for each of its parameters, in their order. */
    public static StatementSink of(Connection connection, String sql, int parameters) throws SQLException {
        return new StatementSink(connection, sql, parameters);
    }

    @Override
    public void number(long value) {
        set(place -> statement.setLong(place, value));
    }

    @Override
    public void decimal(long units) {
        set(place -> statement.setBigDecimal(place, BigDecimal.valueOf(units, Fixed.DECIMALS)));
    }

    @Override
    public void text(String value) {
        set(place -> statement.setString(place, value));
    }

    @Override
    public void flag(boolean value) {
        set(place -> statement.setBoolean(place, value));
    }

    @Override
    public void date(LocalDate value) {
        set(place -> statement.setObject(place, value));
    }

    @Override
    public void time(Instant value) {
        set(place -> statement.setObject(place, value.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void nothing() {
        set(place -> statement.setNull(place, Types.NULL));
    }

    private void set(Setter setter) {
        try {
            setter.set(++column);
        } catch (SQLException failed) {
            throw new RowFailure("column " + column + " of row " + (rowCount + 1) + " of " + sql, failed);
        }
    }

    private interface Setter {
        void set(int place) throws SQLException;
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
