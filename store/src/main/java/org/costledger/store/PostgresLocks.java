package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedSet;
import org.costledger.store.row.RowFailure;

/** The locks of a ledger that lies in PostgreSQL: its own, which it lets go when the transaction ends. */
final class PostgresLocks implements Locks {
    /** Advisory locks are numbers; these belong to one schema each. */
    private static final String SETUP = "hashtextextended(current_schema() || '.costledger.setup', 0)";

    @Override
    public void setup(Connection connection, boolean alone) {
        var function = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (var statement = connection.prepareStatement("SELECT " + function + "(" + SETUP + ")")) {
            statement.execute();
        } catch (SQLException failed) {
            throw new RowFailure("a lock", failed);
        }
    }

    @Override
    public void document(Connection connection, String name) {
        var sql = "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.costledger.document.' || ?, 0))";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        } catch (SQLException failed) {
            throw new RowFailure("a lock", failed);
        }
    }

    @Override
    public Map<String, Long> items(Connection connection, SortedSet<String> itemNos) {
        // Rows are locked in the order they are sorted in, byte by byte as Java sorts.
        return ItemVersions.read(connection, itemNos, " ORDER BY item_no COLLATE \"C\" FOR NO KEY UPDATE");
    }

    @Override
    public void release(Connection connection) {
        // The end of the transaction has let go of them.
    }
}
