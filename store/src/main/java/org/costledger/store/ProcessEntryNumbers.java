package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.store.row.RowFailure;

/** The numbers of a ledger that one process has to itself: counted on from the last that were written. */
final class ProcessEntryNumbers implements EntryNumberSource {
    private EntryNumbers last;

    ProcessEntryNumbers(Connection connection) {
        last = new EntryNumbers(
                written(connection, "item_register", "no"),
                written(connection, "item_ledger_entry", "entry_no"),
                written(connection, "value_entry", "entry_no"),
                Math.max(
                        written(connection, "item_application_entry", "entry_no"),
                        written(connection, "item_application_history", "entry_no")),
                written(connection, "physical_inventory_entry", "entry_no"));
    }

    private static long written(Connection connection, String table, String column) {
        try (var statement = connection.prepareStatement("SELECT MAX(" + column + ") FROM " + table);
                var result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException failed) {
            throw new RowFailure("the last number of " + table, failed);
        }
    }

    @Override
    public synchronized Supplier<EntryNumbers> last(RowWriter rows) {
        var now = last;
        return () -> now;
    }

    @Override
    public synchronized EntryNumbers take(RowWriter rows, EntryNumbers counts) {
        var before = last;
        last = new EntryNumbers(
                before.register() + counts.register(),
                before.itemLedgerEntry() + counts.itemLedgerEntry(),
                before.valueEntry() + counts.valueEntry(),
                before.itemApplicationEntry() + counts.itemApplicationEntry(),
                before.physicalInventoryEntry() + counts.physicalInventoryEntry());
        return before;
    }
}
