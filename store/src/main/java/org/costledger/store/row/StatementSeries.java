package org.costledger.store.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that wait and are sent together, in their order and in one round trip: for few rows of several tables it is the round trips
 * that take the time. Only PostgreSQL takes several statements as one.
 */
public final class StatementSeries {
    /** What the driver sends before it must read an answer. */
    private static final int MOST_STATEMENTS = 100;

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<ValueSink.Value> values = new ArrayList<>();

    /** Nothing waits yet. */
    public StatementSeries(Connection connection) {
        this.connection = connection;
    }

    /** Takes rows, each of which has a value for each parameter of a statement, which waits to be sent once for each. */
    public RowSink rows(String sql, int parameters) {
        return new Rows(sql, parameters);
    }

    /**
     * Sends what waits.
     *
     * @throws RowFailure if one of them fails; those after it are not carried out
     */
    public void send() {
        if (statements.isEmpty()) return;
        var sql = String.join(";\n", statements);
        statements.clear();
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 1; place <= values.size(); place++)
                values.get(place - 1).set(statement, place);
            statement.execute();
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // Each of the statements has an answer; a failure among them is thrown.
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        } finally {
            values.clear();
        }
    }

    private final class Rows extends ValueSink {
        private final String sql;
        private final int parameters;
        private int columns;
        private long rowCount;

        Rows(String sql, int parameters) {
            this.sql = sql;
            this.parameters = parameters;
        }

        @Override
        void set(Value value) {
            values.add(value);
            columns++;
        }

        @Override
        public void endRow() {
            if (columns != parameters)
                throw new IllegalStateException(
                        "a row of " + columns + " columns instead of " + parameters + " for " + sql);
            columns = 0;
            rowCount++;
            statements.add(sql);
            if (statements.size() == MOST_STATEMENTS) send();
        }

        @Override
        public long rowCount() {
            return rowCount;
        }

        @Override
        public void close() {
            // They are sent with the others.
        }
    }
}
