package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.explain.CostExplanation;
import org.costledger.engine.explain.CostExplanation.Part;
import org.costledger.engine.explain.CostExplanation.Rest;
import org.costledger.engine.ledger.ItemLedgerEntry;

/** Where the cost of an entry comes from, as it is printed. */
public record CostExplained(CostExplanation explanation, List<ReportCurrency> currencies) {

    /** What entry it is, and what it costs. */
    public String title() {
        var entry = explanation.entry();
        var document = entry.facts().document().no();
        return "%s of %s%s: %s %s%s%s"
                .formatted(
                        EntryWords.named(entry),
                        entry.postingDate(),
                        document.isEmpty() ? "" : " (" + document + ")",
                        Figures.quantity(
                                entry.quantity().signum() < 0 ? entry.quantity().negated() : entry.quantity()),
                        entry.stock().itemNo(),
                        entry.stock().variantCode().isEmpty()
                                ? ""
                                : " " + entry.stock().variantCode(),
                        entry.stock().locationCode().isEmpty()
                                ? ""
                                : " at " + entry.stock().locationCode());
    }

    /** The parts of the cost; they come to it exactly. */
    public TextTable parts(ReportCurrency currency) {
        var table = new TextTable(
                Column.figures("Cost"),
                Column.words("For"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("Of"),
                Column.figures("Value entry"));
        for (var part : explanation.parts()) row(table, part, currency);
        if (explanation.why() != Rest.NONE)
            table.row(Figures.amount(currency.amount(explanation.rest())), why(), "", "", "", "");
        table.rule();
        table.row(Figures.amount(currency.amount(explanation.cost())), "in all", "", "", "", "");
        return table;
    }

    private static void row(TextTable table, Part part, ReportCurrency currency) {
        var cost = Figures.amount(currency.amount(part.cost()));
        switch (part) {
            case Part.Posting(var entry, var value, var share) ->
                table.row(
                        cost,
                        EntryWords.purpose(value),
                        value.facts().document().no(),
                        value.postingDate().toString(),
                        EntryWords.named(entry),
                        Long.toString(value.entryNo()));
            case Part.OfAverage(var outbound, var share) -> row(table, cost, "average", outbound);
            case Part.NotSupplied(var outbound, var share) ->
                row(table, cost, "unit cost of its day, as nothing supplies it yet", outbound);
        }
    }

    private static void row(TextTable table, String cost, String what, ItemLedgerEntry outbound) {
        table.row(
                cost,
                what,
                outbound.facts().document().no(),
                outbound.postingDate().toString(),
                EntryWords.named(outbound),
                "");
    }

    private String why() {
        return switch (explanation.why()) {
            case NONE -> "";
            case ROUNDING -> "rounding";
            case NOT_ADJUSTED -> "not adjusted yet: the unit cost of its day";
        };
    }

    /** The entries on the way; those that supplied an entry stand below it. */
    public TextTable way(ReportCurrency currency) {
        var table = new TextTable(
                Column.words("Entry"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("Location"),
                Column.figures("Quantity"),
                Column.figures("Cost"));
        for (var step : explanation.way())
            table.row(
                    "  ".repeat(step.depth()) + EntryWords.named(step.entry()),
                    step.entry().facts().document().no(),
                    step.entry().postingDate().toString(),
                    step.entry().stock().locationCode(),
                    quantity(step),
                    Figures.amount(currency.amount(step.cost())));
        return table;
    }

    private static String quantity(CostExplanation.Step step) {
        var whole = Figures.quantity(step.of());
        return step.taken().equals(step.of()) ? whole : Figures.quantity(step.taken()) + " of " + whole;
    }

    public Map<String, Object> json() {
        var entry = explanation.entry();
        var json = new LinkedHashMap<String, Object>();
        json.put("entryNo", entry.entryNo());
        json.put("entryType", EntryWords.words(entry.entryType()));
        json.put("documentNo", entry.facts().document().no());
        json.put("postingDate", entry.postingDate().toString());
        json.put("itemNo", entry.stock().itemNo());
        json.put("variantCode", entry.stock().variantCode());
        json.put("locationCode", entry.stock().locationCode());
        json.put("quantity", entry.quantity().toString());
        ReportCurrency.put(json, "cost", explanation.cost(), currencies);
        json.put("parts", explanation.parts().stream().map(this::json).toList());
        ReportCurrency.put(json, "rest", explanation.rest(), currencies);
        json.put("why", EntryWords.words(explanation.why()));
        json.put("way", explanation.way().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Part part) {
        var json = new LinkedHashMap<String, Object>();
        ReportCurrency.put(json, "cost", part.cost(), currencies);
        switch (part) {
            case Part.Posting(var entry, var value, var cost) -> {
                json.put("for", EntryWords.purpose(value));
                json.put("valueEntryNo", value.entryNo());
                json.put("itemLedgerEntryNo", entry.entryNo());
                json.put("documentNo", value.facts().document().no());
                json.put("postingDate", value.postingDate().toString());
            }
            case Part.OfAverage(var outbound, var cost) -> put(json, "average", outbound);
            case Part.NotSupplied(var outbound, var cost) -> put(json, "notSupplied", outbound);
        }
        return json;
    }

    private static void put(Map<String, Object> json, String what, ItemLedgerEntry outbound) {
        json.put("for", what);
        json.put("itemLedgerEntryNo", outbound.entryNo());
        json.put("documentNo", outbound.facts().document().no());
        json.put("postingDate", outbound.postingDate().toString());
    }

    private Map<String, Object> json(CostExplanation.Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("depth", step.depth());
        json.put("itemLedgerEntryNo", step.entry().entryNo());
        json.put("taken", step.taken().toString());
        json.put("of", step.of().toString());
        ReportCurrency.put(json, "cost", step.cost(), currencies);
        return json;
    }
}
