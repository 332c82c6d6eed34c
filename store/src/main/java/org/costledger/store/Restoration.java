package org.costledger.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerAddress.Folder;
import org.costledger.store.LedgerAddress.Postgres;
import org.costledger.store.dump.LedgerTable;
import org.costledger.store.dump.TableReader;
import org.costledger.store.row.RowFailure;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Makes a ledger of tables that were read from another one. Nobody sees it before it is whole: a folder gets its name at the end, rows in
 * PostgreSQL are committed together. What is closed before that leaves no ledger behind; on PostgreSQL empty tables may stay.
 */
public final class Restoration implements AutoCloseable {
    /** The numbers that are counted on, and the tables that were numbered with them. */
    private static final Map<String, String> SEQUENCES = Map.of(
            "register_no_seq", "SELECT MAX(no) FROM item_register",
            "item_ledger_entry_no_seq", "SELECT MAX(entry_no) FROM item_ledger_entry",
            "value_entry_no_seq", "SELECT MAX(entry_no) FROM value_entry",
            "item_application_entry_no_seq",
                    "SELECT MAX(entry_no) FROM (SELECT entry_no FROM item_application_entry"
                            + " UNION ALL SELECT entry_no FROM item_application_history) numbered",
            "physical_inventory_entry_no_seq", "SELECT MAX(entry_no) FROM physical_inventory_entry",
            "request_no_seq", "SELECT MAX(request_no) FROM request");

    private final LedgerAddress address;
    private final LedgerAddress work;
    private final HikariDataSource dataSource;
    private final Dialect dialect;
    private final Connection connection;

    /**
     * Makes an empty ledger to be filled.
     *
     * @param version of the schema that the tables had
     * @throws Refused if there is something at the place already, it cannot be reached, or the version is newer than this program's
     */
    public static Restoration begin(LedgerAddress address, String version) {
        if (isNewer(version, Migrations.NEWEST_VERSION))
            throw new Refused(StoreReason.SCHEMA_NEWER, version, Migrations.NEWEST_VERSION);
        return DatabaseFailure.told(() -> new Restoration(address, version));
    }

    private Restoration(LedgerAddress address, String version) {
        this.address = address;
        work = switch (address) {
            case Folder(var path) -> new Folder(besides(path));
            case Postgres postgres -> postgres;
        };
        dialect = address instanceof Folder ? Dialect.H2 : Dialect.POSTGRESQL;
        dataSource = Database.dataSource(work);
        try {
            var migrations = new Migrations(dataSource, dialect, address);
            migrations.migrateTo(MigrationVersion.fromVersion(version));
            if (isNewer(migrations.version().orElse("0"), version))
                throw new Refused(StoreReason.PLACE_NOT_EMPTY, address);
            connection = dataSource.getConnection();
            if (holdsALedger()) {
                connection.close();
                throw new Refused(StoreReason.PLACE_NOT_EMPTY, address);
            }
        } catch (SQLException failed) {
            dataSource.close();
            throw new RowFailure("a connection", failed);
        } catch (RuntimeException failed) {
            dataSource.close();
            throw failed;
        }
    }

    private static boolean isNewer(String version, String than) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(than)) > 0;
    }

    /** A folder beside the one that will be. */
    private static Path besides(Path path) {
        try {
            if (Files.exists(path)) {
                if (!Files.isDirectory(path)) throw new Refused(StoreReason.PLACE_NOT_EMPTY, path);
                try (var files = Files.list(path)) {
                    if (files.findAny().isPresent()) throw new Refused(StoreReason.PLACE_NOT_EMPTY, path);
                }
            }
            var parent = parent(path);
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "." + path.getFileName() + ".restoring-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) throw new Refused(StoreReason.PLACE_NOT_EMPTY, path); // the root of a file system
        return parent;
    }

    private boolean holdsALedger() throws SQLException {
        for (var table : LedgerTable.ALL) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT 1 FROM " + table.name() + " FETCH FIRST ROW ONLY")) {
                if (rows.next()) return true;
            }
        }
        return false;
    }

    /**
     * Fills a table; one after the other, in the order of {@link LedgerTable#ALL}.
     *
     * @return with how many rows
     */
    public long load(LedgerTable table, InputStream csv) {
        return DatabaseFailure.told(() -> {
            long rows = new TableReader(connection).read(table, csv);
            if (work instanceof Folder) commit(); // nobody looks into it yet, and less has to be held
            return rows;
        });
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new RowFailure("the end of a table", failed);
        }
    }

    /** The ledger is there, with the newest schema. */
    public void finish() {
        DatabaseFailure.told(() -> {
            countOn();
            new Migrations(dataSource, dialect, address).migrate();
            dataSource.close();
            if (address instanceof Folder(var path) && work instanceof Folder(var made)) giveName(made, path);
            return address;
        });
    }

    private void countOn() {
        try (var statement = connection.createStatement()) {
            for (var sequence : SEQUENCES.entrySet()) {
                long last = number(sequence.getValue());
                if (last == 0 || !isThere(sequence.getKey())) continue;
                statement.execute(
                        switch (dialect) {
                            case H2 -> "ALTER SEQUENCE " + sequence.getKey() + " RESTART WITH " + (last + 1);
                            case POSTGRESQL -> "SELECT setval('" + sequence.getKey() + "', " + last + ")";
                        });
            }
            connection.commit();
            if (dialect == Dialect.H2) statement.execute("CHECKPOINT SYNC");
            connection.close();
        } catch (SQLException failed) {
            throw new RowFailure("the numbers to count on from", failed);
        }
    }

    /** Older schemas of PostgreSQL, and all of H2, count in fewer places. */
    private boolean isThere(String sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM information_schema.sequences"
                + " WHERE LOWER(sequence_name) = ? AND sequence_schema = ?")) {
            statement.setString(1, sequence);
            statement.setString(2, connection.getSchema());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void giveName(Path made, Path path) {
        try {
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(parent(path), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (!dataSource.isClosed()) dataSource.close(); // which undoes what is not committed
        if (work instanceof Folder(var made) && Files.exists(made)) delete(made);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
