package org.costledger.bench.kept;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Fixed;
import org.costledger.service.Books;

/**
 * What a ledger holds whatever the order in which clients at the same time posted: how many entries there are, and what is in stock of
 * each item.
 */
record ProvedStock(long itemLedgerEntries, long valueEntries, TreeMap<String, BigDecimal> quantities) {
    static ProvedStock of(MemoryLedger ledger) {
        var quantities = new TreeMap<String, BigDecimal>();
        for (var item : ledger.items())
            ledger.entries(item.no()).ifPresent(found -> {
                var entries = found.itemLedgerEntries();
                if (entries.size() == 0) return;
                long quantity = 0;
                for (int row = 0; row < entries.size(); row++) quantity = Fixed.plus(quantity, entries.quantity(row));
                quantities.put(item.no(), Fixed.toDecimal(quantity).setScale(5));
            });
        var numbers = ledger.lastNumbers();
        return new ProvedStock(numbers.itemLedgerEntry(), numbers.valueEntry(), quantities);
    }

    static ProvedStock of(Books books) {
        return books.read(transaction -> {
            var quantities = new TreeMap<String, BigDecimal>();
            transaction
                    .stockTotals()
                    .forEach((itemNo, total) ->
                            quantities.put(itemNo, total.quantity().setScale(5)));
            long entries = transaction.entriesByItem().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new ProvedStock(entries, valueEntries(transaction.connection()), quantities);
        });
    }

    /** Counted: between numbers there are gaps, where others were in the way of a transaction. */
    private static long valueEntries(Connection connection) {
        try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM value_entry");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new FailedMeasurement(failed);
        }
    }

    /** Fails with both unless the ledger that is kept holds the same. */
    void prove(Books books) {
        var found = of(books);
        if (!found.equals(this)) throw new IllegalStateException("expected " + this + ", found " + found);
    }
}
