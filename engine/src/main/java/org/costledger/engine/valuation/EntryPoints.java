package org.costledger.engine.valuation;

import java.time.LocalDate;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.EntryPoint;
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
        boolean tooEarly = earliest.map(valuationDate::isBefore).orElse(false); // ADJ-18
        if (!tooEarly) {
            var point = ledger.findEntryPoint(stock, date);
            if (point.isPresent() && !point.get().costIsAdjusted()) return;
            ledger.change(new EntryPoint(stock, date, false));
        }
        boolean wholeItem = isByItem(ledger.setup(), item);
        for (var later : ledger.adjustedEntryPointsAfter(item.no(), date)) {
            if (!wholeItem && !later.stock().equals(stock)) continue;
            if (tooEarly && later.valuationDate().isBefore(earliest.orElseThrow())) continue;
            ledger.change(new EntryPoint(later.stock(), later.valuationDate(), false));
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
