package org.costledger.store.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.costledger.store.Dialect;
import org.costledger.store.row.RowFailure;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads tables that a {@link TableWriter} wrote, from whichever database, into either. */
public final class TableReader {
    private static final int ROWS_OF_A_BATCH = 1_000;

    private final Connection connection;

    public TableReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads rows into a table, to which its columns' names in the first row belong.
     *
     * @return how many
     */
    public long read(LedgerTable table, InputStream stream) {
        try {
            return switch (Dialect.of(connection)) {
                case POSTGRESQL -> copy(table, stream);
                case H2 -> insert(table, stream);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new RowFailure("table " + table.name(), failed);
        }
    }

    private long copy(LedgerTable table, InputStream stream) throws SQLException, IOException {
        var header = new StringBuilder();
        for (int letter = stream.read(); letter >= 0 && letter != '\n'; letter = stream.read())
            header.append((char) letter);
        checkColumns(table, List.of(header.toString().split(",", -1)));
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY " + table.name() + " (" + header + ") FROM STDIN (FORMAT csv, ENCODING 'UTF8')",
                        stream,
                        1 << 16);
    }

    private List<DumpColumn> checkColumns(LedgerTable table, List<@Nullable String> names) throws IOException {
        var columns = DumpColumn.of(connection, table.name());
        if (!columns.stream().map(DumpColumn::name).toList().equals(names))
            throw new IOException("table " + table.name() + " has other columns");
        return columns;
    }

    private long insert(LedgerTable table, InputStream stream) throws SQLException, IOException {
        var csv = new CsvText(stream);
        var columns = checkColumns(table, csv.header().orElse(List.of()));
        var names = columns.stream().map(DumpColumn::name).collect(Collectors.joining(", "));
        var sql = "INSERT INTO " + table.name() + " (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        long count = 0;
        var row = new ArrayList<@Nullable String>();
        try (var statement = connection.prepareStatement(sql)) {
            while (csv.read(row)) {
                if (row.size() != columns.size())
                    throw new IOException("row " + (count + 1) + " of table " + table.name() + " is torn");
                for (int place = 1; place <= row.size(); place++)
                    set(statement, place, columns.get(place - 1).kind(), row.get(place - 1));
                statement.addBatch();
                if (++count % ROWS_OF_A_BATCH == 0) statement.executeBatch();
            }
            statement.executeBatch();
        }
        return count;
    }

    private static void set(PreparedStatement statement, int place, DumpColumn.Kind kind, @Nullable String value)
            throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
            return;
        }
        switch (kind) {
            case NUMBER -> statement.setLong(place, Long.parseLong(value));
            case DECIMAL -> statement.setBigDecimal(place, new BigDecimal(value));
            case TEXT -> statement.setString(place, value);
            case FLAG -> statement.setBoolean(place, Boolean.parseBoolean(value));
            case DATE -> statement.setObject(place, LocalDate.parse(value));
            case TIME -> statement.setObject(place, OffsetDateTime.parse(value));
        }
    }
}
