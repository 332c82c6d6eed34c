package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.costledger.store.row.CopySink;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.StatementSeries;
import org.costledger.store.row.StatementSink;
import org.costledger.store.row.Table;

/**
 * Sends rows over a connection, in the way that is fastest for as many as there are. Few wait and are sent together, in their order; whoever
 * reads what they change sends them first.
 */
final class RowWriter {
    /** From so many rows on COPY is worth its beginning. */
    private static final int ROWS_TO_COPY = 50;

    private final Connection connection;
    private final Dialect dialect;
    private final StatementSeries waiting;

    RowWriter(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        waiting = new StatementSeries(connection);
    }

    /** Sends what waits. */
    void flush() {
        waiting.send();
    }

    /** Appends rows to a table. */
    <T> void append(Table<?> table, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        try (var sink = sink(table, rows.size())) {
            send(rows, write, sink);
        }
    }

    private RowSink sink(Table<?> table, int rows) {
        if (dialect == Dialect.POSTGRESQL && rows >= ROWS_TO_COPY) {
            flush();
            return new CopySink(connection, table);
        }
        return sink(
                StatementSink.insert(table.name(), table.columns()),
                table.columns().size(),
                rows);
    }

    /** Runs a statement once for each row; the row has a value for each of its parameters. */
    <T> void each(String sql, List<T> rows, BiConsumer<T, RowSink> write) {
        if (rows.isEmpty()) return;
        int parameters =
                Math.toIntExact(sql.chars().filter(letter -> letter == '?').count());
        try (var sink = sink(sql, parameters, rows.size())) {
            send(rows, write, sink);
        }
    }

    private RowSink sink(String sql, int parameters, int rows) {
        if (dialect == Dialect.POSTGRESQL && rows < ROWS_TO_COPY) return waiting.rows(sql, parameters);
        flush();
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
