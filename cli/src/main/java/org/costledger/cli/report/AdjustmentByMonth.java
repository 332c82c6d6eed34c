package org.costledger.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentReport.Effect;
import org.costledger.engine.adjustment.AdjustmentReport.ItemMonth;

/** What a run of cost adjustment adds to the cost of goods sold and to inventory, by item and month of posting. */
public record AdjustmentByMonth(Map<ItemMonth, Effect> months, Effect total) {

    public static AdjustmentByMonth of(AdjustmentReport report) {
        return new AdjustmentByMonth(report.byItemAndMonth(), report.total());
    }

    /** How many items it tells of. */
    public int itemCount() {
        return Math.toIntExact(
                months.keySet().stream().map(ItemMonth::itemNo).distinct().count());
    }

    /** By month alone. */
    public TextTable tableOfMonths(ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Month"),
                Column.figures("Cost of goods sold"),
                Column.figures("Inventory"),
                Column.figures("Value entries"));
        var ofAllItems = new TreeMap<YearMonth, Effect>();
        months.forEach((key, effect) -> ofAllItems.merge(key.month(), effect, Effect::plus));
        ofAllItems.forEach((month, effect) -> row(table, month.toString(), effect, currency));
        row(table.rule(), "All", total, currency);
        return table;
    }

    private static void row(TextTable table, String month, Effect effect, ReportCurrency currency) {
        table.row(
                month,
                Figures.amount(currency.amount(effect.costOfGoodsSold())),
                Figures.amount(currency.amount(effect.inventory())),
                Figures.count(effect.valueEntries()));
    }

    public TextTable table(ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Item"),
                Column.words("Month"),
                Column.figures("Cost of goods sold"),
                Column.figures("Inventory"),
                Column.figures("Value entries"));
        var before = "";
        for (var row : months.entrySet()) {
            var item = row.getKey().itemNo();
            row(table, item.equals(before) ? "" : item, row.getKey().month().toString(), row.getValue(), currency);
            before = item;
        }
        table.rule();
        row(table, "All", "", total, currency);
        return table;
    }

    private static void row(TextTable table, String item, String month, Effect effect, ReportCurrency currency) {
        table.row(
                item,
                month,
                Figures.amount(currency.amount(effect.costOfGoodsSold())),
                Figures.amount(currency.amount(effect.inventory())),
                Figures.count(effect.valueEntries()));
    }

    public List<Map<String, Object>> json(List<ReportCurrency> currencies) {
        var rows = new ArrayList<Map<String, Object>>();
        months.forEach((key, effect) -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("item", key.itemNo());
            row.put("month", key.month().toString());
            row.putAll(json(effect, currencies));
            rows.add(row);
        });
        return List.copyOf(rows);
    }

    /** An effect for programs. */
    public static Map<String, Object> json(Effect effect, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        ReportCurrency.put(json, "costOfGoodsSold", effect.costOfGoodsSold(), currencies);
        ReportCurrency.put(json, "inventory", effect.inventory(), currencies);
        json.put("valueEntries", effect.valueEntries());
        return json;
    }
}
