package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.TextTable;
import org.costledger.cli.text.TextTable.Column;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;

/**
 * The entries that made the cost of one sale: the sale, the receipts it took from, and the value entries of both.
 *
 * @param posted what the sale costs as posted
 */
public record CostOfSale(
        Item item, ItemLedgerEntry sale, Amount sold, Amount posted, List<Taken> taken, List<Value> values) {

    /**
     * What the sale took from a receipt.
     *
     * @param worth the receipt, and what it is worth so far
     * @param share the part of that which the quantity taken bears
     */
    public record Taken(ItemLedgerEntry receipt, Quantity quantity, Worth worth, Amount share) {}

    /** A value entry, and the entry it values. */
    public record Value(ItemLedgerEntry of, ValueEntry entry) {}

    /** What the receipts give now. */
    public Amount now() {
        return taken.stream().map(Taken::share).reduce(Amount.ZERO, Amount::plus);
    }

    /** What was posted later than the sale: cost adjustment brings it. */
    public Amount toAdjust() {
        return now().minus(posted);
    }

    private boolean hasCharge() {
        return values.stream().anyMatch(value -> value.entry().kind().isCharge());
    }

    /**
     * A sale worth telling: FIFO, invoiced, from more than one receipt, of which one was charged, and of these the one whose
     * cost was missed by most.
     */
    public static Optional<CostOfSale> worthTelling(LedgerScan ledger) {
        return ledger.items().stream()
                .filter(item -> item.costingMethod() == CostingMethod.FIFO)
                .flatMap(item -> sales(ledger, ledger.history(item.no())))
                .filter(sale -> sale.taken().size() > 1)
                .max(Comparator.comparing(CostOfSale::hasCharge)
                        .thenComparing(sale -> sale.toAdjust().abs()));
    }

    private static Stream<CostOfSale> sales(LedgerScan ledger, LedgerScan.ItemHistory history) {
        var entries = new HashMap<Long, ItemLedgerEntry>();
        history.itemLedgerEntries().forEach(entry -> entries.put(entry.entryNo(), entry));
        var applications = new HashMap<Long, List<ItemApplicationEntry>>();
        for (var application : history.applications()) {
            if (application.isQuantityApplication()) {
                applications
                        .computeIfAbsent(application.outboundEntryNo(), no -> new ArrayList<>())
                        .add(application);
            }
        }
        var values = ValuesOfEntry.of(history);
        return history.itemLedgerEntries().stream()
                .filter(CostOfSale::isInvoicedSale)
                .map(sale -> of(
                        ledger,
                        history.item(),
                        sale,
                        entries,
                        applications.getOrDefault(sale.entryNo(), List.of()),
                        values));
    }

    private static boolean isInvoicedSale(ItemLedgerEntry entry) {
        return entry.entryType() == ItemLedgerEntryType.SALE
                && !entry.positive()
                && !entry.open()
                && entry.isFullyInvoiced();
    }

    private static CostOfSale of(
            LedgerScan ledger,
            Item item,
            ItemLedgerEntry sale,
            Map<Long, ItemLedgerEntry> entries,
            List<ItemApplicationEntry> applications,
            ValuesOfEntry values) {
        var taken = new ArrayList<Taken>();
        var told = new ArrayList<Value>();
        for (var application : applications) {
            var receipt = entries.get(application.inboundEntryNo());
            if (receipt == null) {
                throw new IllegalStateException("no entry " + application.inboundEntryNo() + " of " + item.no());
            }
            var worth = values.worth(receipt);
            var quantity = application.quantity().negated();
            var share = worth.total()
                    .share(quantity, receipt.quantity(), ledger.setup().amountPrecision());
            taken.add(new Taken(receipt, quantity, worth, share));
            values.of(receipt).forEach(value -> told.add(new Value(receipt, value)));
        }
        values.of(sale).forEach(value -> told.add(new Value(sale, value)));
        told.sort(Comparator.comparingLong(value -> value.entry().entryNo()));
        var sold = values.of(sale).stream()
                .map(value -> value.trade().salesActual())
                .reduce(Amount.ZERO, Amount::plus);
        var posted = values.worth(sale).total().negated();
        return new CostOfSale(item, sale, sold, posted, List.copyOf(taken), List.copyOf(told));
    }

    /** The sale in a sentence. */
    public String sentence() {
        return "Item ledger entry %d, %s of %s: %s %s (%s) left %s for %s."
                .formatted(
                        sale.entryNo(),
                        sale.facts().document().no(),
                        sale.postingDate(),
                        Figures.quantity(sale.quantity().negated()),
                        item.no(),
                        item.description(),
                        sale.stock().locationCode(),
                        Figures.amount(sold));
    }

    /** What is still to come, in a sentence. */
    public String outlook() {
        return "Posted: %s. The receipts now give %s; cost adjustment brings the difference of %s."
                .formatted(Figures.amount(posted), Figures.amount(now()), Figures.amount(toAdjust()));
    }

    /** The applications: which receipts the sale took from. */
    public TextTable applications() {
        var table = new TextTable(
                Column.figures("Receipt"),
                Column.words("Document"),
                Column.words("Received"),
                Column.figures("Quantity"),
                Column.figures("Its cost so far"),
                Column.figures("Taken"),
                Column.figures("Share of the cost"));
        for (var row : taken) {
            table.row(
                    Long.toString(row.receipt().entryNo()),
                    row.receipt().facts().document().no(),
                    row.receipt().postingDate().toString(),
                    Figures.quantity(row.receipt().quantity()),
                    Figures.amount(row.worth().total()),
                    Figures.quantity(row.quantity()),
                    Figures.amount(row.share()));
        }
        return table.rule()
                .row("", "", "", "", "", Figures.quantity(sale.quantity().negated()), Figures.amount(now()));
    }

    /** The value entries of the sale and of its receipts. */
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
                    role(row),
                    entry.facts().document().no(),
                    entry.postingDate().toString(),
                    purpose(entry),
                    Figures.quantity(entry.quantities().valued()),
                    Figures.amount(entry.cost().actual().lcy()),
                    Figures.amount(entry.cost().expected().lcy()));
        }
        return table;
    }

    private String role(Value row) {
        return (row.of().equals(sale) ? "sale " : "receipt ") + row.of().entryNo();
    }

    private static String purpose(ValueEntry entry) {
        var kind = entry.kind();
        if (kind.isCharge()) {
            return "charge " + kind.itemChargeNo();
        }
        var word = kind.entryType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean isInvoice = kind.entryType() == CostEntryType.DIRECT_COST
                && !entry.quantities().invoiced().isZero();
        return word + (kind.expectedCost() ? ", expected" : isInvoice ? ", invoiced" : "");
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", Math.toIntExact(sale.entryNo()));
        json.put("document", sale.facts().document().no());
        json.put("date", sale.postingDate().toString());
        json.put("item", item.no());
        json.put("location", sale.stock().locationCode());
        json.put("quantity", sale.quantity().toString());
        json.put("sales", sold.toString());
        json.put("costPosted", posted.toString());
        json.put("costOfReceiptsNow", now().toString());
        json.put("toAdjust", toAdjust().toString());
        json.put("applications", taken.stream().map(CostOfSale::json).toList());
        json.put("valueEntries", values.stream().map(CostOfSale::json).toList());
        return json;
    }

    private static Map<String, Object> json(Taken row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("inbound", Math.toIntExact(row.receipt().entryNo()));
        json.put("document", row.receipt().facts().document().no());
        json.put("date", row.receipt().postingDate().toString());
        json.put("taken", row.quantity().toString());
        json.put("share", row.share().toString());
        json.putAll(row.worth().json());
        return json;
    }

    private static Map<String, Object> json(Value row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", Math.toIntExact(row.entry().entryNo()));
        json.put("entry", Math.toIntExact(row.of().entryNo()));
        json.put("document", row.entry().facts().document().no());
        json.put("date", row.entry().postingDate().toString());
        json.put("for", purpose(row.entry()));
        json.put("valuedQuantity", row.entry().quantities().valued().toString());
        json.put("costActual", row.entry().cost().actual().lcy().toString());
        json.put("costExpected", row.entry().cost().expected().lcy().toString());
        return json;
    }
}
