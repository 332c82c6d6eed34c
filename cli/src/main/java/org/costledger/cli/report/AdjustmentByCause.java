package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentReport.Effect;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;

/**
 * Which postings a run of cost adjustment carried on, and what each of them brought about.
 *
 * @param others further postings that were carried on, none of them larger
 * @param own further postings that changed nothing but their own entries
 */
public record AdjustmentByCause(List<Cause> causes, Summed others, Summed own, Effect total) {
    private static final Words OTHERS = new Words("others", "posting", "postings");
    private static final Words OWN = new Words("own posting", "entry", "entries");

    /** Causes that are not told one by one. */
    public record Summed(int count, Effect effect) {
        public static final Summed NOTHING = new Summed(0, Effect.NONE);

        Summed plus(Cause cause) {
            return new Summed(count + 1, effect.plus(cause.effect()));
        }

        private static Summed of(List<Cause> causes) {
            return causes.stream().reduce(NOTHING, Summed::plus, (one, other) -> {
                throw new IllegalStateException("summed in one thread");
            });
        }

        private Summed plus(Summed more) {
            return new Summed(count + more.count, effect.plus(more.effect));
        }
    }

    /**
     * A posting that brought corrections about.
     *
     * @param entry the item ledger entry it is of
     * @param isCarriedOn whether it changed another entry than its own
     */
    public record Cause(ValueEntry posting, ItemLedgerEntry entry, boolean isCarriedOn, Effect effect) {
        static final Comparator<Cause> LARGEST_FIRST = Comparator.comparing(Cause::size)
                .reversed()
                .thenComparingLong(cause -> cause.posting().entryNo());

        private Amount size() {
            return effect.costOfGoodsSold()
                    .lcy()
                    .abs()
                    .plus(effect.inventory().lcy().abs());
        }
    }

    /** All of them, in the order in which they were posted. */
    public static AdjustmentByCause of(LedgerView ledger, AdjustmentReport report) {
        var carriedOn = report.corrections().stream()
                .filter(correction -> !Corrections.isItsOwnCause(correction))
                .map(correction -> correction.cause().entryNo())
                .collect(Collectors.toSet());
        var causes = new ArrayList<Cause>();
        report.byCause()
                .forEach((posting, effect) -> causes.add(new Cause(
                        posting,
                        ledger.itemLedgerEntry(posting.itemLedgerEntryNo()),
                        carriedOn.contains(posting.entryNo()),
                        effect)));
        return new AdjustmentByCause(List.copyOf(causes), Summed.NOTHING, Summed.NOTHING, report.total());
    }

    /** Whether entries were corrected that no later posting had a part in. */
    public boolean hasOwnPostings() {
        return own.count() > 0 || causes.stream().anyMatch(cause -> !cause.isCarriedOn());
    }

    /** Every cause. */
    public TextTable table(ReportCurrency currency) {
        var table = heading();
        causes.forEach(cause -> row(table, cause, currency));
        sum(table, OTHERS, others, currency);
        sum(table, OWN, own, currency);
        return total(table, currency);
    }

    /**
     * The causes that changed most in local currency, of equals the older one first; the others in a sum, and in another
     * the entries that nothing else changed: valued when they were posted, before it was known what they took.
     */
    public TextTable table(ReportCurrency currency, int largest) {
        var table = heading();
        var carriedOn = causes.stream()
                .filter(Cause::isCarriedOn)
                .sorted(Cause.LARGEST_FIRST)
                .toList();
        var notCarriedOn = causes.stream().filter(cause -> !cause.isCarriedOn()).toList();
        carriedOn.stream().limit(largest).forEach(cause -> row(table, cause, currency));
        sum(table, OTHERS, Summed.of(carriedOn.stream().skip(largest).toList()).plus(others), currency);
        sum(table, OWN, Summed.of(notCarriedOn).plus(own), currency);
        return total(table, currency);
    }

    private static TextTable heading() {
        return new TextTable(
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("What it is"),
                Column.words("Of"),
                Column.words("Item"),
                Column.figures("Entries"),
                Column.figures("Cost of goods sold"),
                Column.figures("Inventory"));
    }

    private static void row(TextTable table, Cause cause, ReportCurrency currency) {
        row(
                table,
                List.of(
                        cause.posting().facts().document().no(),
                        cause.posting().postingDate().toString(),
                        EntryWords.purpose(cause.posting()),
                        EntryWords.named(cause.entry()),
                        cause.entry().stock().itemNo()),
                cause.effect(),
                currency);
    }

    private record Words(String what, String one, String several) {}

    private static void sum(TextTable table, Words words, Summed summed, ReportCurrency currency) {
        if (summed.count() == 0) return;
        var counted = Figures.counted(summed.count(), words.one(), words.several());
        row(table, List.of("", "", words.what(), counted, ""), summed.effect(), currency);
    }

    private TextTable total(TextTable table, ReportCurrency currency) {
        row(table.rule(), List.of("All", "", "", "", ""), total, currency);
        return table;
    }

    private static void row(TextTable table, List<String> words, Effect effect, ReportCurrency currency) {
        table.row(
                words.get(0),
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                Figures.count(effect.valueEntries()),
                Figures.amount(currency.amount(effect.costOfGoodsSold())),
                Figures.amount(currency.amount(effect.inventory())));
    }

    public List<Map<String, Object>> json(List<ReportCurrency> currencies) {
        return causes.stream().map(cause -> json(cause, currencies)).toList();
    }

    private static Map<String, Object> json(Cause cause, List<ReportCurrency> currencies) {
        var json = posting(cause.posting());
        json.put("of", EntryWords.movement(cause.entry()));
        json.put("item", cause.entry().stock().itemNo());
        json.putAll(AdjustmentByMonth.json(cause.effect(), currencies));
        return json;
    }

    /** A value entry that is a cause, for programs. */
    static Map<String, Object> posting(ValueEntry posting) {
        var json = new LinkedHashMap<String, Object>();
        json.put("valueEntry", Math.toIntExact(posting.entryNo()));
        json.put("entry", Math.toIntExact(posting.itemLedgerEntryNo()));
        json.put("document", posting.facts().document().no());
        json.put("date", posting.postingDate().toString());
        json.put("for", EntryWords.purpose(posting));
        return json;
    }
}
