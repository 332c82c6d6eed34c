package org.costledger.scenario.random;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;

/**
 * A line as a scenario file can say it. What the format has no words for is left out or put another way:
 *
 * <ul>
 *   <li>a number of the invoice that comes with a receipt or shipment: it is the document's number;
 *   <li>descriptions, and other parties by number;
 *   <li>a discount on a sale; on the invoice of a shipment a price beside a unit cost;
 *   <li>direct transfer orders: they become reclassifications;
 *   <li>the receipt of a transfer order that was never shipped: it is not asked;
 *   <li>an entry named by a tracked line as a whole: its lots and serial numbers name it;
 *   <li>several lines in one request: each is a request of its own;
 *   <li>a date or document of a correction or worksheet: an undo has those of its entry, a worksheet the last posting date.
 * </ul>
 */
record SayableLine(MemoryLedger ledger, LocalDate lastPostingDate, int no) {

    Optional<JournalLine> of(JournalLine line) {
        return switch (line) {
            case JournalLine.Purchase purchase ->
                Optional.of(new JournalLine.Purchase(
                        header(purchase.header()),
                        movement(purchase.movement(), purchase.application()),
                        purchase.directCost(),
                        purchase.discount(),
                        purchase.overhead(),
                        ofLine(purchase.movement(), purchase.application()),
                        purchase.dropShipment()));
            case JournalLine.Sale sale ->
                Optional.of(new JournalLine.Sale(
                        header(sale.header()),
                        movement(sale.movement(), sale.application()),
                        sale.salesPrice(),
                        Amount.ZERO,
                        sale.unitCost(),
                        ofLine(sale.movement(), sale.application()),
                        sale.dropShipment(),
                        sale.service()));
            case JournalLine.PositiveAdjustment adjustment ->
                Optional.of(new JournalLine.PositiveAdjustment(
                        header(adjustment.header()),
                        movement(adjustment.movement(), adjustment.application()),
                        adjustment.directCost(),
                        adjustment.overhead(),
                        ofLine(adjustment.movement(), adjustment.application())));
            case JournalLine.NegativeAdjustment adjustment ->
                Optional.of(new JournalLine.NegativeAdjustment(
                        header(adjustment.header()),
                        movement(adjustment.movement(), adjustment.application()),
                        adjustment.unitCost(),
                        ofLine(adjustment.movement(), adjustment.application())));
            case JournalLine.PhysicalInventory count ->
                Optional.of(new JournalLine.PhysicalInventory(
                        header(count.header()),
                        count.stock(),
                        count.tracking(),
                        count.counted(),
                        count.calculated(),
                        count.difference(),
                        count.unitCost()));
            case JournalLine.Transfer transfer -> transfer(transfer);
            case JournalLine.Invoice invoice -> Optional.of(invoice(invoice));
            case JournalLine.ItemCharge charge -> Optional.of(charge(charge));
            case JournalLine.Undo undo -> Optional.of(undo(undo));
            case JournalLine.Revaluation(var revaluation) ->
                Optional.of(new JournalLine.Revaluation(revaluation.with(header(revaluation.header()))));
            case JournalLine.ApplicationWorksheet worksheet ->
                Optional.of(new JournalLine.ApplicationWorksheet(Header.on(lastPostingDate), worksheet.steps()));
        };
    }

    private static Header header(Header header) {
        return header(header.postingDate(), header.document(), header.order(), header.origin());
    }

    private static Header header(LocalDate date, Document document, OrderReference order, Origin origin) {
        return new Header(date, document, document.no(), order, Origin.NONE.withDimensions(origin.dimensions()));
    }

    private static Optional<JournalLine> transfer(JournalLine.Transfer transfer) {
        var header = transfer.header();
        return switch (transfer.kind()) {
            case RECLASSIFICATION -> Optional.of(with(transfer, header(header), TransferKind.RECLASSIFICATION));
            case DIRECT -> {
                var document = header.document().withType(DocumentType.NONE);
                var reclassified = header(header.postingDate(), document, OrderReference.NONE, header.origin());
                yield Optional.of(with(transfer, reclassified, TransferKind.RECLASSIFICATION));
            }
            case SHIPMENT -> {
                var order = header.order();
                var document = header.document().withNo(order.no()).withLineNo(order.lineNo());
                yield Optional.of(with(
                        transfer,
                        header(header.postingDate(), document, order, header.origin()),
                        TransferKind.SHIPMENT));
            }
            case RECEIPT ->
                header.order().type() == OrderType.TRANSFER
                        ? Optional.of(with(transfer, header(header), TransferKind.RECEIPT))
                        : Optional.empty();
        };
    }

    private static JournalLine with(JournalLine.Transfer transfer, Header header, TransferKind kind) {
        return new JournalLine.Transfer(
                header,
                movement(transfer.movement(), transfer.application()),
                transfer.to(),
                kind,
                ofLine(transfer.movement(), transfer.application()));
    }

    /** What a tracked line names, each of its lots and serial numbers names. */
    private static Movement movement(Movement movement, Application application) {
        return new Movement(
                movement.stock(),
                movement.quantity(),
                movement.unit(),
                movement.invoicing(),
                movement.tracking().stream()
                        .map(part -> new TrackingLine(part.tracking(), part.quantity(), application))
                        .toList());
    }

    private static Application ofLine(Movement movement, Application application) {
        return movement.tracking().isEmpty() ? application : Application.NONE;
    }

    private JournalLine invoice(JournalLine.Invoice invoice) {
        var entry = ledger.namedEntry(invoice.entryNo());
        var header = new Header(
                invoice.header().postingDate(),
                entry.facts().document(),
                invoice.header().document().no(),
                entry.facts().order(),
                Origin.NONE.withDimensions(invoice.header().origin().dimensions()));
        return new JournalLine.Invoice(
                header,
                invoice.entryNo(),
                invoice.quantity(),
                invoice.unitCost().isPresent() ? Price.unstated() : invoice.price(),
                invoice.discount(),
                invoice.unitCost());
    }

    /** Under a document of its own: one that shares document and date with a receipt would value what that received. */
    private JournalLine charge(JournalLine.ItemCharge charge) {
        var header = charge.header();
        var document = header.document().withNo("C" + no);
        return new JournalLine.ItemCharge(
                header(header.postingDate(), document, header.order(), header.origin()),
                charge.chargeNo(),
                charge.side(),
                charge.quantity(),
                charge.amount(),
                charge.split(),
                charge.assignments());
    }

    private JournalLine undo(JournalLine.Undo undo) {
        var document = ledger.namedEntry(undo.entryNos().getFirst()).facts().document();
        var header = new Header(undo.header().postingDate(), document, "", OrderReference.NONE, Origin.NONE);
        return new JournalLine.Undo(header, undo.entryNos());
    }
}
