package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.adjustment.AdjustmentReport.Correction;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;

/**
 * How a cost that was posted late reached one sale: from the receipt it was posted on, along transfers and returns, to the
 * value entry that corrects the sale.
 *
 * @param correction of the sale
 * @param way the entries from the receipt to the sale, each supplied by the one before it
 * @param values the value entries of all of them
 */
public record CostOfSale(Item item, Correction correction, List<Step> way, List<Value> values) {

    /**
     * An entry on the way.
     *
     * @param taken what it took of the entry before it; of the receipt its own quantity
     * @param of the quantity of the entry before it
     * @param before what it cost until the late posting, and cost adjustment, reached it
     * @param now what it costs since
     * @param late the part of the late posting that it bears
     */
    public record Step(ItemLedgerEntry entry, Quantity taken, Quantity of, Amount before, Amount now, Amount late) {
        private String quantity() {
            var whole = Figures.quantity(of);
            return taken.equals(of) ? whole : Figures.quantity(taken) + " of " + whole;
        }
    }

    /** A value entry, and the entry it values. */
    public record Value(ItemLedgerEntry of, ValueEntry entry) {}

    /**
     * A sale worth telling: FIFO, supplied by one receipt out of a transfer, with a cost that was posted after the sale; of
     * these the one whose cost was missed by most, then the one with the shortest way.
     *
     * @param ledger with the corrections written
     * @param corrections of one run of cost adjustment
     */
    public static Optional<CostOfSale> worthTelling(LedgerScan ledger, List<Correction> corrections) {
        var told = new ArrayList<CostOfSale>();
        for (var item : ledger.items()) {
            if (item.costingMethod() == CostingMethod.FIFO) {
                var history = new History(ledger, item.no(), corrections);
                corrections.stream()
                        .filter(correction -> correction.itemNo().equals(item.no()) && isLate(correction))
                        .map(history::sale)
                        .flatMap(Optional::stream)
                        .filter(sale -> sale.isTransferred() && sale.isCorrectedAtOnce())
                        .forEach(told::add);
            }
        }
        return told.stream()
                .min(Comparator.comparing((CostOfSale sale) -> sale.corrected().negated())
                        .thenComparingInt(sale -> sale.way().size())
                        .thenComparingLong(sale -> sale.correction().value().entryNo()));
    }

    private static boolean isLate(Correction correction) {
        return correction.entry().entryType() == ItemLedgerEntryType.SALE
                && !correction.entry().positive()
                && !Corrections.isItsOwnCause(correction);
    }

    /** Whether one value entry corrects all of it. */
    private boolean isCorrectedAtOnce() {
        return corrected().equals(Corrections.costOfGoodsSold(correction).lcy());
    }

    private boolean isTransferred() {
        return way.stream().anyMatch(step -> step.entry().isTransfer());
    }

    /** The entries of an item, by their numbers. */
    private static final class History {
        private final ItemHistory history;
        private final Precision precision;
        private final Map<Long, ItemLedgerEntry> entries = new HashMap<>();
        private final Map<Long, List<ItemApplicationEntry>> supplies = new HashMap<>();
        private final ValuesOfEntry values;
        private final Set<Long> written = new HashSet<>();

        History(LedgerScan ledger, String itemNo, List<Correction> corrections) {
            history = ledger.history(itemNo);
            precision = ledger.setup().amountPrecision();
            values = ValuesOfEntry.of(history);
            history.itemLedgerEntries().forEach(entry -> entries.put(entry.entryNo(), entry));
            for (var application : history.applications()) {
                supplies.computeIfAbsent(application.itemLedgerEntryNo(), no -> new ArrayList<>())
                        .add(application);
            }
            corrections.forEach(correction -> written.add(correction.value().entryNo()));
        }

        /** The sale, if all of it came from the entry that the late cost was posted on. */
        Optional<CostOfSale> sale(Correction correction) {
            var way = new ArrayList<Step>();
            var sale = entry(correction.entry().entryNo());
            boolean isWhole = supplies(sale).size() == 1;
            if (!isWhole || !walk(sale, correction.cause(), way)) {
                return Optional.empty();
            }
            var told = way.stream()
                    .flatMap(step -> values.of(step.entry()).stream().map(value -> new Value(step.entry(), value)))
                    .sorted(Comparator.comparingLong(value -> value.entry().entryNo()))
                    .toList();
            return Optional.of(new CostOfSale(history.item(), correction, List.copyOf(way), told));
        }

        /** Walks back from an entry to the one that the late cost is of; the steps are added from there on. */
        private boolean walk(ItemLedgerEntry to, ValueEntry cause, List<Step> way) {
            if (to.entryNo() == cause.itemLedgerEntryNo()) {
                var late = cost(to, value -> isOfDocument(value, cause));
                var before = cost(to, value -> !isWritten(value) && !isOfDocument(value, cause));
                way.add(new Step(to, to.quantity(), to.quantity(), before, cost(to, value -> true), late));
                return true;
            }
            for (var application : supplies(to)) {
                var from = supplier(application);
                if (from.isPresent() && walk(from.get(), cause, way)) {
                    way.add(step(to, abs(application.quantity()), way.getLast()));
                    return true;
                }
            }
            return false;
        }

        private Step step(ItemLedgerEntry entry, Quantity taken, Step from) {
            var of = abs(from.entry().quantity());
            return new Step(
                    entry,
                    taken,
                    of,
                    cost(entry, value -> !isWritten(value)).abs(),
                    cost(entry, value -> true).abs(),
                    from.late().share(taken, of, precision));
        }

        /** What an entry costs by some of its value entries; roundings are left out, they are not passed on. */
        private Amount cost(ItemLedgerEntry entry, Predicate<ValueEntry> chosen) {
            return values.of(entry).stream()
                    .filter(value -> value.kind().entryType() != CostEntryType.ROUNDING)
                    .filter(chosen)
                    .map(Worth::of)
                    .reduce(Worth.NONE, Worth::plus)
                    .total();
        }

        private boolean isWritten(ValueEntry value) {
            return written.contains(value.entryNo());
        }

        private static boolean isOfDocument(ValueEntry value, ValueEntry cause) {
            return value.facts().document().no().equals(cause.facts().document().no());
        }

        private Optional<ItemLedgerEntry> supplier(ItemApplicationEntry application) {
            if (application.isQuantityApplication()) {
                return Optional.of(entry(application.inboundEntryNo()));
            }
            if (application.transferredFromEntryNo() != 0) {
                return Optional.of(entry(application.transferredFromEntryNo()));
            }
            return application.isCostApplication()
                    ? Optional.of(entry(application.outboundEntryNo()))
                    : Optional.empty();
        }

        private List<ItemApplicationEntry> supplies(ItemLedgerEntry entry) {
            return supplies.getOrDefault(entry.entryNo(), List.of());
        }

        private ItemLedgerEntry entry(long entryNo) {
            return Optional.ofNullable(entries.get(entryNo))
                    .orElseThrow(() -> new IllegalStateException(
                            "no entry " + entryNo + " of " + history.item().no()));
        }

        private static Quantity abs(Quantity quantity) {
            return quantity.signum() < 0 ? quantity.negated() : quantity;
        }
    }

    private Step receipt() {
        return way.getFirst();
    }

    private Step sale() {
        return way.getLast();
    }

    private Amount corrected() {
        return sale().now().minus(sale().before());
    }

    private String lateDocument() {
        return correction.cause().facts().document().no();
    }

    /** The number of the item ledger entry of the sale. */
    public long entryNo() {
        return sale().entry().entryNo();
    }

    /** The sale and the late posting, a sentence each. */
    public List<String> sentences() {
        var entry = sale().entry();
        var sold = values.stream()
                .filter(value -> value.of().equals(entry))
                .map(value -> value.entry().trade().salesActual())
                .reduce(Amount.ZERO, Amount::plus);
        return List.of(
                "%s of %s: %s %s (%s) left %s for %s."
                        .formatted(
                                entry.facts().document().no(),
                                entry.postingDate(),
                                Figures.quantity(entry.quantity().negated()),
                                item.no(),
                                item.description(),
                                entry.stock().locationCode(),
                                Figures.amount(sold)),
                "%s of %s came later: %s, %s on receipt %d."
                        .formatted(
                                lateDocument(),
                                correction.cause().postingDate(),
                                EntryWords.purpose(correction.cause()),
                                Figures.amount(receipt().late()),
                                receipt().entry().entryNo()));
    }

    /** What came of it, in sentences. */
    public List<String> outcome() {
        var sentences = new ArrayList<String>();
        sentences.add("The sale was posted at %s and costs %s now: value entry %d adds %s."
                .formatted(
                        Figures.amount(sale().before()),
                        Figures.amount(sale().now()),
                        correction.value().entryNo(),
                        Figures.amount(corrected())));
        var rest = corrected().minus(sale().late());
        sentences.add(
                rest.isZero()
                        ? "All of this is its part of %s.".formatted(lateDocument())
                        : "%s of this are its part of %s. The other %s: it was posted at the unit cost of its day."
                                .formatted(Figures.amount(sale().late()), lateDocument(), Figures.amount(rest)));
        return List.copyOf(sentences);
    }

    /** The entries from the receipt to the sale. */
    public TextTable steps() {
        var table = new TextTable(
                Column.figures("Entry"),
                Column.words("What"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("Location"),
                Column.figures("Quantity"),
                Column.figures("Cost before"),
                Column.figures("Cost now"),
                Column.figures("Of " + lateDocument()));
        for (var step : way) {
            table.row(
                    Long.toString(step.entry().entryNo()),
                    EntryWords.movement(step.entry()),
                    step.entry().facts().document().no(),
                    step.entry().postingDate().toString(),
                    step.entry().stock().locationCode(),
                    step.quantity(),
                    Figures.amount(step.before()),
                    Figures.amount(step.now()),
                    Figures.amount(step.late()));
        }
        return table;
    }

    /** The value entries of all entries on the way. */
    public TextTable valueEntries() {
        var table = new TextTable(
                Column.figures("Entry"),
                Column.words("Of"),
                Column.words("Document"),
                Column.words("Posted"),
                Column.words("For"),
                Column.figures("Quantity"),
                Column.figures("Actual cost"),
                Column.figures("Expected"));
        for (var row : values) {
            var entry = row.entry();
            table.row(
                    Long.toString(entry.entryNo()),
                    EntryWords.named(row.of()),
                    entry.facts().document().no(),
                    entry.postingDate().toString(),
                    EntryWords.purpose(entry),
                    Figures.quantity(entry.quantities().valued()),
                    Figures.amount(entry.cost().actual().lcy()),
                    Figures.amount(entry.cost().expected().lcy()));
        }
        return table;
    }

    public Map<String, Object> json() {
        var entry = sale().entry();
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(entry.entryNo()));
        json.put("document", entry.facts().document().no());
        json.put("date", entry.postingDate().toString());
        json.put("item", item.no());
        json.put("location", entry.stock().locationCode());
        json.put("quantity", entry.quantity().toString());
        json.put("costPosted", sale().before().toString());
        json.put("cost", sale().now().toString());
        json.put("correction", Math.toIntExact(correction.value().entryNo()));
        json.put("cause", AdjustmentByCause.posting(correction.cause()));
        json.put("way", way.stream().map(CostOfSale::json).toList());
        json.put("valueEntries", values.stream().map(CostOfSale::json).toList());
        return json;
    }

    private static Map<String, Object> json(Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(step.entry().entryNo()));
        json.put("what", EntryWords.movement(step.entry()));
        json.put("document", step.entry().facts().document().no());
        json.put("date", step.entry().postingDate().toString());
        json.put("location", step.entry().stock().locationCode());
        json.put("taken", step.taken().toString());
        json.put("of", step.of().toString());
        json.put("costBefore", step.before().toString());
        json.put("cost", step.now().toString());
        json.put("ofCause", step.late().toString());
        return json;
    }

    private static Map<String, Object> json(Value row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", Math.toIntExact(row.entry().entryNo()));
        json.put("entry", Math.toIntExact(row.of().entryNo()));
        json.put("document", row.entry().facts().document().no());
        json.put("date", row.entry().postingDate().toString());
        json.put("for", EntryWords.purpose(row.entry()));
        json.put("valuedQuantity", row.entry().quantities().valued().toString());
        json.put("costActual", row.entry().cost().actual().lcy().toString());
        json.put("costExpected", row.entry().cost().expected().lcy().toString());
        return json;
    }
}
