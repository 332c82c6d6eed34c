package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.setup.Setup;

/**
 * A currency in which a ledger keeps cost: the local one, or the additional reporting currency.
 *
 * @param code of the currency
 * @param ofCost the amount of a cost in it
 * @param suffix what a key for programs ends with
 */
public record ReportCurrency(String code, Function<Cost, Amount> ofCost, String suffix) {

    /** The local currency, and the additional reporting currency of a ledger that keeps one. */
    public static List<ReportCurrency> of(Setup setup) {
        var currencies = new ArrayList<ReportCurrency>();
        currencies.add(new ReportCurrency(setup.localCurrency().code(), Cost::lcy, ""));
        setup.additionalReportingCurrency()
                .ifPresent(currency -> currencies.add(new ReportCurrency(currency.code(), Cost::acy, "Acy")));
        return List.copyOf(currencies);
    }

    Amount amount(Cost cost) {
        return ofCost.apply(cost);
    }

    /** A cost for programs: a key for each currency. */
    static void put(Map<String, Object> json, String key, Cost cost, List<ReportCurrency> currencies) {
        currencies.forEach(currency ->
                json.put(key + currency.suffix(), currency.amount(cost).toString()));
    }
}
