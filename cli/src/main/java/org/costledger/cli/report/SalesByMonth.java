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
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;

/** Sales invoiced, returns taken off, and what the goods cost as far as it is known, by posting date. */
public record SalesByMonth(Map<YearMonth, Trade> months, Trade total) {

    /** What goods brought and what they cost. */
    public record Trade(Amount sales, Amount costOfGoodsSold) {
        static final Trade NONE = new Trade(Amount.ZERO, Amount.ZERO);

        private static Trade of(ValueEntry value) {
            return new Trade(
                    value.trade().salesActual(), value.cost().actual().lcy().negated());
        }

        private Trade plus(Trade other) {
            return new Trade(sales.plus(other.sales), costOfGoodsSold.plus(other.costOfGoodsSold));
        }

        public Amount margin() {
            return sales.minus(costOfGoodsSold);
        }
    }

    public static SalesByMonth of(LedgerScan ledger) {
        var months = new TreeMap<YearMonth, Trade>();
        for (var item : ledger.items()) {
            for (var value : ledger.history(item.no()).valueEntries()) {
                if (value.kind().itemLedgerEntryType() == ItemLedgerEntryType.SALE) {
                    months.merge(YearMonth.from(value.postingDate()), Trade.of(value), Trade::plus);
                }
            }
        }
        return new SalesByMonth(months, months.values().stream().reduce(Trade.NONE, Trade::plus));
    }

    public TextTable table() {
        var table = new TextTable(
                Column.words("Month"),
                Column.figures("Sales"),
                Column.figures("Cost of goods sold"),
                Column.figures("Margin"),
                Column.figures("%"));
        months.forEach((month, trade) -> row(table, month.toString(), trade));
        table.rule();
        row(table, "All", total);
        return table;
    }

    private static void row(TextTable table, String month, Trade trade) {
        table.row(
                month,
                Figures.amount(trade.sales()),
                Figures.amount(trade.costOfGoodsSold()),
                Figures.amount(trade.margin()),
                Figures.percent(trade.margin(), trade.sales()));
    }

    public Map<String, Object> json() {
        var rows = new ArrayList<Map<String, Object>>();
        months.forEach((month, trade) -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("month", month.toString());
            row.putAll(json(trade));
            rows.add(row);
        });
        var json = new LinkedHashMap<String, Object>();
        json.put("months", List.copyOf(rows));
        json.putAll(json(total));
        return json;
    }

    private static Map<String, Object> json(Trade trade) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sales", trade.sales().toString());
        json.put("costOfGoodsSold", trade.costOfGoodsSold().toString());
        json.put("margin", trade.margin().toString());
        return json;
    }
}
