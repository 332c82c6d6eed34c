package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.RevaluationEffect;
import org.costledger.engine.RevaluationEffect.Change;

/** What a revaluation would change, by item, location and month. */
public record RevaluationEffects(RevaluationEffect effect) {

    public TextTable table(ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Item"),
                Column.words("Location"),
                Column.words("Month"),
                Column.figures("Inventory"),
                Column.figures("Cost of goods sold"),
                Column.figures("Work in process"),
                Column.figures("Variance"));
        for (var change : effect.changes()) {
            var place = change.place();
            row(table, place.itemNo(), place.locationCode(), place.month().toString(), change, currency);
        }
        table.rule();
        row(table, "All", "", "", effect.total(), currency);
        return table;
    }

    private static void row(
            TextTable table, String item, String location, String month, Change change, ReportCurrency currency) {
        table.row(
                item,
                location,
                month,
                Figures.amount(currency.amount(change.inventoryValue())),
                Figures.amount(currency.amount(change.costOfGoodsSold())),
                Figures.amount(currency.amount(change.workInProcess())),
                Figures.amount(currency.amount(change.variance())));
    }

    public Map<String, Object> json(List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "changes",
                effect.changes().stream()
                        .map(change -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("item", change.place().itemNo());
                            row.put("location", change.place().locationCode());
                            row.put("month", change.place().month().toString());
                            put(row, change, currencies);
                            return row;
                        })
                        .toList());
        var total = new LinkedHashMap<String, Object>();
        put(total, effect.total(), currencies);
        json.put("total", total);
        json.put("entries", effect.entries());
        json.put("valueEntries", effect.valueEntries());
        return json;
    }

    private static void put(Map<String, Object> row, Change change, List<ReportCurrency> currencies) {
        ReportCurrency.put(row, "inventory", change.inventoryValue(), currencies);
        ReportCurrency.put(row, "costOfGoodsSold", change.costOfGoodsSold(), currencies);
        ReportCurrency.put(row, "workInProcess", change.workInProcess(), currencies);
        ReportCurrency.put(row, "variance", change.variance(), currencies);
    }
}
