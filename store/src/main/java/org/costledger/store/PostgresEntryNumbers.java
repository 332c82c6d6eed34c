package org.costledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.store.row.Parameter;

/** The numbers of a ledger that lies in PostgreSQL, which several processes write: counted by sequences, which no transaction holds. */
final class PostgresEntryNumbers implements EntryNumberSource {
    private static final String LAST =
            "SELECT r.last_value, i.last_value, v.last_value, a.last_value, p.last_value FROM register_no_seq r,"
                    + " item_ledger_entry_no_seq i, value_entry_no_seq v, item_application_entry_no_seq a,"
                    + " physical_inventory_entry_no_seq p";
    private static final String TAKE = "SELECT * FROM take_entry_numbers(?, ?, ?, ?, ?)";

    @Override
    public Supplier<EntryNumbers> last(RowWriter rows) {
        // Others may take some meanwhile: what is written already has none that is higher.
        return rows.ask(LAST, List.of(), PostgresEntryNumbers::read);
    }

    @Override
    public EntryNumbers take(RowWriter rows, EntryNumbers counts) {
        var values = LongStream.of(
                        counts.register(),
                        counts.itemLedgerEntry(),
                        counts.valueEntry(),
                        counts.itemApplicationEntry(),
                        counts.physicalInventoryEntry())
                .<Parameter>mapToObj(count -> (statement, place) -> statement.setLong(place, count))
                .toList();
        return rows.ask(TAKE, values, PostgresEntryNumbers::read).get();
    }

    private static EntryNumbers read(ResultSet rows) throws SQLException {
        if (!rows.next()) throw new IllegalStateException("no entry numbers");
        return new EntryNumbers(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
    }
}
