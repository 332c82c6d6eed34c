package org.costledger.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that is empty at first and gone at the end: H2 in a directory, or a database of a PostgreSQL server that is started once
 * and stays until the tests end.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final Dialect dialect;
    private final DataSource dataSource;
    private final @Nullable Path directory;

    private TestDatabase(Dialect dialect, DataSource dataSource, @Nullable Path directory) {
        this.dialect = dialect;
        this.dataSource = dataSource;
        this.directory = directory;
    }

    /** An empty database. */
    public static TestDatabase empty(Dialect dialect) {
        return switch (dialect) {
            case H2 -> h2();
            case POSTGRESQL -> postgres();
        };
    }

    /** A database with the newest schema. */
    public static TestDatabase migrated(Dialect dialect) {
        var database = empty(dialect);
        new Migrations(database.dataSource(), dialect, "a test").migrate();
        return database;
    }

    private static TestDatabase h2() {
        try {
            var directory = Files.createTempDirectory("costledger-h2");
            var dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:file:" + directory.resolve("ledger") + ";DB_CLOSE_DELAY=-1");
            dataSource.setUser("sa");
            return new TestDatabase(Dialect.H2, dataSource, directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TestDatabase postgres() {
        var name = "ledger_" + COUNT.incrementAndGet();
        var postgres = server();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new TestDatabase(Dialect.POSTGRESQL, postgres.getDatabase("postgres", name), null);
    }

    private static synchronized EmbeddedPostgres server() {
        var running = server;
        if (running != null) return running;
        try {
            running = EmbeddedPostgres.builder()
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server = running;
        return running;
    }

    public Dialect dialect() {
        return dialect;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void close() {
        if (directory == null) return; // the server goes with all its databases
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        try (var files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
