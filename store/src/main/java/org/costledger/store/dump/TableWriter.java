package org.costledger.store.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.costledger.store.Dialect;
import org.costledger.store.row.RowFailure;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes tables as CSV, row by row, the same from either database: PostgreSQL by COPY, H2 from results that are not held. */
public final class TableWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final Connection connection;

    public TableWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes a table, with its columns' names in the first row. The stream stays open.
     *
     * @param heading what is written over a column instead of its name
     * @return how many rows
     */
    public long write(LedgerTable table, UnaryOperator<String> heading, OutputStream stream) {
        var columns = DumpColumn.of(connection, table.name());
        try {
            var header =
                    columns.stream().map(column -> heading.apply(column.name())).collect(Collectors.joining(","));
            stream.write((header + "\n").getBytes(StandardCharsets.UTF_8));
            return switch (Dialect.of(connection)) {
                case POSTGRESQL -> copy(table, columns, stream);
                case H2 -> select(table, columns, stream);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new RowFailure("table " + table.name(), failed);
        }
    }

    private long copy(LedgerTable table, List<DumpColumn> columns, OutputStream stream)
            throws SQLException, IOException {
        var values = columns.stream().map(TableWriter::asText).collect(Collectors.joining(", "));
        var order = table.order().stream()
                .map(name -> isText(columns, name) ? name + " COLLATE \"C\"" : name)
                .collect(Collectors.joining(", "));
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT " + values + " FROM " + table.name() + " ORDER BY " + order
                                + ") TO STDOUT (FORMAT csv, ENCODING 'UTF8')",
                        stream);
    }

    private static boolean isText(List<DumpColumn> columns, String name) {
        return columns.contains(new DumpColumn(name, DumpColumn.Kind.TEXT));
    }

    private static String asText(DumpColumn column) {
        return switch (column.kind()) {
            case FLAG -> column.name() + "::TEXT";
            case TIME -> "to_char(" + column.name() + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case NUMBER, DECIMAL, TEXT, DATE -> column.name();
        };
    }

    private long select(LedgerTable table, List<DumpColumn> columns, OutputStream stream)
            throws SQLException, IOException {
        var names = columns.stream().map(DumpColumn::name).collect(Collectors.joining(", "));
        var sql = "SELECT " + names + " FROM " + table.name() + " ORDER BY " + String.join(", ", table.order());
        try (var session = connection.createStatement()) {
            session.execute("SET LAZY_QUERY_EXECUTION 1");
            try (var rows = session.executeQuery(sql)) {
                return write(rows, columns, stream);
            } finally {
                session.execute("SET LAZY_QUERY_EXECUTION 0");
            }
        }
    }

    private static long write(ResultSet rows, List<DumpColumn> columns, OutputStream stream)
            throws SQLException, IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        long count = 0;
        while (rows.next()) {
            for (int place = 1; place <= columns.size(); place++) {
                if (place > 1) writer.write(',');
                CsvText.write(writer, text(rows, place, columns.get(place - 1).kind()));
            }
            writer.write('\n');
            count++;
        }
        writer.flush();
        return count;
    }

    private static @Nullable String text(ResultSet rows, int place, DumpColumn.Kind kind) throws SQLException {
        return switch (kind) {
            case NUMBER, TEXT, DATE -> rows.getString(place);
            case DECIMAL -> {
                var value = rows.getBigDecimal(place);
                yield value == null ? null : value.toPlainString();
            }
            case FLAG -> {
                boolean value = rows.getBoolean(place);
                yield rows.wasNull() ? null : String.valueOf(value);
            }
            case TIME -> {
                var value = rows.getObject(place, OffsetDateTime.class);
                yield value == null ? null : TIME.format(value.withOffsetSameInstant(ZoneOffset.UTC));
            }
        };
    }
}
