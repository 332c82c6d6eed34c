package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.revaluation.RevaluableStock.Counting;
import org.costledger.engine.revaluation.RevaluableStock.Dating;
import org.costledger.engine.setup.StockKey;

/**
 * How much of an item can be revalued on a date, per item, and what it is worth then (REV-6, REV-15, REV-23).
 *
 * @param value rounded once
 */
public record RevaluableValue(Quantity quantity, Amount value) {

    /** Over the stocks wanted. */
    public static RevaluableValue of(LedgerView ledger, String itemNo, Predicate<StockKey> wanted, LocalDate date) {
        var item = ledger.item(itemNo);
        var increases = RevaluableStock.increases(
                ledger, item.no(), wanted, date, Counting.perItem(item), Dating.BY_VALUATION_DATE);
        var quantity = increases.remaining();
        var precision = ledger.setup().amountPrecision();
        if (CalculationChecks.isAverage(item)) {
            var averages = AverageOnDate.of(ledger, item.no(), date);
            var quantities = new TreeMap<StockKey, Quantity>(StockKey.BY_LOCATION_AND_VARIANT);
            for (int i = 0; i < increases.size(); i++)
                quantities.merge(increases.stock(i), increases.remaining(i), Quantity::plus);
            var value = Exact.ZERO;
            for (var ofStock : quantities.entrySet())
                value = value.plus(averages.unitCost(ofStock.getKey()).times(Exact.of(ofStock.getValue())));
            return new RevaluableValue(quantity, value.toAmount(precision));
        }
        var sum = new ExactSum();
        for (int i = 0; i < increases.size(); i++) increases.addValueTo(sum, i);
        return new RevaluableValue(quantity, sum.rounded(precision));
    }
}
