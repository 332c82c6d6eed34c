package org.costledger.bench.kept;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the figures of a database depend on: its version, and whether what is committed is on the disk. */
final class Conditions {
    private Conditions() {}

    /** Sentences for the report. */
    static List<String> of(KeptStore store) {
        try (var ledger = new ScratchLedger(store)) {
            ledger.makeAnew();
            try (var connection = ledger.connect();
                    var statement = connection.createStatement()) {
                if (!store.isOnServer())
                    return List.of("The ledger is kept in H2 " + value(statement, "SELECT H2VERSION()") + ".");
                return List.of(
                        "The ledger is kept in PostgreSQL " + value(statement, "SHOW server_version") + "; fsync is "
                                + value(statement, "SHOW fsync") + ", synchronous_commit "
                                + value(statement, "SHOW synchronous_commit") + ".");
            }
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    private static String value(Statement statement, String question) throws SQLException {
        try (var found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }
}
