package org.costledger.bench.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/**
 * The lines of a trading workload as requests. In {@link WorkloadName#W1} a receipt is a purchase that is not invoiced, at its
 * expected cost, and an invoice is that of the whole receipt; elsewhere no invoice follows, and a receipt is invoiced at once.
 * A shipment is invoiced at once. No line has a document text.
 */
public final class TradeRequests {
    private static final ItemCharge LATE_COST = new ItemCharge("LATE-COST", "Cost invoiced late", Code.BLANK);

    /** Amounts are kept to 0.00001, so that sums can be compared to the last digit. */
    public static final Setup SETUP = new Setup(
            new Currency("LCY", Precision.FINEST, Precision.FINEST),
            Setup.DEFAULT.additionalReportingCurrency(),
            Setup.DEFAULT.exchangeRates(),
            Setup.DEFAULT.calendar(),
            Setup.DEFAULT.costing(),
            Setup.DEFAULT.stock(),
            Setup.DEFAULT.locations(),
            Map.of(LATE_COST.no(), LATE_COST),
            Setup.DEFAULT.postingSetup());

    private static final Quantity ONE = Quantity.of("1");
    private static final LocalDate DAY_ZERO = LocalDate.of(2023, 12, 31);

    private final Workload lines;
    private final Header[] headers;
    private final StockKey[] stocks;
    /** The item ledger entry of each receipt and shipment. */
    private final int[] entryNumbers;
    /** What counts as today when each line is posted: the latest day so far. */
    private final int[] today;

    public TradeRequests(Workload lines) {
        this.lines = lines;
        stocks = new StockKey[lines.items()];
        for (int item = 0; item < stocks.length; item++) stocks[item] = StockKey.of(itemNo(item));
        int lastDay = 0;
        for (int day : lines.days()) lastDay = Math.max(lastDay, day);
        headers = new Header[lastDay + 1];
        for (int day = 0; day <= lastDay; day++) headers[day] = Header.on(date(day));
        entryNumbers = new int[lines.size()];
        today = new int[lines.size()];
        int entries = 0;
        int latest = 0;
        for (int line = 0; line < entryNumbers.length; line++) {
            if (lines.kinds()[line] != LineKind.INVOICE) entries++;
            entryNumbers[line] = entries;
            latest = Math.max(latest, lines.days()[line]);
            today[line] = latest;
        }
    }

    /** The date of a day of a workload. */
    public static LocalDate date(int day) {
        return DAY_ZERO.plusDays(day);
    }

    /** Whether receipts are invoiced when they are posted. */
    static boolean isInvoicedAtOnce(WorkloadName name) {
        return name != WorkloadName.W1;
    }

    /** The item of a line. */
    public String itemNoOf(int line) {
        return stocks[lines.itemNumbers()[line]].itemNo();
    }

    /** The item ledger entry of a line that receives or ships, where the lines are posted in their order. */
    public long entryNo(int line) {
        return entryNumbers[line];
    }

    Workload lines() {
        return lines;
    }

    static String itemNo(int item) {
        return "ITEM" + item;
    }

    List<Item> items() {
        var items = new ArrayList<Item>(stocks.length);
        var method = lines.name() == WorkloadName.W2 ? CostingMethod.AVERAGE : CostingMethod.FIFO;
        for (var stock : stocks) items.add(Item.of(stock.itemNo(), method));
        return items;
    }

    /** The unit cost of each item starts as that of its first receipt. */
    List<ItemState> itemStates() {
        var first = new long[stocks.length];
        for (int line = lines.size() - 1; line >= 0; line--) {
            if (lines.kinds()[line] == LineKind.RECEIPT) first[lines.itemNumbers()[line]] = lines.costs()[line];
        }
        var states = new ArrayList<ItemState>(stocks.length);
        for (long cost : first) states.add(ItemState.NEW.withUnitCost(UnitCost.ofUnits(cost)));
        return states;
    }

    /** Lines {@code from} up to, not including, {@code to} as one request. */
    public PostingRequest request(int from, int to) {
        var requested = new ArrayList<JournalLine>(to - from);
        for (int line = from; line < to; line++) requested.add(line(line));
        return new PostingRequest(requested, headers[today[to - 1]].postingDate(), PostingRequest.By.NOBODY);
    }

    /**
     * Returns of whole receipts to the vendor, each fixed to its receipt and on the same date.
     *
     * @param from the line of the first receipt; all up to, not including, {@code to} are returned
     * @param firstEntryNo the item ledger entry of the first; the others follow
     */
    public PostingRequest returns(int from, int to, long firstEntryNo) {
        var requested = new ArrayList<JournalLine>(to - from);
        for (int line = from; line < to; line++)
            requested.add(purchase(
                    line, quantity(line).negated(), Invoicing.all(), Application.to(firstEntryNo + line - from)));
        return new PostingRequest(requested, headers[today[to - 1]].postingDate(), PostingRequest.By.NOBODY);
    }

    /**
     * Item charges on receipts, on the last day.
     *
     * @param receipts their lines
     * @param amounts one a receipt; negative takes cost back
     */
    public PostingRequest charges(int[] receipts, List<Amount> amounts) {
        var header = headers[headers.length - 1];
        var requested = new ArrayList<JournalLine>(receipts.length);
        for (int i = 0; i < receipts.length; i++)
            requested.add(new JournalLine.ItemCharge(
                    header,
                    LATE_COST.no(),
                    JournalLine.ChargeSide.PURCHASE,
                    ONE,
                    amounts.get(i),
                    JournalLine.ChargeSplit.EQUALLY,
                    List.of(new JournalLine.Assignment(
                            List.of((long) entryNumbers[receipts[i]]),
                            ONE,
                            Optional.empty(),
                            Quantity.ZERO,
                            Optional.empty()))));
        return new PostingRequest(requested, header.postingDate(), PostingRequest.By.NOBODY);
    }

    private JournalLine line(int line) {
        byte kind = lines.kinds()[line];
        return switch (kind) {
            case LineKind.RECEIPT ->
                purchase(
                        line,
                        quantity(line),
                        isInvoicedAtOnce(lines.name()) ? Invoicing.all() : Invoicing.none(),
                        Application.NONE);
            case LineKind.INVOICE ->
                new JournalLine.Invoice(
                        header(line),
                        entryNumbers[lines.references()[line] - 1],
                        Optional.of(quantity(line)),
                        price(line),
                        Amount.ZERO,
                        Optional.empty());
            case LineKind.SHIPMENT ->
                new JournalLine.Sale(
                        header(line),
                        movement(line, quantity(line).negated(), Invoicing.all()),
                        Price.unstated(),
                        Amount.ZERO,
                        Optional.empty(),
                        Application.NONE,
                        false,
                        false);
            default -> throw new IllegalStateException("line " + (line + 1) + " is of kind " + (char) kind);
        };
    }

    private JournalLine purchase(int line, Quantity quantity, Invoicing invoicing, Application application) {
        return new JournalLine.Purchase(
                header(line),
                movement(line, quantity, invoicing),
                price(line),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                application,
                false);
    }

    private Header header(int line) {
        return headers[lines.days()[line]];
    }

    private Movement movement(int line, Quantity quantity, Invoicing invoicing) {
        return new Movement(stocks[lines.itemNumbers()[line]], quantity, Code.BLANK, invoicing, List.of());
    }

    private Quantity quantity(int line) {
        return Quantity.ofUnits(lines.quantities()[line] * Fixed.ONE);
    }

    private Price price(int line) {
        return new Price.PerUnit(Exact.of(UnitCost.ofUnits(lines.costs()[line])));
    }
}
