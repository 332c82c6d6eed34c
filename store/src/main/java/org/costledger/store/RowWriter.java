package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.costledger.store.row.ColumnTypes;
import org.costledger.store.row.CopySink;
import org.costledger.store.row.GivenRows;
import org.costledger.store.row.Parameter;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowStatement;
import org.costledger.store.row.StatementSeries;
import org.costledger.store.row.StatementSink;
import org.costledger.store.row.Table;

/**
 * Sends rows and questions over a connection, in the way that is fastest for as many as there are. On a server few wait and are sent
 * together, in their order, as soon as an answer is needed; whoever reads over the connection itself sends them first.
 */
final class RowWriter {
    /** From so many rows on COPY is worth its beginning. */
    private static final int ROWS_TO_COPY = 50;
    /** From so many rows on one statement over all is worth the table they are sent into. */
    static final int ROWS_TO_GIVE = 200;

    private final Connection connection;
    private final Dialect dialect;
    private final ColumnTypes types;
    private final StatementSeries waiting;

    /** @param types of the columns of the ledger's tables */
    RowWriter(Connection connection, Dialect dialect, ColumnTypes types) {
        this.connection = connection;
        this.dialect = dialect;
        this.types = types;
        waiting = new StatementSeries(connection, types);
    }

    /** Sends what waits. */
    void flush() {
        waiting.send();
    }

    /** Ends the transaction, in one round trip with what waits. */
    void commit() {
        if (dialect == Dialect.POSTGRESQL) waiting.add("COMMIT", List.of());
        flush();
        try {
            // Where the server has ended it, this says nothing to it.
            connection.commit();
        } catch (SQLException failed) {
            throw new RowFailure("the end of a transaction", failed);
        }
    }

    /** The connection, once what waits was sent. */
    Connection connection() {
        flush();
        return connection;
    }

    /**
     * Asks something, after what waits.
     *
     * @return the answer; whoever gets it first sends what waits
     */
    <A> Supplier<A> ask(String sql, List<Parameter> values, StatementSeries.Reader<A> reader) {
        if (dialect == Dialect.POSTGRESQL) return waiting.ask(sql, values, reader);
        var answer = answer(sql, values, reader);
        return () -> answer;
    }

    private <A> A answer(String sql, List<Parameter> values, StatementSeries.Reader<A> reader) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 1; place <= values.size(); place++)
                values.get(place - 1).set(statement, place);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    /** Appends rows to a table. */
    <T> void append(Table<?> table, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        try (var sink = sink(table, rows.size())) {
            send(rows, write, sink);
        }
    }

    private RowSink sink(Table<?> table, int rows) {
        if (dialect == Dialect.H2)
            return sink(
                    StatementSink.insert(table.name(), table.columns()),
                    table.columns().size());
        if (rows < ROWS_TO_COPY) return waiting.insert(table, rows);
        flush();
        return new CopySink(connection, table, types);
    }

    /** Runs a statement with rows, each of which has a value for each of its parameters. */
    <T> void each(RowStatement statement, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        if (dialect == Dialect.POSTGRESQL && rows.size() >= ROWS_TO_GIVE) {
            together(statement, rows, write);
            return;
        }
        try (var sink = dialect == Dialect.H2
                ? sink(statement.one(), statement.columns().size())
                : waiting.run(statement, rows.size())) {
            send(rows, write, sink);
        }
    }

    private <T> void together(RowStatement statement, List<T> rows, BiConsumer<T, RowSink> write) {
        flush();
        var given = new GivenRows(connection, statement, types);
        try (var sink = given.sink()) {
            send(rows, write, sink);
        }
        given.run(rows.size());
    }

    private RowSink sink(String sql, int parameters) {
        try {
            return StatementSink.of(connection, sql, parameters);
        } catch (SQLException failed) {
            throw new RowFailure(sql, failed);
        }
    }

    private static <T> void send(List<T> rows, BiConsumer<T, RowSink> write, RowSink sink) {
        for (var row : rows) {
            write.accept(row, sink);
            sink.endRow();
        }
    }
}
