package org.costledger.engine.valuation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** Marks the dates from which the cost of an item must be adjusted (ADJ-16 to ADJ-18; chapter 01, section 9). */
public final class EntryPoints {
    private EntryPoints() {}

    /**
     * {@code mark(v)} of ADJ-17 for a value of an entry of a stock that counts from {@code valuationDate}.
     *
     * @return false if nothing was to do: it was marked before
     */
    public static boolean mark(Overlay ledger, StockKey stock, LocalDate valuationDate) {
        var item = ledger.item(stock.itemNo());
        if (!item.isInventory()) return false;
        var key = key(ledger.setup(), item, stock, valuationDate);
        boolean ofItem = isOverItem(ledger.setup(), item, valuationDate);

        var earliest = ledger.setup().costing().earliestAllowedValuationDate();
        if (earliest.isPresent() && valuationDate.isBefore(earliest.get())) { // ADJ-18
            markFrom(
                    ledger,
                    key.stock(),
                    ofItem,
                    latest(earliest.get(), key.valuationDate().plusDays(1)));
            if (!ofItem) markLaterYears(ledger, item, valuationDate);
            return true;
        }
        if (!ledger.hasEntryPoint(key.stock(), key.valuationDate()))
            ledger.addEntryPoint(key.stock(), key.valuationDate());
        else if (isUnadjusted(ledger, key.stock(), key.valuationDate())) return false;
        markFrom(ledger, key.stock(), ofItem, key.valuationDate());
        if (!ofItem) markLaterYears(ledger, item, valuationDate);
        return true;
    }

    /**
     * Years of another calculation type begin with what the item is worth (ADJ-103): what changes in years by location
     * concerns every stock from then on. The chapter names the same stock alone (deviation of ADJ-17).
     */
    private static void markLaterYears(Overlay ledger, Item item, LocalDate valuationDate) {
        if (!CostingRule.of(item.costingMethod()).valuesByAverage()) return;
        var end = ledger.setup().averageCosting().endOfCalculationType(valuationDate);
        if (end.isBefore(AccountingPeriods.WITHOUT_END))
            markFrom(ledger, StockKey.of(item.no()), true, end.plusDays(1));
    }

    /**
     * Makes an entry point for what counts from a date, not adjusted (ADJ-188); before the earliest allowed valuation date
     * nothing is marked (ADJ-18).
     */
    public static void recreate(Overlay ledger, Item item, StockKey stock, LocalDate valuationDate) {
        var key = key(ledger.setup(), item, stock, valuationDate);
        ledger.addEntryPoint(key.stock(), key.valuationDate());
        var from = ledger.setup()
                .costing()
                .earliestAllowedValuationDate()
                .map(earliest -> latest(earliest, key.valuationDate()))
                .orElse(key.valuationDate());
        markFrom(ledger, key.stock(), false, from);
    }

    /** ADJ-16: which entry point stands for a valuation date of a stock. */
    public static EntryPoint.Key key(Setup setup, Item item, StockKey stock, LocalDate valuationDate) {
        if (!CostingRule.of(item.costingMethod()).valuesByAverage()) return new EntryPoint.Key(stock, valuationDate);
        var averages = setup.averageCosting();
        return new EntryPoint.Key(
                averages.isByItem(valuationDate) ? StockKey.of(item.no()) : stock, averages.endOfPeriod(valuationDate));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isUnadjusted(Overlay ledger, StockKey stock, LocalDate date) {
        return ledger.unadjustedFrom(stock).filter(from -> !from.isAfter(date)).isPresent();
    }

    /** No entry point is adjusted from a date on; where one average is taken over the item, of none of its stocks. */
    private static void markFrom(Overlay ledger, StockKey stock, boolean ofItem, LocalDate date) {
        Set<StockKey> stocks = ofItem ? ledger.stocksWithEntryPoints(stock.itemNo()) : Set.of(stock);
        for (var marked : stocks) {
            if (!isUnadjusted(ledger, marked, date)) ledger.setUnadjustedFrom(marked, Optional.of(date));
        }
    }

    private static boolean isOverItem(Setup setup, Item item, LocalDate valuationDate) {
        return CostingRule.of(item.costingMethod()).valuesByAverage()
                && setup.averageCosting().isByItem(valuationDate);
    }
}
