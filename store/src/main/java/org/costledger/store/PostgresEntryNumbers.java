package org.costledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.store.row.RowFailure;

/** The numbers of a ledger that lies in PostgreSQL, which several processes write: counted by sequences, which no transaction holds. */
final class PostgresEntryNumbers implements EntryNumberSource {
    private static final String TAKE = "SELECT * FROM take_entry_numbers(?, ?, ?, ?, ?)";

    @Override
    public EntryNumbers last(Connection connection) {
        return take(connection, EntryNumbers.NONE);
    }

    @Override
    public EntryNumbers take(Connection connection, EntryNumbers counts) {
        try (var statement = connection.prepareStatement(TAKE)) {
            setAll(statement, counts);
            try (var result = statement.executeQuery()) {
                if (!result.next()) throw new IllegalStateException("no entry numbers");
                return new EntryNumbers(
                        result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4), result.getLong(5));
            }
        } catch (SQLException failed) {
            throw new RowFailure("entry numbers", failed);
        }
    }

    private static void setAll(PreparedStatement statement, EntryNumbers counts) throws SQLException {
        statement.setLong(1, counts.register());
        statement.setLong(2, counts.itemLedgerEntry());
        statement.setLong(3, counts.valueEntry());
        statement.setLong(4, counts.itemApplicationEntry());
        statement.setLong(5, counts.physicalInventoryEntry());
    }
}
