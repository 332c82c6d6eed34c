package org.costledger.engine.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Destination;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** What a trading company may ask next, whether the engine carries it out or refuses. */
public final class RandomTrade {
    /** A request and what kind of trade it is. */
    public record Proposal(TradeKind kind, PostingRequest request) {}

    private final Chance chance;
    private final MemoryLedger ledger;
    private final Set<TradeKind> kinds;
    private final RandomLines lines;
    private final RandomCharges charges;
    private final RandomWorksheets worksheets;
    private final RandomRevaluations revaluations;
    private int lastOrder;

    public RandomTrade(Chance chance, MemoryLedger ledger) {
        this(chance, ledger, EnumSet.allOf(TradeKind.class));
    }

    /** @param kinds of trade, no others happen; what does happen may wait for something to happen to first */
    public RandomTrade(Chance chance, MemoryLedger ledger, Set<TradeKind> kinds) {
        this.chance = chance;
        this.ledger = ledger;
        this.kinds = EnumSet.copyOf(kinds);
        this.lines = new RandomLines(chance, ledger);
        this.charges = new RandomCharges(lines, ledger);
        this.worksheets = new RandomWorksheets(lines, ledger);
        this.revaluations = new RandomRevaluations(lines, ledger);
    }

    /** The next request; time passes with it. */
    public Proposal next() {
        lines.passTime();
        while (true) {
            var kind = TradeKind.any(chance, kinds);
            var asked = lines(kind);
            if (!asked.isEmpty())
                return new Proposal(kind, new PostingRequest(asked, lines.today(), PostingRequest.By.NOBODY));
        }
    }

    /** A Standard item, or its cost at one place, that is to cost something else from now on; seldom. */
    public Optional<LedgerChange> newStandard() {
        var item = lines.item();
        if (item.costingMethod() != CostingMethod.STANDARD || chance.percent(60)) return Optional.empty();
        var cost = UnitCost.of(chance.decimal(50, 5)).rounded(ledger.setup().unitAmountPrecision());
        var units = ledger.stockkeepingUnits(item.no());
        if (units.isEmpty() || chance.percent(50)) {
            var state = ledger.itemState(item.no()).withStandardCost(cost);
            return Optional.of(Costing.change(ledger, item, state));
        }
        var unit = chance.oneOf(units);
        return Optional.of(Costing.change(ledger, new StockkeepingUnit(unit.key(), cost, cost, unit.lastDirectCost())));
    }

    /** A revaluation, today; none where the item at hand admits none. */
    public Optional<RevaluationLine> revaluation() {
        return revaluations.line().map(line -> ((JournalLine.Revaluation) line).line());
    }

    private List<JournalLine> lines(TradeKind kind) {
        return switch (kind) {
            case DROP_SHIPMENT -> dropShipment();
            case SEVERAL_LINES -> severalLines();
            case RECEIPT,
                    PURCHASE,
                    SHIPMENT,
                    SALE,
                    SALE_FROM_NAMED,
                    RECEIPT_FOR_NAMED,
                    PURCHASE_RETURN,
                    PURCHASE_RETURN_OF_NAMED,
                    SALES_RETURN,
                    SALES_RETURN_OF_NAMED,
                    POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    COUNT,
                    RECLASSIFICATION,
                    DIRECT_TRANSFER,
                    TRANSFER_SHIPMENT,
                    TRANSFER_RECEIPT,
                    INVOICE,
                    CHARGE,
                    SALES_CHARGE,
                    UNDO,
                    UNAPPLICATION,
                    REAPPLICATION,
                    REVALUATION -> line(kind).map(List::of).orElse(List.of());
        };
    }

    private Optional<? extends JournalLine> line(TradeKind kind) {
        return switch (kind) {
            case RECEIPT -> Optional.of(purchase(lines.item(), false));
            case PURCHASE -> Optional.of(purchase(lines.item(), true));
            case SHIPMENT -> Optional.of(sale(lines.item(), false));
            case SALE -> Optional.of(sale(lines.item(), true));
            case SALE_FROM_NAMED -> fromNamed();
            case RECEIPT_FOR_NAMED -> forNamed();
            case PURCHASE_RETURN -> Optional.of(purchaseReturn(lines.item()));
            case PURCHASE_RETURN_OF_NAMED -> purchaseReturnOfNamed();
            case SALES_RETURN -> Optional.of(salesReturn(lines.item()));
            case SALES_RETURN_OF_NAMED -> salesReturnOfNamed();
            case POSITIVE_ADJUSTMENT -> Optional.of(positiveAdjustment(lines.item()));
            case NEGATIVE_ADJUSTMENT -> Optional.of(negativeAdjustment(lines.item()));
            case COUNT -> Optional.of(count(lines.item()));
            case RECLASSIFICATION -> Optional.of(transfer(lines.item(), TransferKind.RECLASSIFICATION));
            case DIRECT_TRANSFER -> Optional.of(transfer(lines.item(), TransferKind.DIRECT));
            case TRANSFER_SHIPMENT -> Optional.of(transfer(lines.item(), TransferKind.SHIPMENT));
            case TRANSFER_RECEIPT -> transferReceipt();
            case INVOICE -> invoice();
            case CHARGE -> charges.onGoods();
            case SALES_CHARGE -> charges.toCustomer();
            case UNDO -> undo();
            case UNAPPLICATION -> worksheets.unapply();
            case REAPPLICATION -> worksheets.reapply();
            case REVALUATION -> revaluations.line();
            case DROP_SHIPMENT, SEVERAL_LINES -> Optional.empty();
        };
    }

    // ---- purchases

    private JournalLine.Purchase purchase(Item item, boolean invoiced) {
        var movement = lines.incoming(item, lines.stock(item), 1, invoiced);
        return purchase(DocumentType.PURCHASE_RECEIPT, lines.date(), movement, 1, Application.NONE, false);
    }

    private JournalLine.Purchase purchase(
            DocumentType document,
            LocalDate date,
            Movement movement,
            int sign,
            Application application,
            boolean dropShipment) {
        return new JournalLine.Purchase(
                lines.header(document, date),
                movement,
                lines.price(sign),
                lines.discount(sign),
                lines.overhead(),
                application,
                dropShipment);
    }

    private JournalLine.Purchase purchaseReturn(Item item) {
        var movement = lines.outgoing(item, lines.stockAtHand(item), -1, chance.percent(60));
        return purchase(DocumentType.PURCHASE_RETURN_SHIPMENT, lines.date(), movement, -1, Application.NONE, false);
    }

    private Optional<JournalLine> purchaseReturnOfNamed() {
        return lines.entry(entry -> entry.positive() && entry.entryType() == ItemLedgerEntryType.PURCHASE)
                .map(entry -> purchase(
                        DocumentType.PURCHASE_RETURN_SHIPMENT,
                        lines.date(),
                        lines.of(entry, entry.stock(), named(entry), -1, chance.percent(70)),
                        -1,
                        Application.to(entry.entryNo()),
                        false));
    }

    /** What is asked of a named inbound: mostly what is there, sometimes what others took already (POST-26). */
    private Quantity named(ItemLedgerEntry entry) {
        boolean ofRest = entry.open() && chance.percent(60);
        return lines.partOf((ofRest ? entry.remainingQuantity() : entry.quantity()).abs());
    }

    /** An inbound that fills an open outbound it names. */
    private Optional<JournalLine> forNamed() {
        return lines.entry(entry -> !entry.positive() && entry.open()).map(entry -> {
            var quantity = lines.partOf(entry.remainingQuantity().abs());
            var movement = lines.of(entry, entry.stock(), quantity, 1, true);
            var application = Application.to(entry.entryNo());
            return chance.percent(60)
                    ? purchase(DocumentType.PURCHASE_RECEIPT, lines.date(), movement, 1, application, false)
                    : new JournalLine.PositiveAdjustment(
                            lines.header(DocumentType.NONE), movement, lines.price(1), lines.overhead(), application);
        });
    }

    // ---- sales

    private JournalLine.Sale sale(Item item, boolean invoiced) {
        var movement = lines.outgoing(item, lines.stockAtHand(item), 1, invoiced);
        boolean service = chance.percent(5);
        return sale(
                service ? DocumentType.SERVICE_SHIPMENT : DocumentType.SALES_SHIPMENT,
                movement,
                1,
                Application.NONE,
                service);
    }

    private JournalLine.Sale sale(
            DocumentType document, Movement movement, int sign, Application application, boolean service) {
        return new JournalLine.Sale(
                lines.header(document),
                movement,
                lines.price(sign),
                lines.discount(sign),
                unitCost(),
                application,
                false,
                service);
    }

    private Optional<Exact> unitCost() {
        return chance.percent(85) ? Optional.empty() : Optional.of(Exact.of(chance.decimal(50, 5)));
    }

    private Optional<JournalLine> fromNamed() {
        return lines.entry(ItemLedgerEntry::positive).map(entry -> {
            var movement = lines.of(entry, entry.stock(), named(entry), 1, chance.percent(75));
            var application = Application.to(entry.entryNo());
            if (chance.percent(60)) return sale(DocumentType.SALES_SHIPMENT, movement, 1, application, false);
            if (chance.percent(50))
                return new JournalLine.NegativeAdjustment(
                        lines.header(DocumentType.NONE), invoiced(movement), Price.unstated(), application);
            return new JournalLine.Transfer(
                    lines.header(DocumentType.NONE),
                    invoiced(movement),
                    Destination.of(chance.oneOf(RandomWorld.LOCATIONS)),
                    TransferKind.RECLASSIFICATION,
                    application);
        });
    }

    private static Movement invoiced(Movement movement) {
        return new Movement(
                movement.stock(), movement.quantity(), movement.unit(), Invoicing.all(), movement.tracking());
    }

    private JournalLine.Sale salesReturn(Item item) {
        var movement = lines.incoming(item, lines.stock(item), -1, chance.percent(60));
        return sale(DocumentType.SALES_RETURN_RECEIPT, movement, -1, Application.NONE, false);
    }

    private Optional<JournalLine> salesReturnOfNamed() {
        return lines.entry(entry -> !entry.positive()
                        && (entry.entryType() == ItemLedgerEntryType.SALE
                                || entry.entryType() == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT))
                .map(entry -> {
                    var place = chance.percent(80) ? entry.stock() : elsewhere(entry.stock());
                    var quantity = lines.partOf(entry.quantity().abs());
                    var movement = lines.of(entry, place, quantity, -1, chance.percent(60));
                    var application = Application.from(entry.entryNo());
                    return entry.entryType() == ItemLedgerEntryType.SALE
                            ? sale(DocumentType.SALES_RETURN_RECEIPT, movement, -1, application, false)
                            : new JournalLine.NegativeAdjustment(
                                    lines.header(DocumentType.NONE), invoiced(movement), Price.unstated(), application);
                });
    }

    private StockKey elsewhere(StockKey stock) {
        return stock.at(chance.oneOf(RandomWorld.LOCATIONS));
    }

    // ---- adjustments

    private JournalLine.PositiveAdjustment positiveAdjustment(Item item) {
        boolean reversed = chance.percent(5);
        var movement = reversed
                ? lines.outgoing(item, lines.stockAtHand(item), -1, true)
                : lines.incoming(item, lines.stock(item), 1, true);
        return new JournalLine.PositiveAdjustment(
                lines.header(DocumentType.NONE),
                movement,
                lines.price(reversed ? -1 : 1),
                lines.overhead(),
                Application.NONE);
    }

    private JournalLine.NegativeAdjustment negativeAdjustment(Item item) {
        boolean reversed = chance.percent(5);
        var movement = reversed
                ? lines.incoming(item, lines.stock(item), -1, true)
                : lines.outgoing(item, lines.stockAtHand(item), 1, true);
        return new JournalLine.NegativeAdjustment(
                lines.header(DocumentType.NONE),
                movement,
                chance.percent(80) ? Price.unstated() : lines.price(reversed ? -1 : 1),
                Application.NONE);
    }

    private JournalLine.PhysicalInventory count(Item item) {
        var stock = lines.stockAtHand(item);
        var tracking = item.trackingCode().isSpecific()
                ? lines.outgoing(item, stock, 1, true).tracking().getFirst().tracking()
                : Tracking.NONE;
        var counted = item.trackingCode().snSpecific()
                ? Quantity.ofUnits(Quantity.of("1").units() * chance.upTo(2))
                : chance.percent(30) ? ledger.quantityOnHand(stock).abs() : lines.quantity();
        return new JournalLine.PhysicalInventory(
                lines.header(DocumentType.NONE),
                stock,
                tracking,
                counted,
                Optional.empty(),
                Optional.empty(),
                Price.unstated());
    }

    // ---- transfers

    private JournalLine.Transfer transfer(Item item, TransferKind kind) {
        var order = kind != TransferKind.RECLASSIFICATION
                ? OrderReference.transfer("T" + ++lastOrder, 10_000)
                : OrderReference.NONE;
        var to = kind == TransferKind.SHIPMENT ? RandomWorld.IN_TRANSIT : chance.oneOf(RandomWorld.LOCATIONS);
        var movement = lines.outgoing(item, lines.stockAtHand(item), 1, true);
        return new JournalLine.Transfer(
                lines.header(kind.documentType(), lines.date(), order),
                movement,
                new Destination(Optional.of(to), lines.newTracking(item, movement), Optional.empty()),
                kind,
                Application.NONE);
    }

    private Optional<JournalLine> transferReceipt() {
        return lines.entry(entry -> entry.positive()
                        && entry.open()
                        && entry.stock().locationCode().equals(RandomWorld.IN_TRANSIT))
                .map(entry -> new JournalLine.Transfer(
                        lines.header(
                                DocumentType.TRANSFER_RECEIPT,
                                lines.date(),
                                entry.facts().order()),
                        lines.of(entry, entry.stock(), lines.partOf(entry.remainingQuantity()), 1, true),
                        Destination.of(chance.oneOf(RandomWorld.LOCATIONS)),
                        TransferKind.RECEIPT,
                        chance.percent(80) ? Application.NONE : Application.to(entry.entryNo())));
    }

    // ---- invoices and corrections

    private Optional<JournalLine> invoice() {
        return lines.entry(entry -> !entry.isFullyInvoiced()).map(entry -> {
            var left = entry.quantity().minus(entry.invoicedQuantity());
            var quantity = RandomLines.signed(lines.partOf(left.abs()), left.signum());
            boolean purchase = entry.entryType() == ItemLedgerEntryType.PURCHASE;
            var stated = purchase ? quantity : quantity.negated();
            Optional<Quantity> asked = stated.signum() > 0 && quantity.equals(left) && chance.percent(50)
                    ? Optional.empty()
                    : Optional.of(stated);
            return new JournalLine.Invoice(
                    lines.header(purchase ? DocumentType.PURCHASE_INVOICE : DocumentType.SALES_INVOICE),
                    entry.entryNo(),
                    asked,
                    lines.price(stated.signum()),
                    lines.discount(stated.signum()),
                    purchase ? Optional.empty() : unitCost());
        });
    }

    private Optional<JournalLine> undo() {
        return lines.entry(RandomTrade::mayBeUndone).map(entry -> {
            var date = chance.percent(97) ? entry.postingDate() : lines.today();
            return new JournalLine.Undo(Header.on(date), List.of(entry.entryNo()));
        });
    }

    private static boolean mayBeUndone(ItemLedgerEntry entry) {
        if (entry.facts().correction()) return false;
        if (entry.isTransfer()) return entry.facts().document().type() == DocumentType.TRANSFER_SHIPMENT;
        boolean trade =
                entry.entryType() == ItemLedgerEntryType.PURCHASE || entry.entryType() == ItemLedgerEntryType.SALE;
        return trade && entry.invoicedQuantity().isZero();
    }

    // ---- several lines at once

    /** From the vendor to the customer: the sale names the receipt of the same request (POST-174). */
    private List<JournalLine> dropShipment() {
        var item = lines.item();
        if (item.trackingCode().isSpecific()) return List.of();
        boolean invoiced = chance.percent(50);
        var stock = lines.stock(item);
        var movement = lines.incoming(item, stock, 1, invoiced);
        var date = lines.date();
        long receipt = ledger.lastNumbers().itemLedgerEntry() + 1;
        return List.of(
                purchase(DocumentType.PURCHASE_RECEIPT, date, movement, 1, Application.NONE, true),
                new JournalLine.Sale(
                        lines.header(DocumentType.SALES_SHIPMENT, date),
                        movement,
                        lines.price(1),
                        Amount.ZERO,
                        Optional.empty(),
                        item.isInventory() ? Application.to(receipt) : Application.NONE,
                        true,
                        false));
    }

    /** Different trades in one request, all or none (POST-1). */
    private List<JournalLine> severalLines() {
        var several = new ArrayList<JournalLine>();
        var item = lines.item();
        for (int left = chance.between(2, 4); left > 0; left--) {
            if (chance.percent(40)) item = lines.item();
            several.add(
                    switch (chance.upTo(5)) {
                        case 0 -> purchase(item, chance.percent(50));
                        case 1 -> sale(item, chance.percent(50));
                        case 2 -> positiveAdjustment(item);
                        case 3 -> transfer(item, TransferKind.RECLASSIFICATION);
                        default -> purchase(item, true);
                    });
        }
        return several;
    }
}
