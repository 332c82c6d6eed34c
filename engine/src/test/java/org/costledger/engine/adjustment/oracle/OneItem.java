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
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/** A ledger of one item, and short words for what is posted on it. Each posting has a document of its own. */
final class OneItem {
    static final String ITEM = "LINK";
    static final StockKey STOCK = StockKey.of(ITEM).at("A");

    final MemoryLedger ledger;
    private int lastDocument;

    private OneItem(Setup setup, CostingMethod method, String cost) {
        this.ledger = new MemoryLedger(setup);
        var state = ItemState.NEW.withUnitCost(UnitCost.of(cost)).withStandardCost(UnitCost.of(cost));
        ledger.append(Costing.change(ledger, Item.of(ITEM, method), state));
    }

    static OneItem of(CostingMethod method, String cost) {
        return of(setup(), method, cost);
    }

    static OneItem of(Setup setup, CostingMethod method, String cost) {
        return new OneItem(setup, method, cost);
    }

    /** An Average item. */
    static OneItem averaged(AverageCostCalculationType type, AverageCostPeriod period) {
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

    /** Locations A and B, and a charge FREIGHT. */
    static Setup setup() {
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

    static LocalDate date(String date) {
        return LocalDate.parse("2026-" + date);
    }

    // ---- what is posted; each returns the number of the first item ledger entry it made

    long purchase(String date, String quantity, String amount) {
        return purchaseAt("A", date, quantity, amount);
    }

    long purchaseAt(String location, String date, String quantity, String amount) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RECEIPT),
                moved(STOCK.at(location), quantity, Invoicing.all()),
                Price.total(amount),
                Application.NONE));
    }

    long receipt(String date, String quantity, String unitCost) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RECEIPT),
                moved(STOCK, quantity, Invoicing.none()),
                Price.perUnit(unitCost),
                Application.NONE));
    }

    /** To the vendor, out of the receipt that is named. */
    long purchaseReturn(long entryNo, String date, String quantity, String unitCost) {
        return purchaseReturnAt("A", entryNo, date, quantity, unitCost);
    }

    long purchaseReturnAt(String location, long entryNo, String date, String quantity, String unitCost) {
        return post(purchase(
                header(date, DocumentType.PURCHASE_RETURN_SHIPMENT),
                moved(STOCK.at(location), "-" + quantity, Invoicing.all()),
                Price.perUnit(unitCost),
                Application.to(entryNo)));
    }

    private static JournalLine.Purchase purchase(
            Header header, Movement movement, Price price, Application application) {
        return new JournalLine.Purchase(header, movement, price, Amount.ZERO, Overhead.OF_ITEM, application, false);
    }

    long sale(String date, String quantity, String unitCost) {
        return post(sale(date, STOCK, quantity, Optional.of(unitCost), Invoicing.all(), Application.NONE));
    }

    long sale(String date, String quantity) {
        return post(sale(date, STOCK, quantity, Optional.empty(), Invoicing.all(), Application.NONE));
    }

    long saleAt(String location, String date, String quantity) {
        return post(sale(date, STOCK.at(location), quantity, Optional.empty(), Invoicing.all(), Application.NONE));
    }

    long saleAt(String location, String date, String quantity, String unitCost) {
        return post(sale(date, STOCK.at(location), quantity, Optional.of(unitCost), Invoicing.all(), Application.NONE));
    }

    /** Of the receipt that is named. */
    long saleOf(long entryNo, String date, String quantity) {
        return post(sale(date, STOCK, quantity, Optional.empty(), Invoicing.all(), Application.to(entryNo)));
    }

    long shipment(String date, String quantity, String unitCost) {
        return post(sale(date, STOCK, quantity, Optional.of(unitCost), Invoicing.none(), Application.NONE));
    }

    long returnOf(long entryNo, String date, String quantity) {
        return post(sale(date, STOCK, "-" + quantity, Optional.empty(), Invoicing.all(), Application.from(entryNo)));
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
    long transfer(String date, String quantity) {
        return transfer("A", "B", date, quantity);
    }

    long transfer(String from, String to, String date, String quantity) {
        return post(new JournalLine.Transfer(
                header(date, DocumentType.NONE),
                moved(STOCK.at(from), quantity, Invoicing.all()),
                Destination.of(to),
                TransferKind.RECLASSIFICATION,
                Application.NONE));
    }

    void purchaseInvoice(long entryNo, String date, String amount) {
        post(new JournalLine.Invoice(
                header(date, DocumentType.PURCHASE_INVOICE),
                entryNo,
                Optional.empty(),
                Price.total(amount),
                Amount.ZERO,
                Optional.empty()));
    }

    void salesInvoice(long entryNo, String date, String quantity) {
        post(new JournalLine.Invoice(
                header(date, DocumentType.SALES_INVOICE),
                entryNo,
                Optional.of(Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty()));
    }

    /** Takes the application of an outbound to an inbound off and makes it again by hand, so that the outbound names it. */
    void applyByHand(long inbound, long outbound, String date) {
        post(new JournalLine.ApplicationWorksheet(
                header(date, DocumentType.NONE),
                List.of(
                        new WorksheetStep.Unapply(inbound, outbound),
                        new WorksheetStep.Apply(inbound, outbound, Optional.empty()))));
    }

    void freight(long entryNo, String date, String amount) {
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
    void revalue(long entryNo, String date, String valuedQuantity, String amount) {
        var revaluation = new WrittenRevaluation(
                ledger.itemLedgerEntry(entryNo),
                date(date),
                true,
                Quantity.of(valuedQuantity),
                Cost.of(Amount.of(amount), Amount.ZERO),
                Cost.ZERO);
        ledger.append(revaluation.on(ledger));
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
    List<String> adjust() {
        var literal = LiteralAdjustment.run(ledger);
        var engine = Costing.adjust(ledger, AdjustmentRequest.ALL).change();
        assertThat(AdjustmentComparison.differences(literal, engine, ledger))
                .as("differences of the engine")
                .isEmpty();
        return append(literal);
    }

    List<String> adjustUntil(String date) {
        return append(LiteralAdjustment.runUntil(ledger, ITEM, date(date)));
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
    Amount actual(long entryNo) {
        return ledger.valueEntries(entryNo).stream()
                .map(value -> value.cost().actual().lcy())
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** Expected cost of an entry. */
    Amount expected(long entryNo) {
        return ledger.valueEntries(entryNo).stream()
                .map(value -> value.cost().expected().lcy())
                .reduce(Amount.ZERO, Amount::plus);
    }
}
