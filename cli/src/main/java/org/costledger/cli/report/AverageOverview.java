package org.costledger.cli.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.AverageCostOverview;
import org.costledger.engine.adjustment.AverageCostOverview.Counted;
import org.costledger.engine.adjustment.AverageCostOverview.Decimals;
import org.costledger.engine.adjustment.AverageCostOverview.Line;
import org.costledger.engine.adjustment.AverageCostOverview.Result;
import org.costledger.engine.adjustment.AverageCostOverview.Valuation;
import org.costledger.engine.adjustment.AverageCostOverview.Worth;

/** How an average came about, as tables and for programs. */
public record AverageOverview(AverageCostOverview overview) {

    /** The pool, its period, and whether it is adjusted. */
    public String title() {
        var period = overview.period();
        var stock = period.stock();
        var place = period.isOverItem()
                ? ", over all variants and locations"
                : ", variant '%s', location '%s'".formatted(stock.variantCode(), stock.locationCode());
        return "Average cost of %s%s\nFrom %s to %s, %s"
                .formatted(stock.itemNo(), place, period.from(), period.until(), state());
    }

    private String state() {
        return overview.period()
                .unadjustedFrom()
                .map(from -> "not adjusted from " + from + " on: figures are those of the books as they stand.")
                .orElse("adjusted.");
    }

    /** Opening, lines and closing. */
    public TextTable table(ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Line"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("Valued"),
                Column.words("Kind"),
                Column.figures("Quantity"),
                Column.figures("Actual"),
                Column.figures("Expected"));
        total(table, "opening", overview.opening(), currency);
        for (var line : overview.lines()) {
            table.row(
                    EntryWords.named(line.entry()),
                    line.entry().facts().document().no(),
                    line.entry().postingDate().toString(),
                    line.valuationDate().toString(),
                    kind(line),
                    Figures.quantity(line.quantity()),
                    Figures.amount(currency.amount(line.costActual())),
                    Figures.amount(currency.amount(line.costExpected())));
        }
        table.rule();
        total(table, "closing", overview.closing(), currency);
        return table;
    }

    /** What is known of the sum alone stands under what is actual. */
    private static void total(TextTable table, String word, Worth worth, ReportCurrency currency) {
        table.row(
                word,
                "",
                "",
                "",
                "",
                Figures.quantity(worth.quantity()),
                Figures.amount(currency.amount(worth.cost())),
                "");
    }

    private static String kind(Line line) {
        return line.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How each document line of the outbound is valued. */
    public List<String> valuations(ReportCurrency currency) {
        return overview.valuations().stream()
                .map(valuation -> explanation(valuation, currency))
                .toList();
    }

    private static String explanation(Valuation valuation, ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Line"),
                Column.words("Why it counts, or not"),
                Column.figures("Quantity"),
                Column.figures("In the pool"));
        row(table, "opening", "", valuation.opening(), currency);
        for (var counted : valuation.counted()) {
            row(table, EntryWords.named(counted.line().entry()), why(counted), counted.inPool(), currency);
        }
        table.rule();
        row(table, "remainder", "", valuation.remainder(), currency);
        return "Value entry %d of entry %d, %s\n\n%s%s"
                .formatted(
                        valuation.value().entryNo(),
                        valuation.value().itemLedgerEntryNo(),
                        EntryWords.purpose(valuation.value()),
                        table,
                        valuation
                                .result()
                                .map(result -> result(result, currency))
                                .orElse("It keeps its cost: there is nothing in the pool, or less.\n"));
    }

    private static String why(Counted counted) {
        return counted.decision().words();
    }

    private static void row(TextTable table, String line, String why, Worth worth, ReportCurrency currency) {
        table.row(line, why, Figures.quantity(worth.quantity()), Figures.amount(currency.amount(worth.cost())));
    }

    private static String result(Result result, ReportCurrency currency) {
        return "Average %s, times %s is %s; rounding leaves %s in the pool. To post: %s.\n"
                .formatted(
                        of(result.average(), currency).toPlainString(),
                        Figures.quantity(result.quantity()),
                        Figures.amount(currency.amount(result.cost())),
                        of(result.roundingDifference(), currency).toPlainString(),
                        Figures.amount(currency.amount(result.toPost())));
    }

    private static BigDecimal of(Decimals decimals, ReportCurrency currency) {
        return currency.suffix().isEmpty() ? decimals.lcy() : decimals.acy();
    }

    // ---- for programs

    public Map<String, Object> json(List<ReportCurrency> currencies) {
        var period = overview.period();
        var json = new LinkedHashMap<String, Object>();
        json.put("item", period.stock().itemNo());
        json.put("overItem", period.isOverItem());
        json.put("variant", period.stock().variantCode());
        json.put("location", period.stock().locationCode());
        json.put("from", period.from().toString());
        json.put("until", period.until().toString());
        json.put("costIsAdjusted", period.isAdjusted());
        period.unadjustedFrom().ifPresent(from -> json.put("unadjustedFrom", from.toString()));
        json.put("itemIsAdjusted", period.itemIsAdjusted());
        json.put("opening", worth(overview.opening(), currencies));
        json.put(
                "lines",
                overview.lines().stream().map(line -> line(line, currencies)).toList());
        json.put("closing", worth(overview.closing(), currencies));
        json.put(
                "valuations",
                overview.valuations().stream()
                        .map(valuation -> valuation(valuation, currencies))
                        .toList());
        return json;
    }

    private static Map<String, Object> worth(Worth worth, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put("quantity", worth.quantity().toString());
        ReportCurrency.put(json, "cost", worth.cost(), currencies);
        return json;
    }

    private static Map<String, Object> line(Line line, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(line.entry().entryNo()));
        json.put("of", EntryWords.movement(line.entry()));
        json.put("document", line.entry().facts().document().no());
        json.put("postingDate", line.entry().postingDate().toString());
        json.put("valuationDate", line.valuationDate().toString());
        json.put("kind", kind(line));
        json.put("quantity", line.quantity().toString());
        ReportCurrency.put(json, "costActual", line.costActual(), currencies);
        ReportCurrency.put(json, "costExpected", line.costExpected(), currencies);
        return json;
    }

    private static Map<String, Object> valuation(Valuation valuation, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put("valueEntry", Math.toIntExact(valuation.value().entryNo()));
        json.put("opening", worth(valuation.opening(), currencies));
        json.put(
                "counted",
                valuation.counted().stream()
                        .map(counted -> counted(counted, currencies))
                        .toList());
        json.put("remainder", worth(valuation.remainder(), currencies));
        json.put("keepsItsCost", valuation.result().isEmpty());
        valuation.result().ifPresent(result -> put(json, result, currencies));
        return json;
    }

    private static Map<String, Object> counted(Counted counted, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(counted.line().entry().entryNo()));
        json.put("kind", kind(counted.line()));
        json.put("counts", counted.decision().counts());
        json.put("rule", counted.decision().rule());
        json.put("why", counted.decision().words());
        json.put("inPool", worth(counted.inPool(), currencies));
        return json;
    }

    private static void put(Map<String, Object> json, Result result, List<ReportCurrency> currencies) {
        for (var currency : currencies) {
            json.put(
                    "average" + currency.suffix(),
                    of(result.average(), currency).toPlainString());
            json.put(
                    "roundingDifference" + currency.suffix(),
                    of(result.roundingDifference(), currency).toPlainString());
        }
        json.put("quantity", result.quantity().toString());
        ReportCurrency.put(json, "cost", result.cost(), currencies);
        ReportCurrency.put(json, "toPost", result.toPost(), currencies);
        json.put("isDeducted", result.deduction().counts());
    }
}
