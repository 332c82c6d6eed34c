package org.costledger.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.cli.report.SalesByMonth.Trade;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.number.Amount;

/** The cost of goods sold of each month as it was posted, and as it is after cost adjustment. */
public record CostOfGoodsSold(SalesByMonth asPosted, SalesByMonth adjusted) {

    private SortedSet<YearMonth> months() {
        var months = new TreeSet<>(asPosted.months().keySet());
        months.addAll(adjusted.months().keySet());
        return months;
    }

    private static Amount in(SalesByMonth sales, YearMonth month) {
        return sales.months().getOrDefault(month, Trade.NONE).costOfGoodsSold();
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Month"),
                Column.figures("As posted"),
                Column.figures("Adjusted"),
                Column.figures("Difference"));
        months().forEach(month -> row(table, month.toString(), in(asPosted, month), in(adjusted, month)));
        table.rule();
        row(table, "All", asPosted.total().costOfGoodsSold(), adjusted.total().costOfGoodsSold());
        return table;
    }

    private static void row(TextTable table, String month, Amount before, Amount after) {
        table.row(month, Figures.amount(before), Figures.amount(after), Figures.amount(after.minus(before)));
    }

    public Map<String, Object> json() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var month : months()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("month", month.toString());
            row.putAll(json(in(asPosted, month), in(adjusted, month)));
            rows.add(row);
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("months", List.copyOf(rows));
        json.putAll(json(asPosted.total().costOfGoodsSold(), adjusted.total().costOfGoodsSold()));
        return json;
    }

    private static Map<String, Object> json(Amount before, Amount after) {
        var json = new LinkedHashMap<String, Object>();
        json.put("asPosted", before.toString());
        json.put("adjusted", after.toString());
        json.put("difference", after.minus(before).toString());
        return json;
    }
}
