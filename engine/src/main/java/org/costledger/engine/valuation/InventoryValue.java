package org.costledger.engine.valuation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/**
 * What stock there was on a date, and what it was worth, by posting date.
 *
 * @param quantity on hand
 * @param actual invoiced cost
 * @param expected cost of what was moved and not invoiced
 */
public record InventoryValue(Quantity quantity, Cost actual, Cost expected) {
    public static final InventoryValue NONE = new InventoryValue(Quantity.ZERO, Cost.ZERO, Cost.ZERO);

    /** The stock of an item on the evening of {@code date}, over the stocks wanted. */
    public static InventoryValue of(LedgerScan.ItemHistory history, LocalDate date, Predicate<StockKey> wanted) {
        if (!history.item().isInventory()) return NONE;
        var quantity = Quantity.ZERO;
        Set<Long> mine = new HashSet<>();
        for (var entry : history.itemLedgerEntries()) {
            if (!wanted.test(entry.stock())) continue;
            mine.add(entry.entryNo());
            if (!entry.postingDate().isAfter(date)) quantity = quantity.plus(entry.quantity());
        }
        var actual = Cost.ZERO;
        var expected = Cost.ZERO;
        for (var value : history.valueEntries()) {
            if (!mine.contains(value.itemLedgerEntryNo()) || value.postingDate().isAfter(date)) continue;
            actual = actual.plus(value.cost().actual());
            expected = expected.plus(value.cost().expected());
        }
        return new InventoryValue(quantity, actual, expected);
    }

    public InventoryValue plus(InventoryValue other) {
        return new InventoryValue(
                quantity.plus(other.quantity), actual.plus(other.actual), expected.plus(other.expected));
    }
}
