package org.costledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.costledger.store.row.RowFailure;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The connections to a ledger in a folder. Its file is opened once: H2 closes a file that it could not write, and whoever opens it again
 * in the same program, while the remains of the first still write, is told that things are on the disk that are not. So nobody does.
 * Nor is it opened twice at a time: locks and numbers are those of one {@link Database}, and what the operating system locks for a
 * program is free as soon as any part of it closes the file.
 */
final class FolderPool extends HikariDataSource {
    /**
     * Nothing in the file is overwritten (decision 0033). It is closed when the last connection is, and not by a hook of H2's own:
     * commands end orderly, or are killed.
     */
    static final String SETTINGS = ";REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";

    /** The files this program has open. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final OpenedOnce file;

    /**
     * Opens the file, and makes one where there is none.
     *
     * @param database the file, without the ending that H2 gives it
     */
    static FolderPool open(HikariConfig config, Path database) {
        var file = new OpenedOnce(database);
        try {
            return new FolderPool(config, file);
        } catch (RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private FolderPool(HikariConfig config, OpenedOnce file) {
        super(with(config, file));
        this.file = file;
    }

    private static HikariConfig with(HikariConfig config, OpenedOnce file) {
        config.setDataSource(file);
        return config;
    }

    @Override
    public Connection getConnection() throws SQLException {
        file.refuseIfClosed();
        return super.getConnection();
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }

    private static final class OpenedOnce implements DataSource {
        private final Path database;
        private final JdbcDataSource source = new JdbcDataSource();
        /** Stays open as long as the file is. */
        private Optional<Connection> first = Optional.empty();

        private boolean isClosed;

        OpenedOnce(Path database) {
            this.database = database.toAbsolutePath().normalize();
            source.setURL("jdbc:h2:file:" + this.database + SETTINGS);
            source.setUser("sa");
        }

        @Override
        public synchronized Connection getConnection() throws SQLException {
            if (first.isEmpty()) first = Optional.of(open());
            refuseIfClosed();
            return source.getConnection();
        }

        private Connection open() throws SQLException {
            if (!OPEN.add(database))
                throw new SQLException(
                        "this program has it open already",
                        String.valueOf(ErrorCode.DATABASE_ALREADY_OPEN_1),
                        ErrorCode.DATABASE_ALREADY_OPEN_1);
            try {
                new FolderFile(database).writeAnewIfWorthIt();
                return source.getConnection();
            } catch (SQLException | RuntimeException failed) {
                OPEN.remove(database);
                throw failed;
            }
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException("there is one user");
        }

        synchronized void refuseIfClosed() throws SQLException {
            if (first.isPresent() && first.get().isClosed())
                throw new SQLException(
                        "its file was closed, as it could not be written",
                        String.valueOf(ErrorCode.DATABASE_IS_CLOSED),
                        ErrorCode.DATABASE_IS_CLOSED);
        }

        synchronized void close() {
            if (first.isEmpty() || isClosed) return;
            isClosed = true;
            try {
                first.get().close();
            } catch (SQLException failed) {
                throw DatabaseFailure.told(new RowFailure("the end of a ledger's file", failed));
            } finally {
                OPEN.remove(database);
            }
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return source.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            source.setLogWriter(out);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return source.getLoginTimeout();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            source.setLoginTimeout(seconds);
        }

        @Override
        public Logger getParentLogger() {
            return source.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return source.isWrapperFor(type);
        }
    }
}
