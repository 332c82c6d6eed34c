package org.costledger.bench.kept;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.service.Books;
import org.costledger.service.ScratchBooks;
import org.costledger.store.LedgerAddress;

/** A ledger that is made to be measured and is gone when this is closed. It can be made anew as often as a round wants an empty one. */
final class ScratchLedger implements AutoCloseable {
    private final ScratchBooks scratch;

    ScratchLedger(KeptStore store) {
        scratch = store.scratch();
    }

    /** Makes an empty one with the setup of the workload; the one before is gone. Whoever opened that has closed it. */
    void makeAnew() {
        scratch.create(TradeRequests.SETUP).close();
    }

    LedgerAddress address() {
        return LedgerAddress.of(text());
    }

    /** Its address as another program is told it; with the password. */
    String text() {
        return scratch.address().orElseThrow(() -> new IllegalStateException("no ledger was made"));
    }

    /** Opens it as a program does. */
    Books open() {
        return Books.open(text());
    }

    /** A connection of the same driver to its tables. What it does is committed by whoever asks for it. */
    Connection connect() {
        try {
            var connection = switch (address()) {
                case LedgerAddress.Folder(var path) -> connect(path);
                case LedgerAddress.Postgres server -> connect(server);
            };
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    private static Connection connect(LedgerAddress.Postgres server) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", server.login().user());
        properties.setProperty("password", server.login().password());
        server.schema().ifPresent(schema -> properties.setProperty("currentSchema", schema));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + server.database(), properties);
    }

    /** The schema it lies in, on a server. */
    String schema() {
        if (address() instanceof LedgerAddress.Postgres server
                && server.schema().isPresent()) return server.schema().get();
        throw new IllegalStateException(address() + " is no schema");
    }

    @Override
    public void close() {
        scratch.close();
    }
}
