package org.costledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.store.row.RowFailure;

/** The numbers of a ledger that lies in PostgreSQL, which several processes write: counted by sequences, which no transaction holds. */
final class PostgresEntryNumbers implements EntryNumberSource {
    private static final String LAST =
            "SELECT r.last_value, i.last_value, v.last_value, a.last_value, p.last_value FROM register_no_seq r,"
                    + " item_ledger_entry_no_seq i, value_entry_no_seq v, item_application_entry_no_seq a,"
                    + " physical_inventory_entry_no_seq p";
    private static final String TAKE = "SELECT * FROM take_entry_numbers(?, ?, ?, ?, ?)";

    @Override
    public EntryNumbers last(Connection connection) {
        // Others may take some meanwhile: what is written already has none that is higher.
        try (var statement = connection.prepareStatement(LAST)) {
            return numbers(statement);
        } catch (SQLException failed) {
            throw new RowFailure("entry numbers", failed);
        }
    }

    @Override
    public EntryNumbers take(Connection connection, EntryNumbers counts) {
        try (var statement = connection.prepareStatement(TAKE)) {
            setAll(statement, counts);
            return numbers(statement);
        } catch (SQLException failed) {
            throw new RowFailure("entry numbers", failed);
        }
    }

    private static EntryNumbers numbers(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            if (!result.next()) throw new IllegalStateException("no entry numbers");
            return new EntryNumbers(
                    result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4), result.getLong(5));
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
