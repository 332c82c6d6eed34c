package org.costledger.scenario.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
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
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.Source;
import org.costledger.engine.journal.Source.SourceType;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.StockKey;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Overhead;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.StockPlace;
import org.costledger.scenario.model.StockStep;

/** Steps of a file as what the engine is asked to post. */
final class StepMapping {
    private final Supplier<? extends LedgerView> ledger;
    private final Labels labels;
    private final Documents documents;

    StepMapping(Supplier<? extends LedgerView> ledger, Labels labels, Documents documents) {
        this.ledger = ledger;
        this.labels = labels;
        this.documents = documents;
    }

    JournalLine line(StockStep step) {
        return switch (step) {
            case StockStep.Purchase purchase -> purchase(purchase);
            case StockStep.Sale sale -> sale(sale);
            case StockStep.PositiveAdjustment adjustment ->
                new JournalLine.PositiveAdjustment(
                        header(adjustment.posting(), DocumentType.NONE),
                        movement(adjustment.posting(), Invoicing.all()),
                        price(adjustment.directCost()),
                        overhead(adjustment.overhead()),
                        application(adjustment.posting().application()));
            case StockStep.NegativeAdjustment adjustment ->
                new JournalLine.NegativeAdjustment(
                        header(adjustment.posting(), DocumentType.NONE),
                        movement(adjustment.posting(), Invoicing.all()),
                        price(adjustment.cost()),
                        application(adjustment.posting().application()));
            case StockStep.PhysicalInventory count -> count(count);
            case StockStep.Transfer transfer ->
                transfer(
                        header(transfer.posting(), DocumentType.NONE),
                        movement(transfer.posting(), Invoicing.all()),
                        transfer.destination(),
                        TransferKind.RECLASSIFICATION,
                        transfer.posting());
            case StockStep.TransferShipment shipment -> shipment(shipment);
            case StockStep.TransferReceipt receipt -> receipt(receipt);
        };
    }

    private JournalLine purchase(StockStep.Purchase purchase) {
        var posting = purchase.posting();
        boolean isReturn = posting.quantity().signum() < 0;
        return new JournalLine.Purchase(
                header(posting, isReturn ? DocumentType.PURCHASE_RETURN_SHIPMENT : DocumentType.PURCHASE_RECEIPT),
                movement(posting, invoicing(purchase.invoiced())),
                price(purchase.directCost()),
                amount(purchase.discount()),
                overhead(purchase.overhead()),
                applicationOfLine(posting),
                purchase.dropShipment());
    }

    private JournalLine sale(StockStep.Sale sale) {
        var posting = sale.posting();
        boolean isReturn = posting.quantity().signum() < 0;
        var type = sale.service()
                ? DocumentType.SERVICE_SHIPMENT
                : isReturn ? DocumentType.SALES_RETURN_RECEIPT : DocumentType.SALES_SHIPMENT;
        return new JournalLine.Sale(
                header(posting, type),
                movement(posting, invoicing(sale.invoiced())),
                price(sale.price()),
                Amount.ZERO,
                sale.unitCost().map(Exact::of),
                applicationOfLine(posting),
                sale.dropShipment(),
                sale.service());
    }

    private JournalLine count(StockStep.PhysicalInventory count) {
        var posting = count.posting();
        return new JournalLine.PhysicalInventory(
                header(posting, DocumentType.NONE),
                stock(posting.stock()),
                counted(posting),
                Quantity.of(count.quantityCounted()),
                count.quantityCalculated().map(Quantity::of),
                count.quantity().map(Quantity::of),
                count.unitCost().<Price>map(c -> new Price.PerUnit(Exact.of(c))).orElse(Price.unstated()));
    }

    /** The one lot or serial number that was counted. */
    private static Tracking counted(Posting posting) {
        if (posting.tracking().size() > 1)
            throw new Refused(
                    Reason.COUNT_OF_SEVERAL,
                    posting.stock().item(),
                    posting.tracking().size());
        return posting.tracking().stream().map(StepMapping::numbers).findFirst().orElse(Tracking.NONE);
    }

    private static Tracking numbers(Posting.TrackingLine line) {
        return new Tracking(line.serial().orElse(""), line.lot().orElse(""), "", line.expirationDate());
    }

    private JournalLine shipment(StockStep.TransferShipment shipment) {
        var header = header(shipment.posting(), DocumentType.TRANSFER_SHIPMENT);
        var no = shipment.posting()
                .document()
                .number()
                .orElseGet(() -> "STEP " + shipment.head().number());
        var ordered = header.with(OrderReference.transfer(no, header.document().lineNo()));
        var destination = new StockStep.Destination(
                Optional.of(shipment.inTransit()),
                shipment.destination().lot(),
                shipment.destination().serial(),
                shipment.destination().dimensions());
        return transfer(
                ordered,
                movement(shipment.posting(), Invoicing.all()),
                destination,
                TransferKind.SHIPMENT,
                shipment.posting());
    }

    private JournalLine receipt(StockStep.TransferReceipt receipt) {
        var shipped = labels.entryNos(new EntryLabel.In(receipt.shipment(), OptionalInt.empty()));
        if (shipped.isEmpty()) throw new Refused(Reason.ENTRY_UNKNOWN, receipt.shipment());
        var order = ledger.get().itemLedgerEntry(shipped.getFirst()).facts().order();
        var posting = receipt.posting();
        var movement = movement(posting, Invoicing.all());
        return transfer(
                header(posting, DocumentType.TRANSFER_RECEIPT).with(order),
                new Movement(
                        movement.stock().at(receipt.inTransit()),
                        movement.quantity(),
                        movement.unit(),
                        movement.invoicing(),
                        movement.tracking()),
                receipt.destination(),
                TransferKind.RECEIPT,
                posting);
    }

    private JournalLine transfer(
            Header header, Movement movement, StockStep.Destination to, TransferKind kind, Posting posting) {
        var tracking = to.lot().isPresent() || to.serial().isPresent()
                ? Optional.of(new Tracking(to.serial().orElse(""), to.lot().orElse(""), "", Optional.empty()))
                : Optional.<Tracking>empty();
        return new JournalLine.Transfer(
                header,
                movement,
                new Destination(to.location(), tracking, to.dimensions()),
                kind,
                applicationOfLine(posting));
    }

    /** The invoice of one entry, on the document line of its receipt or shipment (POST-49). */
    JournalLine invoice(DocumentStep.Invoice invoice, long entryNo) {
        var entry = ledger.get().namedEntry(entryNo);
        var header = new Header(
                invoice.date(),
                entry.facts().document(),
                invoice.document().number().orElse(""),
                entry.facts().order(),
                origin(invoice.classification(), Source.NONE));
        boolean purchase = entry.entryType().isInbound();
        return new JournalLine.Invoice(
                header,
                entryNo,
                invoice.quantity().map(Quantity::of),
                price(purchase ? invoice.cost() : invoice.price()),
                amount(invoice.discount()),
                purchase ? Optional.empty() : unitCost(invoice.cost()));
    }

    private static Optional<Exact> unitCost(Cost cost) {
        return cost instanceof Cost.PerUnit perUnit ? Optional.of(Exact.of(perUnit.amount())) : Optional.empty();
    }

    JournalLine charge(DocumentStep.ItemCharge charge, Map<String, Item> items) {
        boolean credit = charge.amount().signum() < 0;
        boolean purchase = charge.side() == DocumentStep.Side.PURCHASE;
        var type = purchase
                ? (credit ? DocumentType.PURCHASE_CREDIT_MEMO : DocumentType.PURCHASE_INVOICE)
                : (credit ? DocumentType.SALES_CREDIT_MEMO : DocumentType.SALES_INVOICE);
        var assignments = charge.assignments().stream()
                .map(assignment -> assignment(charge, assignment, items))
                .toList();
        boolean given = charge.assignments().stream().allMatch(a -> a.amount().isPresent());
        var split = charge.method()
                .map(StepMapping::split)
                .orElse(given ? ChargeSplit.AMOUNTS_GIVEN : ChargeSplit.BY_QUANTITY);
        return new JournalLine.ItemCharge(
                header(charge.date(), charge.document(), type, charge.classification()),
                charge.charge(),
                purchase ? ChargeSide.PURCHASE : ChargeSide.SALE,
                charge.quantity().map(Quantity::of).orElse(Quantity.of("1")),
                Amount.of(charge.amount()),
                split,
                assignments);
    }

    private static ChargeSplit split(DocumentStep.ChargeMethod method) {
        return switch (method) {
            case EQUALLY -> ChargeSplit.EQUALLY;
            case AMOUNT -> ChargeSplit.BY_AMOUNT;
            case WEIGHT -> ChargeSplit.BY_WEIGHT;
            case VOLUME -> ChargeSplit.BY_VOLUME;
        };
    }

    private Assignment assignment(
            DocumentStep.ItemCharge charge, DocumentStep.Assignment assignment, Map<String, Item> items) {
        var entryNos = chargeable(assignment.to());
        var valued = assignment.valuedQuantity().map(Quantity::of);
        if (valued.isEmpty() && entryNos.size() == 1)
            valued = documents.posted(charge.document(), charge.date(), entryNos.getFirst());
        return new Assignment(
                entryNos,
                assignment.quantity().map(Quantity::of).orElse(Quantity.of("1")),
                assignment.amount().map(Amount::of),
                Quantity.of(measure(charge, assignment, entryNos, items)),
                valued);
    }

    /** The entries a charge goes to; a bare label of a transfer stands for what arrived. */
    private List<Long> chargeable(EntryLabel label) {
        var entryNos = labels.entryNos(label);
        if (!(label instanceof EntryLabel.Only)) return entryNos;
        var arrived = entryNos.stream()
                .filter(no -> ledger.get().itemLedgerEntry(no).isTransfer()
                        && ledger.get().itemLedgerEntry(no).positive())
                .toList();
        return arrived.isEmpty() ? entryNos : arrived;
    }

    private BigDecimal measure(
            DocumentStep.ItemCharge charge,
            DocumentStep.Assignment assignment,
            List<Long> entryNos,
            Map<String, Item> items) {
        boolean volume =
                charge.method().filter(DocumentStep.ChargeMethod.VOLUME::equals).isPresent();
        var stated = volume ? assignment.unitVolume() : assignment.unitWeight();
        if (stated.isPresent() || entryNos.isEmpty()) return stated.orElse(BigDecimal.ZERO);
        var item =
                items.get(ledger.get().namedEntry(entryNos.getFirst()).stock().itemNo());
        if (item == null) return BigDecimal.ZERO;
        return volume ? item.units().unitVolume() : item.units().unitWeight();
    }

    JournalLine undo(DocumentStep.Undo undo) {
        var entryNos = labels.entryNos(undo.entry());
        if (entryNos.isEmpty())
            throw new Refused(Reason.ENTRY_UNKNOWN, undo.entry().text());
        var date = undo.date()
                .orElseGet(() -> ledger.get().namedEntry(entryNos.getFirst()).postingDate());
        var document = ledger.get().namedEntry(entryNos.getFirst()).facts().document();
        var header = new Header(
                date, document.withLineNo(documents.lineOfUndo(document)), "", OrderReference.NONE, Origin.NONE);
        return new JournalLine.Undo(header, entryNos);
    }

    WorksheetStep worksheetStep(DocumentStep step) {
        return switch (step) {
            case DocumentStep.Unapply unapply ->
                new WorksheetStep.Unapply(one(unapply.inbound()), one(unapply.outbound()));
            case DocumentStep.Apply apply ->
                new WorksheetStep.Apply(
                        one(apply.inbound()),
                        one(apply.outbound()),
                        apply.quantity().map(Quantity::of));
            case DocumentStep.Invoice invoice -> throw new IllegalStateException("no step of a worksheet: " + invoice);
            case DocumentStep.ItemCharge charge -> throw new IllegalStateException("no step of a worksheet: " + charge);
            case DocumentStep.Undo undo -> throw new IllegalStateException("no step of a worksheet: " + undo);
        };
    }

    private long one(EntryLabel label) {
        return labels.entryNo(label).orElseThrow(() -> new Refused(Reason.ENTRY_UNKNOWN, label.text()));
    }

    private Header header(Posting posting, DocumentType type) {
        return header(posting.date(), posting.document(), type, posting.classification());
    }

    private Header header(
            LocalDate date, Posting.Document document, DocumentType type, Posting.Classification classification) {
        var no = document.number().orElse("");
        return new Header(
                date,
                new Document(
                        type,
                        no,
                        documents.line(document),
                        document.externalNumber().orElse(""),
                        date),
                no,
                OrderReference.NONE,
                origin(classification, source(type)));
    }

    private static Source source(DocumentType type) {
        return switch (type) {
            case PURCHASE_RECEIPT, PURCHASE_INVOICE, PURCHASE_RETURN_SHIPMENT, PURCHASE_CREDIT_MEMO ->
                new Source(SourceType.VENDOR, "");
            case SALES_SHIPMENT,
                    SALES_INVOICE,
                    SALES_RETURN_RECEIPT,
                    SALES_CREDIT_MEMO,
                    SERVICE_SHIPMENT,
                    SERVICE_INVOICE,
                    SERVICE_CREDIT_MEMO -> new Source(SourceType.CUSTOMER, "");
            case NONE,
                    TRANSFER_SHIPMENT,
                    TRANSFER_RECEIPT,
                    POSTED_ASSEMBLY,
                    INVENTORY_RECEIPT,
                    INVENTORY_SHIPMENT,
                    DIRECT_TRANSFER -> Source.NONE;
        };
    }

    private static Origin origin(Posting.Classification classification, Source source) {
        return new Origin(
                source,
                classification.businessPostingGroup().orElse(""),
                classification.productPostingGroup().orElse(""),
                classification.dimensions(),
                classification.reason().orElse(""),
                "");
    }

    private Movement movement(Posting posting, Invoicing invoicing) {
        return new Movement(
                stock(posting.stock()),
                Quantity.of(posting.quantity()),
                posting.unit().orElse(""),
                invoicing,
                posting.tracking().stream().map(line -> tracking(line, posting)).toList());
    }

    /** The base quantity of a posting that one lot or serial number stands for as a whole. */
    private BigDecimal baseQuantity(Posting posting) {
        var perUnit = ledger.get()
                .findItem(stock(posting.stock()).itemNo())
                .flatMap(item -> item.unitsOfMeasure().find(posting.unit().orElse("")))
                .map(unit -> unit.qtyPerUnit().toDecimal())
                .orElse(BigDecimal.ONE);
        return posting.quantity().multiply(perUnit);
    }

    /**
     * A positive quantity of a tracking line is so much of the posting, whichever way that goes. What a posting in several
     * tracking lines names stands on these (POST-18).
     */
    private TrackingLine tracking(Posting.TrackingLine line, Posting posting) {
        var whole = baseQuantity(posting);
        var quantity = line.quantity().orElse(whole);
        boolean isPartOfReturn = whole.signum() < 0 && quantity.signum() > 0;
        var own = application(line.application());
        return new TrackingLine(
                numbers(line),
                Quantity.of(isPartOfReturn ? quantity.negate() : quantity),
                own.equals(Application.NONE) && posting.isListed() ? application(posting.application()) : own);
    }

    private Application applicationOfLine(Posting posting) {
        return posting.isListed() ? Application.NONE : application(posting.application());
    }

    private static StockKey stock(StockPlace place) {
        return new StockKey(place.item(), place.variant(), place.location());
    }

    private Application application(Posting.Application application) {
        return new Application(
                application.appliesTo().map(this::one).orElse(0L),
                application.appliesFrom().map(this::one).orElse(0L));
    }

    private static Invoicing invoicing(StockStep.Invoiced invoiced) {
        return switch (invoiced) {
            case StockStep.Invoiced.All all -> Invoicing.all();
            case StockStep.Invoiced.None none -> Invoicing.none();
            case StockStep.Invoiced.Some some -> new Invoicing.Of(Quantity.of(some.quantity()));
        };
    }

    private static Price price(Cost cost) {
        return switch (cost) {
            case Cost.PerUnit perUnit -> new Price.PerUnit(Exact.of(perUnit.amount()));
            case Cost.Total total -> new Price.Total(Exact.of(total.amount()));
            case Cost.Unstated unstated -> Price.unstated();
        };
    }

    private static Amount amount(Optional<BigDecimal> amount) {
        return amount.map(Amount::of).orElse(Amount.ZERO);
    }

    private static JournalLine.Overhead overhead(Overhead overhead) {
        return new JournalLine.Overhead(
                overhead.indirectCostPercent().map(Percentage::of),
                overhead.overheadRate().map(UnitCost::of));
    }
}
