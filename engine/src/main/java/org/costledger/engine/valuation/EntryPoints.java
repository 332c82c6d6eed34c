package org.costledger.engine.valuation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** Marks the dates from which the cost of an item must be adjusted (ADJ-16 to ADJ-18; chapter 01, section 9). */
public final class EntryPoints {
    private EntryPoints() {}

    /** {@code mark(v)} of ADJ-17 for a value of {@code entry} that counts from {@code valuationDate}. */
    public static void mark(Overlay ledger, ItemLedgerEntry entry, LocalDate valuationDate) {
        var item = ledger.item(entry.stock().itemNo());
        if (!item.isInventory()) return;
        var stock = stockOf(ledger.setup(), item, entry.stock());
        var date = dateOf(ledger.setup(), item, valuationDate);

        var earliest = ledger.setup().costing().earliestAllowedValuationDate();
        if (earliest.isPresent() && valuationDate.isBefore(earliest.get())) { // ADJ-18
            markFrom(ledger, item, stock, latest(earliest.get(), date.plusDays(1)));
            return;
        }
        if (!ledger.hasEntryPoint(stock, date)) ledger.addEntryPoint(stock, date);
        else if (isUnadjusted(ledger, stock, date)) return;
        markFrom(ledger, item, stock, date);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isUnadjusted(Overlay ledger, StockKey stock, LocalDate date) {
        return ledger.unadjustedFrom(stock).filter(from -> !from.isAfter(date)).isPresent();
    }

    /** No entry point is adjusted from a date on; where one average is taken over the item, of none of its stocks. */
    private static void markFrom(Overlay ledger, Item item, StockKey stock, LocalDate date) {
        Set<StockKey> stocks = isByItem(ledger.setup(), item) ? ledger.stocksWithEntryPoints(item.no()) : Set.of(stock);
        for (var marked : stocks) {
            if (!isUnadjusted(ledger, marked, date)) ledger.setUnadjustedFrom(marked, Optional.of(date));
        }
    }

    /** The variant and location of the key: blank where one average is taken over the item (ADJ-16). */
    private static StockKey stockOf(Setup setup, Item item, StockKey stock) {
        return isByItem(setup, item) ? StockKey.of(item.no()) : stock;
    }

    /** The date of the key: for an Average item the end of the average cost period (ADJ-16). */
    private static LocalDate dateOf(Setup setup, Item item, LocalDate valuationDate) {
        return CostingRule.of(item.costingMethod()).valuesByAverage()
                ? setup.calendar()
                        .accountingPeriods()
                        .endOfPeriod(valuationDate, setup.costing().averageCostPeriod())
                : valuationDate;
    }

    private static boolean isByItem(Setup setup, Item item) {
        return CostingRule.of(item.costingMethod()).valuesByAverage()
                && !setup.costing().byLocationAndVariant();
    }
}
