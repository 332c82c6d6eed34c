package org.costledger.cli.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.AdjustmentReport.Correction;
import org.costledger.engine.adjustment.AdjustmentReport.Effect;
import org.costledger.engine.number.Cost;

/** Corrections that a run of cost adjustment made, each with the posting that brought it about. */
public record Corrections(List<Correction> corrections) {

    /** By how much they change the cost of goods sold in local currency; of equals the older one first. */
    private static final Comparator<Correction> LARGEST_OF_SALES_FIRST = Comparator.comparing(
                    (Correction correction) -> costOfGoodsSold(correction).lcy().abs())
            .reversed()
            .thenComparingLong(correction -> correction.value().entryNo());

    /** Those that change the cost of goods sold most. */
    public Corrections largestOfSales(int count) {
        return new Corrections(corrections.stream()
                .filter(correction -> !costOfGoodsSold(correction).isZero())
                .sorted(LARGEST_OF_SALES_FIRST)
                .limit(count)
                .toList());
    }

    static Cost costOfGoodsSold(Correction correction) {
        return correction.effect().costOfGoodsSold();
    }

    /** Whether nothing was posted later than the entry that is corrected: it was valued before it was known what it took. */
    static boolean isItsOwnCause(Correction correction) {
        return correction.cause().itemLedgerEntryNo() == correction.entry().entryNo();
    }

    /** What of the cost of goods sold was brought about by postings later than the sale, in sentences. */
    public List<String> broughtByLaterPostings(Effect total, ReportCurrency currency) {
        var late = corrections.stream()
                .filter(correction -> !isItsOwnCause(correction))
                .map(Corrections::costOfGoodsSold)
                .reduce(Cost.ZERO, Cost::plus);
        return List.of(
                "%s of all %s correct sales whose receipts were invoiced or charged later. The rest:"
                        .formatted(
                                Figures.amount(currency.amount(late)),
                                Figures.amount(currency.amount(total.costOfGoodsSold()))),
                "an issue is posted at the unit cost of its day, whatever its receipts cost or its average is.");
    }

    public TextTable table(ReportCurrency currency) {
        var table = new TextTable(
                Column.figures("Value entry"),
                Column.words("Of"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("Item"),
                Column.figures("Correction"),
                Column.words("Cause"));
        for (var correction : corrections) {
            table.row(
                    Long.toString(correction.value().entryNo()),
                    EntryWords.named(correction.entry()),
                    correction.value().facts().document().no(),
                    correction.value().postingDate().toString(),
                    correction.itemNo(),
                    Figures.amount(currency.amount(costOfGoodsSold(correction))),
                    cause(correction));
        }
        return table;
    }

    private static String cause(Correction correction) {
        var cause = correction.cause();
        if (isItsOwnCause(correction)) {
            return "its own posting, at %s each"
                    .formatted(Figures.unitCost(cause.cost().perUnit()));
        }
        return "%s %s, %s"
                .formatted(EntryWords.purpose(cause), cause.facts().document().no(), cause.postingDate());
    }

    public List<Map<String, Object>> json(List<ReportCurrency> currencies) {
        return corrections.stream()
                .map(correction -> json(correction, currencies))
                .toList();
    }

    private static Map<String, Object> json(Correction correction, List<ReportCurrency> currencies) {
        var json = new LinkedHashMap<String, Object>();
        json.put("valueEntry", Math.toIntExact(correction.value().entryNo()));
        json.put("entry", Math.toIntExact(correction.entry().entryNo()));
        json.put("of", EntryWords.movement(correction.entry()));
        json.put("item", correction.itemNo());
        json.put("document", correction.value().facts().document().no());
        json.put("date", correction.value().postingDate().toString());
        ReportCurrency.put(json, "costOfGoodsSold", costOfGoodsSold(correction), currencies);
        ReportCurrency.put(json, "inventory", correction.effect().inventory(), currencies);
        json.put("cause", AdjustmentByCause.posting(correction.cause()));
        return json;
    }
}
