package org.costledger.bench.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.costledger.store.dump.LedgerTable;
import org.postgresql.PGConnection;

/**
 * The rows of a ledger on a server that another one there has not, or has otherwise, in PostgreSQL's binary format: what somebody wrote
 * into the first, ready to be written into the second by COPY.
 */
final class DifferingRows implements AutoCloseable {
    /** What postings and adjustments write, each behind what its rows refer to. */
    static final List<LedgerTable> TABLES = tables(Set.of(
            "request",
            "item_state",
            "item_register",
            "item_ledger_entry",
            "value_entry",
            "item_application_entry",
            "item_application_history",
            "physical_inventory_entry",
            "average_cost_entry_point",
            "average_cost_entry_point_stock"));

    private static final int BUFFER = 1 << 16;

    private final ScratchLedger from;
    private final ScratchLedger to;
    private final Path folder;
    private long count;

    private DifferingRows(ScratchLedger from, ScratchLedger to) throws IOException {
        this.from = from;
        this.to = to;
        folder = Files.createTempDirectory("costledger-rows");
    }

    private static List<LedgerTable> tables(Set<String> names) {
        var tables = LedgerTable.ALL.stream()
                .filter(table -> names.contains(table.name()))
                .toList();
        if (tables.size() != names.size())
            throw new IllegalStateException("of " + names + " the schema has but " + tables);
        return tables;
    }

    /** Reads them; what the second ledger has otherwise is taken out of it, so that there is room for how it is in the first. */
    static DifferingRows between(ScratchLedger from, ScratchLedger to) {
        try {
            var rows = new DifferingRows(from, to);
            try (var connection = to.connect()) {
                for (var table : TABLES) rows.read(connection, table);
                rows.makeRoom(connection);
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private Path file(LedgerTable table) {
        return folder.resolve(table.name());
    }

    private String differing(LedgerTable table) {
        return " JOIN " + to.schema() + "." + table.name() + " there ON "
                + table.order().stream()
                        .map(column -> "here." + column + " = there." + column)
                        .collect(Collectors.joining(" AND "))
                + " WHERE ROW(here.*) IS DISTINCT FROM ROW(there.*)";
    }

    private String here(LedgerTable table) {
        return from.schema() + "." + table.name() + " here";
    }

    private void read(Connection connection, LedgerTable table) throws SQLException, IOException {
        var rows = "SELECT here.* FROM " + here(table) + " LEFT" + differing(table);
        try (var out = Files.newOutputStream(file(table))) {
            count += connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + rows + ") TO STDOUT (FORMAT binary)", out);
        }
    }

    /** Facts are not deleted; here they must be, as COPY cannot change a row. */
    private void makeRoom(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("ALTER TABLE " + to.schema() + "." + table.name() + " DISABLE TRIGGER USER");
                statement.execute("DELETE FROM " + to.schema() + "." + table.name() + " gone USING " + here(table)
                        + differing(table) + " AND "
                        + table.order().stream()
                                .map(column -> "gone." + column + " = there." + column)
                                .collect(Collectors.joining(" AND ")));
                statement.execute("ALTER TABLE " + to.schema() + "." + table.name() + " ENABLE TRIGGER USER");
            }
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : TABLES) statement.execute("VACUUM " + to.schema() + "." + table.name());
        }
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** Writes them into the second ledger, in one transaction. */
    void copy(Connection connection) {
        try {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long copied = 0;
            for (var table : TABLES) {
                try (var in = Files.newInputStream(file(table))) {
                    copied += copies.copyIn("COPY " + table.name() + " FROM STDIN (FORMAT binary)", in, BUFFER);
                }
            }
            connection.commit();
            if (copied != count) throw new IllegalStateException("of " + count + " rows " + copied + " were copied");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    /** Fails unless both ledgers have the same rows by now. */
    void proveNone() {
        try (var connection = to.connect();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var found =
                        statement.executeQuery("SELECT COUNT(*) FROM " + here(table) + " FULL" + differing(table))) {
                    found.next();
                    if (found.getLong(1) != 0)
                        throw new IllegalStateException(found.getLong(1) + " rows of " + table.name() + " differ");
                }
            }
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    @Override
    public void close() {
        try {
            for (var table : TABLES) Files.deleteIfExists(file(table));
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
