package org.costledger.engine.valuation;

import java.util.HashSet;
import java.util.Set;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockKey;

/**
 * The average cost that lists show (chapter 01, section 5): everything an item is worth, expected cost and open outbounds
 * included, over its quantity. It is derived, never stored.
 *
 * @param lcy in local currency
 * @param acy its twin
 */
public record AverageCost(UnitCost lcy, UnitCost acy) {

    /** The average over the whole item. */
    public static AverageCost ofItem(LedgerScan ledger, String itemNo) {
        return over(ledger, ledger.history(itemNo).valueEntries());
    }

    /** The average a stockkeeping unit shows: the item's, unless averages are taken by location and variant. */
    public static AverageCost ofStockkeepingUnit(LedgerScan ledger, StockKey stock) {
        if (!ledger.setup().costing().byLocationAndVariant()) return ofItem(ledger, stock.itemNo());
        var history = ledger.history(stock.itemNo());
        Set<Long> mine = new HashSet<>();
        for (var entry : history.itemLedgerEntries()) {
            if (entry.stock().equals(stock)) mine.add(entry.entryNo());
        }
        return over(
                ledger,
                history.valueEntries().stream()
                        .filter(value -> mine.contains(value.itemLedgerEntryNo()))
                        .toList());
    }

    private static AverageCost over(LedgerScan ledger, Iterable<ValueEntry> values) {
        var quantity = Quantity.ZERO;
        var cost = Cost.ZERO;
        for (var value : values) {
            quantity = quantity.plus(value.quantities().itemLedgerEntry());
            cost = cost.plus(value.actualAndExpected());
        }
        var setup = ledger.setup();
        return new AverageCost(
                average(cost.lcy(), quantity, setup.unitAmountPrecision()),
                average(cost.acy(), quantity, setup.unitAmountPrecisionAcy()));
    }

    private static UnitCost average(Amount cost, Quantity quantity, Precision precision) {
        var average = cost.per(quantity, precision);
        return average.signum() < 0 ? UnitCost.ZERO : average;
    }
}
