package org.costledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerAddress.Folder;
import org.costledger.store.LedgerAddress.Postgres;
import org.costledger.store.row.ColumnTypes;
import org.costledger.store.row.RowFailure;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;

/**
 * The database a ledger lies in, opened: connections, locks, numbers. One process may have a ledger in a folder open at a time; any
 * number may have one that lies in PostgreSQL.
 */
public final class Database implements AutoCloseable {
    /** The file in a ledger's folder, as H2 names it. */
    static final String FILE = "ledger";

    private static final String H2_SUFFIX = ".mv.db";
    private static final int CONNECTIONS = 16;

    private final HikariDataSource dataSource;
    private final Dialect dialect;
    private final Locks locks;
    private final EntryNumberSource entryNumbers;
    private final ColumnTypes columnTypes = new ColumnTypes();
    private final HeldItems heldItems = new HeldItems();
    private final AtomicReference<Optional<HeldSetup>> heldSetup = new AtomicReference<>(Optional.empty());

    private Database(HikariDataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        locks = switch (dialect) {
            case H2 -> new ProcessLocks();
            case POSTGRESQL -> new PostgresLocks();
        };
        entryNumbers = switch (dialect) {
            case H2 -> {
                try (var connection = dataSource.getConnection()) {
                    yield new ProcessEntryNumbers(connection);
                } catch (SQLException failed) {
                    throw new RowFailure("a connection", failed);
                }
            }
            case POSTGRESQL -> new PostgresEntryNumbers();
        };
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws Refused if there is none, another program has it open, the server does not answer, or its schema is not this program's
     */
    public static Database open(LedgerAddress address) {
        if (address instanceof Folder(var path) && !Files.exists(file(path)))
            throw new Refused(StoreReason.SCHEMA_MISSING, address);
        return connected(address, (dataSource, dialect) -> new Migrations(dataSource, dialect, address).check());
    }

    /**
     * Opens a ledger, or a place where one will be, where the schema is made.
     *
     * @throws Refused as {@link #open}, but for a schema that is missing
     */
    public static Database prepared(LedgerAddress address) {
        return connected(address, (dataSource, dialect) -> new Migrations(dataSource, dialect, address).make());
    }

    /**
     * The versions of the schema before and after it was brought to this program's.
     *
     * @param from the same as {@code to} where there was nothing to do
     */
    public record Upgraded(String from, String to) {}

    /**
     * Brings the schema of a ledger to this program's version.
     *
     * @throws Refused as {@link #open}, but for a schema that is older, and if there is no ledger
     */
    public static Upgraded upgrade(LedgerAddress address) {
        if (address instanceof Folder(var path) && !Files.exists(file(path)))
            throw new Refused(StoreReason.SCHEMA_MISSING, address);
        var from = new AtomicReference<String>();
        connected(address, (dataSource, dialect) -> {
                    var migrations = new Migrations(dataSource, dialect, address);
                    from.set(migrations.version().orElseThrow(() -> new Refused(StoreReason.SCHEMA_MISSING, address)));
                    migrations.migrate();
                })
                .close();
        return new Upgraded(from.get(), Migrations.NEWEST_VERSION);
    }

    private interface Preparation {
        void prepare(HikariDataSource dataSource, Dialect dialect);
    }

    private static Database connected(LedgerAddress address, Preparation preparation) {
        var dialect = address instanceof Folder ? Dialect.H2 : Dialect.POSTGRESQL;
        var dataSource = dataSource(address);
        try {
            preparation.prepare(dataSource, dialect);
            return new Database(dataSource, dialect);
        } catch (RuntimeException failed) {
            dataSource.close();
            throw DatabaseFailure.told(failed);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve(FILE + H2_SUFFIX);
    }

    static HikariDataSource dataSource(LedgerAddress address) {
        var config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        try {
            return switch (address) {
                case Folder(var path) -> FolderPool.open(config, path.resolve(FILE));
                case Postgres postgres -> new HikariDataSource(on(postgres, config));
            };
        } catch (HikariPool.PoolInitializationException failed) {
            throw notOpened(address, failed);
        }
    }

    private static HikariConfig on(Postgres postgres, HikariConfig config) {
        config.setJdbcUrl("jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database());
        config.setUsername(postgres.login().user());
        config.setPassword(postgres.login().password());
        // Said to the driver: a search path that is set in a transaction is lost when that is rolled back.
        postgres.schema().ifPresent(schema -> config.addDataSourceProperty("currentSchema", schema));
        config.addDataSourceProperty("ApplicationName", "costledger");
        // Rows that are sent in a batch are inserted together: their checks are made once for all.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    private static RuntimeException notOpened(LedgerAddress address, HikariPool.PoolInitializationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException sql)) continue;
            if (sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1)
                return new Refused(StoreReason.OPEN_ELSEWHERE, address);
            var told = DatabaseFailure.refusal(sql);
            return told.isPresent() && told.get().reason() != StoreReason.CONNECTION_LOST
                    ? told.get()
                    : new Refused(StoreReason.NOT_REACHED, address, DatabaseFailure.sentence(sql));
        }
        return failed;
    }

    /** Forgets the connections that wait to be used, as one was found to be gone. */
    public void connectAnew() {
        dataSource.getHikariPoolMXBean().softEvictConnections();
    }

    public Dialect dialect() {
        return dialect;
    }

    Locks locks() {
        return locks;
    }

    EntryNumberSource entryNumbers() {
        return entryNumbers;
    }

    ColumnTypes columnTypes() {
        return columnTypes;
    }

    HeldItems heldItems() {
        return heldItems;
    }

    /** How many entries of all kinds are held in memory at most; it depends on the heap. */
    public long roomForEntries() {
        return heldItems.room();
    }

    Optional<HeldSetup> heldSetup() {
        return heldSetup.get();
    }

    void hold(HeldSetup setup) {
        heldSetup.set(Optional.of(setup));
    }

    /** Begins a transaction; it ends when it is committed or closed. */
    public LedgerTransaction begin() {
        return new LedgerTransaction(this, connection(), false);
    }

    /**
     * Begins to read, of one moment, whatever others write meanwhile. Nothing is locked, and what is written is only told: nobody else
     * sees it, and it leaves nothing behind, not even used numbers.
     */
    public LedgerTransaction beginReading() {
        var connection = connection();
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(
                    switch (dialect) {
                        // Its repeatable read is one of each table at the moment it is read first.
                        case H2 -> Constants.TRANSACTION_SNAPSHOT;
                        case POSTGRESQL -> Connection.TRANSACTION_REPEATABLE_READ;
                    });
            return new LedgerTransaction(this, connection, true);
        } catch (SQLException failed) {
            throw closing(connection, new RowFailure("a connection", failed));
        }
    }

    private static RowFailure closing(Connection connection, RowFailure failure) {
        try (connection) {
            return failure;
        } catch (SQLException failed) {
            failure.addSuppressed(failed);
            return failure;
        }
    }

    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException failed) {
            throw new RowFailure("a connection", failed);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
