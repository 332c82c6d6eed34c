package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.Arrays;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/** What a unit of an Average item costs on a date, as a revaluation values it (REV-23). */
final class AverageOnDate {
    private final boolean byItem;
    private final int[] groupOfStock;
    private final ItemEntries item;
    private final long[] quantities;
    private final long[] costs;

    private AverageOnDate(ItemEntries item, boolean byItem, int stocks) {
        this.item = item;
        this.byItem = byItem;
        this.groupOfStock = new int[stocks];
        if (!byItem) Arrays.setAll(groupOfStock, stock -> stock);
        this.quantities = new long[Math.max(1, stocks)];
        this.costs = new long[Math.max(1, stocks)];
    }

    /** The averages of an item: one, or one for each stock, as they are taken on the date. */
    static AverageOnDate of(LedgerView ledger, String itemNo, LocalDate date) {
        var item = ledger.entries(itemNo).orElseGet(ItemEntries::new);
        var average = new AverageOnDate(
                item,
                ledger.setup().averageCosting().isByItem(date),
                item.itemLedgerEntries().stockCount());
        int day = Days.of(date);
        average.addValued(day);
        average.takeNotCompletelyInvoiced(day);
        return average;
    }

    /** {@code N - Nl} and {@code C - Cl}. */
    private void addValued(int day) {
        var entries = item.itemLedgerEntries();
        var values = item.valueEntries();
        for (int row = 0; row < values.size(); row++) {
            if (values.valuationDay(row) > day) continue;
            boolean isLater = values.postingDay(row) > day
                    && !values.isCharge(row)
                    && values.entryType(row) != CostEntryType.REVALUATION;
            if (!isLater)
                add(
                        entries.stockIndex(values.itemLedgerEntryRow(row)),
                        values.invoicedQuantity(row),
                        values.costAmountActual(row, CurrencyColumn.LCY));
        }
    }

    /** {@code Nx} and {@code Cx}: what hangs on a receipt that is not invoiced, such as its transfer. */
    private void takeNotCompletelyInvoiced(int day) {
        var entries = item.itemLedgerEntries();
        var values = item.valueEntries();
        for (int row = 0; row < entries.size(); row++) {
            if (entries.completelyInvoiced(row)
                    || entries.invoicedQuantity(row) != entries.quantity(row)
                    || !entries.isLastInvoicedBy(row, day)) continue;
            int stock = entries.stockIndex(row);
            add(stock, Fixed.negated(entries.quantity(row)), 0);
            for (int at = item.firstValueRow(row); at >= 0; at = values.next(at))
                add(stock, 0, Fixed.negated(values.costAmountActual(at, CurrencyColumn.LCY)));
        }
    }

    private void add(int stock, long quantity, long cost) {
        int group = groupOfStock[stock];
        quantities[group] = Fixed.plus(quantities[group], quantity);
        costs[group] = Fixed.plus(costs[group], cost);
    }

    /** The average a stock belongs to; zero where there is nothing to divide by, or less than nothing would come of it. */
    Exact unitCost(StockKey stock) {
        int index = byItem ? 0 : item.itemLedgerEntries().findStock(stock);
        if (index < 0 || quantities[index] == 0) return Exact.ZERO;
        var average = Exact.of(Amount.ofUnits(costs[index])).dividedBy(Exact.of(Quantity.ofUnits(quantities[index])));
        return average.signum() < 0 ? Exact.ZERO : average;
    }
}
