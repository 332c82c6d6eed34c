package org.costledger.bench.kept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The least a durable document costs: one row of one table, committed, over the driver that a ledger is kept with. */
final class SingleRowCommits implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final boolean isOnServer;
    private long last;

    /** @param clients that commit at the same time, each over a connection of its own */
    SingleRowCommits(ScratchLedger ledger, int clients, boolean isOnServer) {
        this.isOnServer = isOnServer;
        for (int client = 0; client < clients; client++) connections.add(ledger.connect());
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS bench_row (no BIGINT PRIMARY KEY, said VARCHAR(40) NOT NULL)");
            connections.getFirst().commit();
            last = count();
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private long count() throws SQLException {
        try (var statement = connections.getFirst().createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM bench_row")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Commits so many rows. */
    void commit(int rows) {
        Clients.together(connections.size(), client -> commit(connections.get(client), client, rows));
        last += rows;
    }

    private void commit(Connection connection, int client, int rows) {
        try (var statement = connection.prepareStatement("INSERT INTO bench_row (no, said) VALUES (?, ?)")) {
            for (int row = client; row < rows; row += connections.size()) commit(connection, statement, last + 1 + row);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private void commit(Connection connection, PreparedStatement statement, long no) throws SQLException {
        statement.setLong(1, no);
        statement.setString(2, "line " + no);
        statement.executeUpdate();
        connection.commit();
        // As a ledger does: H2 answers a commit before it is on the disk.
        if (isOnServer) return;
        try (var checkpoint = connection.createStatement()) {
            checkpoint.execute("CHECKPOINT SYNC");
        }
    }

    /** Fails unless every row is there. */
    void prove() {
        try {
            long found = count();
            connections.getFirst().rollback();
            if (found != last) throw new IllegalStateException("committed " + last + " rows, found " + found);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    @Override
    public void close() {
        try {
            for (var connection : connections) connection.close();
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }
}
