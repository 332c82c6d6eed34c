package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.Adjustment.ItemAdjusted;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentReport.Effect;
import org.costledger.engine.number.Amount;

/** What a run of cost adjustment did for each item: entries it looked at, value entries it wrote, and what they come to. */
public record AdjustmentByItem(List<ItemRow> items, Effect total) {

    /** An item and what its corrections come to. */
    public record ItemRow(ItemAdjusted item, Effect effect) {
        private static final Comparator<ItemRow> LARGEST_FIRST = Comparator.comparing(ItemRow::size)
                .reversed()
                .thenComparing(row -> row.item().itemNo());

        private Amount size() {
            return effect.costOfGoodsSold()
                    .lcy()
                    .abs()
                    .plus(effect.inventory().lcy().abs());
        }
    }

    public static AdjustmentByItem of(Adjustment adjustment, AdjustmentReport report) {
        var effects = new HashMap<String, Effect>();
        for (var correction : report.corrections()) {
            effects.merge(correction.itemNo(), correction.effect(), Effect::plus);
        }
        var rows = adjustment.items().stream()
                .map(item -> new ItemRow(item, effects.getOrDefault(item.itemNo(), Effect.NONE)))
                .toList();
        return new AdjustmentByItem(rows, report.total());
    }

    private int reachable() {
        return items.stream().mapToInt(row -> row.item().reachable()).sum();
    }

    private int visited() {
        return items.stream().mapToInt(row -> row.item().visited()).sum();
    }

    /** The items that changed most in local currency. */
    public TextTable table(ReportCurrency currency, int largest) {
        return table(
                currency,
                items.stream().sorted(ItemRow.LARGEST_FIRST).limit(largest).toList());
    }

    public TextTable table(ReportCurrency currency) {
        return table(currency, items);
    }

    private TextTable table(ReportCurrency currency, List<ItemRow> rows) {
        var table = new TextTable(
                Column.words("Item"),
                Column.figures("Entries reachable"),
                Column.figures("Visited"),
                Column.figures("Value entries"),
                Column.figures("Cost of goods sold"),
                Column.figures("Inventory"));
        for (var row : rows) {
            var item = row.item();
            row(table, item.itemNo(), item.reachable(), item.visited(), row.effect(), currency);
        }
        table.rule();
        if (rows.size() < items.size()) {
            var others = Figures.counted(items.size() - rows.size(), "item", "items");
            table.row("and " + others + " more", "", "", "", "", "");
        }
        row(table, "All", reachable(), visited(), total, currency);
        return table;
    }

    private static void row(
            TextTable table, String item, int reachable, int visited, Effect effect, ReportCurrency currency) {
        table.row(
                item,
                Figures.count(reachable),
                Figures.count(visited),
                Figures.count(effect.valueEntries()),
                Figures.amount(currency.amount(effect.costOfGoodsSold())),
                Figures.amount(currency.amount(effect.inventory())));
    }

    public List<Map<String, Object>> json(List<ReportCurrency> currencies) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : items) {
            var json = new LinkedHashMap<String, Object>();
            json.put("item", row.item().itemNo());
            json.put("reachable", row.item().reachable());
            json.put("visited", row.item().visited());
            json.putAll(AdjustmentByMonth.json(row.effect(), currencies));
            rows.add(json);
        }
        return List.copyOf(rows);
    }
}
