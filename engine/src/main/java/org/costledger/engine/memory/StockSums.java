package org.costledger.engine.memory;

import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.ledger.view.StockValue;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/** What the entries of one item add up to, for each of its stocks and in all. */
final class StockSums {
    private final ItemLedgerEntryColumns entries;
    private final List<Sums> byStock = new ArrayList<>(1);

    private static final class Sums {
        private long onHand;
        private long invoiced;
        private long quantityValued;
        private long cost;
    }

    StockSums(ItemLedgerEntryColumns entries) {
        this.entries = entries;
    }

    /** Counts an entry that was appended. */
    void add(int row, ItemLedgerEntry entry) {
        var sums = of(row);
        if (!entry.facts().dropShipment()) // INV-19
        sums.onHand = Fixed.plus(sums.onHand, entry.quantity().units());
        sums.invoiced = Fixed.plus(sums.invoiced, entry.invoicedQuantity().units());
    }

    /** More of the entry at {@code row} was invoiced. */
    void addInvoiced(int row, long quantity) {
        if (quantity == 0) return;
        var sums = of(row);
        sums.invoiced = Fixed.plus(sums.invoiced, quantity);
    }

    /** Counts a value entry of the entry at {@code row}. */
    void add(int row, ValueEntry value) {
        var sums = of(row);
        sums.quantityValued = Fixed.plus(
                sums.quantityValued, value.quantities().itemLedgerEntry().units());
        sums.cost = Fixed.plus(sums.cost, value.actualAndExpected().lcy().units());
    }

    /** Counts adjustments of cost. */
    void add(ValueEntryRows adjustments) {
        for (int i = 0; i < adjustments.size(); i++) {
            var sums = of(adjustments.itemLedgerEntryRow(i));
            sums.cost = Fixed.plus(sums.cost, adjustments.cost(i, CurrencyColumn.LCY));
        }
    }

    private Sums of(int row) {
        int stock = entries.stockIndex(row);
        while (byStock.size() <= stock) byStock.add(new Sums());
        return byStock.get(stock);
    }

    Quantity onHand(StockKey stock) {
        int index = entries.findStock(stock);
        return index < 0 ? Quantity.ZERO : Quantity.ofUnits(byStock.get(index).onHand);
    }

    Quantity invoiced(StockKey stock) {
        int index = entries.findStock(stock);
        return index < 0 ? Quantity.ZERO : Quantity.ofUnits(byStock.get(index).invoiced);
    }

    Quantity invoiced() {
        long sum = 0;
        for (var sums : byStock) sum = Fixed.plus(sum, sums.invoiced);
        return Quantity.ofUnits(sum);
    }

    StockValue value(StockKey stock) {
        int index = entries.findStock(stock);
        return index < 0 ? StockValue.NONE : value(byStock.get(index));
    }

    StockValue value() {
        var sum = StockValue.NONE;
        for (var sums : byStock) sum = sum.plus(value(sums));
        return sum;
    }

    private static StockValue value(Sums sums) {
        return new StockValue(Quantity.ofUnits(sums.quantityValued), Amount.ofUnits(sums.cost));
    }
}
