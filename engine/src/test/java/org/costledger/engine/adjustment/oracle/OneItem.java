package org.costledger.engine.adjustment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.journal.JournalLine.ChargeSide;
import org.costledger.engine.journal.JournalLine.ChargeSplit;
import org.costledger.engine.journal.JournalLine.Destination;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AccountingPeriods.FiscalYear;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** One item of a ledger, and short words for what is posted on it. Each posting has a document of its own. */
public final class OneItem {
    public static final String ITEM = "LINK";

    public final MemoryLedger ledger;
    private final StockKey stock;
    private int lastDocument;

    private OneItem(MemoryLedger ledger, String itemNo, CostingMethod method, String cost) {
        this.ledger = ledger;
        this.stock = StockKey.of(itemNo).at("A");
        var state = ItemState.NEW.withUnitCost(UnitCost.of(cost)).withStandardCost(UnitCost.of(cost));
        ledger.append(Costing.change(ledger, Item.of(itemNo, method), state));
    }

    public static OneItem of(CostingMethod method, String cost) {
        return of(setup(), method, cost);
    }

    public static OneItem of(Setup setup, CostingMethod method, String cost) {
        return new OneItem(new MemoryLedger(setup), ITEM, method, cost);
    }

    /** Another item in the same ledger. */
    public OneItem and(String itemNo, CostingMethod method) {
        return new OneItem(ledger, itemNo, method, "0");
    }

    /** An Average item. */
    public static OneItem averaged(AverageCostCalculationType type, AverageCostPeriod period) {
        var costing = CostingSettings.DEFAULT;
        return of(
                setup().withCosting(new CostingSettings(
                        costing.automaticCostPosting(),
                        costing.expectedCostPostingToGl(),
                        costing.automaticCostAdjustment(),
                        type,
                        period,
                        costing.earliestAllowedValuationDate())),
                CostingMethod.AVERAGE,
                "0");
    }

    /** An Average item in two fiscal years that take averages each in its own way; a period is a day. */
    public static OneItem averagedInYears(
            AverageCostCalculationType first, String startOfSecond, AverageCostCalculationType second) {
        var years = List.of(year("01-01", first), year(startOfSecond, second));
        var periods = new AccountingPeriods(
                years.stream().map(FiscalYear::startingDate).toList(), years);
        var calendar = setup().calendar();
        return of(
                setup().withCalendar(new Setup.Calendar(
                        calendar.allowedPostingDates(), periods, calendar.inventoryPeriods())),
                CostingMethod.AVERAGE,
                "0");
    }

    private static FiscalYear year(String from, AverageCostCalculationType type) {
        return new FiscalYear(date(from), Optional.of(new AverageCostSettings(type, AverageCostPeriod.DAY)));
    }

    /** Locations A and B, and a charge FREIGHT. */
    public static Setup setup() {
        var usual = Setup.DEFAULT;
        return new Setup(
                usual.localCurrency(),
                Optional.<Currency>empty(),
                usual.exchangeRates(),
                usual.calendar(),
                usual.costing(),
                usual.stock(),
                Map.of("A", new Location("A", false), "B", new Location("B", false)),
                Map.of("FREIGHT", new ItemCharge("FREIGHT", "", "")),
                usual.postingSetup());
    }

    public static LocalDate date(String date) {
        return LocalDate.parse("2026-" + date);
    }

    // ---- what is posted; each returns the number of the first item ledger entry it made

    public long purchase(String date, String quantity, String amount) {
        return purchaseAt("A", date, quantity, amount);
    }

    public long purchaseAt(String location, String date, String quantity, String amount) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RECEIPT),
                moved(stock.at(location), quantity, Invoicing.all()),
                Price.total(amount),
                Application.NONE));
    }

    public long receipt(String date, String quantity, String unitCost) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RECEIPT),
                moved(stock, quantity, Invoicing.none()),
                Price.perUnit(unitCost),
                Application.NONE));
    }

    /** With an overhead of so much for each. */
    public long purchaseWithOverheadAt(String location, String date, String quantity, String unitCost, String rate) {
        return post(new JournalLine.Purchase(
                header(date, DocumentType.PURCHASE_RECEIPT),
                moved(stock.at(location), quantity, Invoicing.all()),
                Price.perUnit(unitCost),
                Amount.ZERO,
                new Overhead(Optional.empty(), Optional.of(UnitCost.of(rate))),
                Application.NONE,
                false));
    }

    /** To the vendor, out of the receipt that is named. */
    public long purchaseReturn(long entryNo, String date, String quantity, String unitCost) {
        return purchaseReturnAt("A", entryNo, date, quantity, unitCost);
    }

    public long purchaseReturnAt(String location, long entryNo, String date, String quantity, String unitCost) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RETURN_SHIPMENT),
                moved(stock.at(location), "-" + quantity, Invoicing.all()),
                Price.perUnit(unitCost),
                Application.to(entryNo)));
    }

    private static JournalLine.Purchase purchase(
            Header header, Movement movement, Price price, Application application) {
        return new JournalLine.Purchase(header, movement, price, Amount.ZERO, Overhead.OF_ITEM, application, false);
    }

    public long sale(String date, String quantity, String unitCost) {
        return post(sale(date, stock, quantity, Optional.of(unitCost), Invoicing.all(), Application.NONE));
    }

    public long sale(String date, String quantity) {
        return post(sale(date, stock, quantity, Optional.empty(), Invoicing.all(), Application.NONE));
    }

    public long saleAt(String location, String date, String quantity) {
        return post(sale(date, stock.at(location), quantity, Optional.empty(), Invoicing.all(), Application.NONE));
    }

    public long saleAt(String location, String date, String quantity, String unitCost) {
        return post(sale(date, stock.at(location), quantity, Optional.of(unitCost), Invoicing.all(), Application.NONE));
    }

    /** Out of the receipt that is named. */
    public long saleOf(long entryNo, String date, String quantity) {
        return post(sale(date, stock, quantity, Optional.empty(), Invoicing.all(), Application.to(entryNo)));
    }

    public long shipment(String date, String quantity, String unitCost) {
        return post(sale(date, stock, quantity, Optional.of(unitCost), Invoicing.none(), Application.NONE));
    }

    public long returnOf(long entryNo, String date, String quantity) {
        return post(sale(date, stock, "-" + quantity, Optional.empty(), Invoicing.all(), Application.from(entryNo)));
    }

    /** From a customer, without the sale it returns. */
    public long returnOfNothing(String date, String quantity, String unitCost) {
        return post(sale(date, stock, "-" + quantity, Optional.of(unitCost), Invoicing.all(), Application.NONE));
    }

    private JournalLine.Sale sale(
            String date,
            StockKey stock,
            String quantity,
            Optional<String> unitCost,
            Invoicing invoicing,
            Application application) {
        return new JournalLine.Sale(
                header(date, DocumentType.SALES_SHIPMENT),
                moved(stock, quantity, invoicing),
                Price.unstated(),
                Amount.ZERO,
                unitCost.map(cost -> Exact.of(UnitCost.of(cost))),
                application,
                false,
                false);
    }

    /** From location A to B. */
    public long transfer(String date, String quantity) {
        return transfer("A", "B", date, quantity);
    }

    public long transfer(String from, String to, String date, String quantity) {
        return transfer(from, to, date, quantity, Application.NONE);
    }

    /** From A to B, out of the receipt that is named. */
    public long transferOf(long entryNo, String date, String quantity) {
        return transfer("A", "B", date, quantity, Application.to(entryNo));
    }

    private long transfer(String from, String to, String date, String quantity, Application application) {
        return post(new JournalLine.Transfer(
                header(date, DocumentType.NONE),
                moved(stock.at(from), quantity, Invoicing.all()),
                Destination.of(to),
                TransferKind.RECLASSIFICATION,
                application));
    }

    public void purchaseInvoice(long entryNo, String date, String amount) {
        purchaseInvoice(entryNo, date, Optional.empty(), Price.total(amount));
    }

    /** Of a part. */
    public void purchaseInvoice(long entryNo, String date, String quantity, String unitCost) {
        purchaseInvoice(entryNo, date, Optional.of(Quantity.of(quantity)), Price.perUnit(unitCost));
    }

    private void purchaseInvoice(long entryNo, String date, Optional<Quantity> quantity, Price price) {
        post(new JournalLine.Invoice(
                header(date, DocumentType.PURCHASE_INVOICE), entryNo, quantity, price, Amount.ZERO, Optional.empty()));
    }

    public void salesInvoice(long entryNo, String date, String quantity) {
        salesInvoice(entryNo, header(date, DocumentType.SALES_INVOICE), quantity);
    }

    /** On a line of a document that may have others. */
    public void salesInvoice(long entryNo, String date, String quantity, String documentNo, int lineNo) {
        var document = new Document(DocumentType.SALES_INVOICE, documentNo, lineNo, "", date(date));
        salesInvoice(entryNo, new Header(date(date), document, "", OrderReference.NONE, Origin.NONE), quantity);
    }

    private void salesInvoice(long entryNo, Header header, String quantity) {
        post(new JournalLine.Invoice(
                header, entryNo, Optional.of(Quantity.of(quantity)), Price.unstated(), Amount.ZERO, Optional.empty()));
    }

    /** Takes an outbound off its receipt and applies it to another by hand. */
    public void reapply(long from, long to, long outbound, String date) {
        post(new JournalLine.ApplicationWorksheet(
                header(date, DocumentType.NONE),
                List.of(
                        new WorksheetStep.Unapply(from, outbound),
                        new WorksheetStep.Apply(to, outbound, Optional.empty()))));
    }

    public void freight(long entryNo, String date, String amount) {
        post(new JournalLine.ItemCharge(
                header(date, DocumentType.PURCHASE_INVOICE),
                "FREIGHT",
                ChargeSide.PURCHASE,
                Quantity.of("1"),
                Amount.of(amount),
                ChargeSplit.AMOUNTS_GIVEN,
                List.of(new Assignment(
                        List.of(entryNo),
                        Quantity.of("1"),
                        Optional.of(Amount.of(amount)),
                        Quantity.ZERO,
                        Optional.empty()))));
    }

    /** Of what is on stock. */
    public void revalue(long entryNo, String date, String valuedQuantity, String amount) {
        revalue(entryNo, date, valuedQuantity, cost(amount), Cost.ZERO);
    }

    /** Of what is on stock and not invoiced. */
    public void revalueExpected(long entryNo, String date, String valuedQuantity, String amount) {
        revalue(entryNo, date, valuedQuantity, Cost.ZERO, cost(amount));
    }

    private void revalue(long entryNo, String date, String valuedQuantity, Cost actual, Cost expected) {
        var revaluation = new WrittenRevaluation(
                ledger.itemLedgerEntry(entryNo), date(date), true, Quantity.of(valuedQuantity), actual, expected);
        ledger.append(revaluation.on(ledger));
    }

    private static Cost cost(String amount) {
        return Cost.of(Amount.of(amount), Amount.ZERO);
    }

    /** The earliest allowed valuation date (ADJ-18). */
    public void nothingBefore(String date) {
        var usual = ledger.setup().costing();
        var changed = new CostingSettings(
                usual.automaticCostPosting(),
                usual.expectedCostPostingToGl(),
                usual.automaticCostAdjustment(),
                usual.averageCostCalculationType(),
                usual.averageCostPeriod(),
                Optional.of(date(date)));
        ledger.append(Costing.change(ledger, ledger.setup().withCosting(changed), date(date))
                .change());
    }

    private Header header(String date, DocumentType type) {
        var document = new Document(type, "D%03d".formatted(++lastDocument), 10_000, "", date(date));
        return new Header(date(date), document, "", OrderReference.NONE, Origin.NONE);
    }

    private static Movement moved(StockKey stock, String quantity, Invoicing invoicing) {
        return new Movement(stock, Quantity.of(quantity), "", invoicing, List.of());
    }

    private long post(JournalLine line) {
        long next = ledger.lastNumbers().itemLedgerEntry() + 1;
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
        return next;
    }

    // ---- what is adjusted, and what came of it

    /** Runs the adjustment, to which the engine must come too, appends it, and tells what it posted in a few words. */
    public List<String> adjust() {
        var literal = LiteralAdjustment.run(ledger);
        var engine = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        assertThat(AdjustmentComparison.differences(literal, engine, ledger))
                .as("differences of the engine")
                .isEmpty();
        return append(literal);
    }

    public List<String> adjustUntil(String date) {
        return append(LiteralAdjustment.runUntil(ledger, stock.itemNo(), date(date)));
    }

    private List<String> append(LiteralAdjustment.Result result) {
        ledger.append(result.toChange(ledger));
        return result.valueEntries().stream().map(OneItem::words).toList();
    }

    private static String words(LiteralAdjustment.Posted posted) {
        var what =
                posted.adjusts() == 0 ? posted.type() + " on " + posted.itemLedgerEntryNo() : "adj " + posted.adjusts();
        var actual =
                posted.actual().isZero() ? "" : " actual " + posted.actual().lcy();
        var expected = posted.expected().isZero()
                ? ""
                : " expected " + posted.expected().lcy();
        return what + actual + expected;
    }

    /** Actual cost of an entry. */
    public Amount actual(long entryNo) {
        return ledger.valueEntries(entryNo).stream()
                .map(value -> value.cost().actual().lcy())
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** Expected cost of an entry. */
    public Amount expected(long entryNo) {
        return ledger.valueEntries(entryNo).stream()
                .map(value -> value.cost().expected().lcy())
                .reduce(Amount.ZERO, Amount::plus);
    }
}
