package org.costledger.engine.journal;

import java.util.List;
import java.util.function.LongUnaryOperator;

/** The entries that lines name, under other numbers. */
final class NamedEntries {
    private final LongUnaryOperator number;

    NamedEntries(LongUnaryOperator number) {
        this.number = number;
    }

    JournalLine renamed(JournalLine line) {
        return switch (line) {
            case JournalLine.Purchase purchase ->
                new JournalLine.Purchase(
                        purchase.header(),
                        renamed(purchase.movement()),
                        purchase.directCost(),
                        purchase.discount(),
                        purchase.overhead(),
                        renamed(purchase.application()),
                        purchase.dropShipment());
            case JournalLine.Sale sale ->
                new JournalLine.Sale(
                        sale.header(),
                        renamed(sale.movement()),
                        sale.salesPrice(),
                        sale.discount(),
                        sale.unitCost(),
                        renamed(sale.application()),
                        sale.dropShipment(),
                        sale.service());
            case JournalLine.PositiveAdjustment found ->
                new JournalLine.PositiveAdjustment(
                        found.header(),
                        renamed(found.movement()),
                        found.directCost(),
                        found.overhead(),
                        renamed(found.application()));
            case JournalLine.NegativeAdjustment lost ->
                new JournalLine.NegativeAdjustment(
                        lost.header(), renamed(lost.movement()), lost.unitCost(), renamed(lost.application()));
            case JournalLine.Transfer transfer ->
                new JournalLine.Transfer(
                        transfer.header(),
                        renamed(transfer.movement()),
                        transfer.to(),
                        transfer.kind(),
                        renamed(transfer.application()));
            case JournalLine.Invoice invoice ->
                new JournalLine.Invoice(
                        invoice.header(),
                        renamed(invoice.entryNo()),
                        invoice.quantity(),
                        invoice.price(),
                        invoice.discount(),
                        invoice.unitCost());
            case JournalLine.ItemCharge charge ->
                new JournalLine.ItemCharge(
                        charge.header(),
                        charge.chargeNo(),
                        charge.side(),
                        charge.quantity(),
                        charge.amount(),
                        charge.split(),
                        charge.assignments().stream().map(this::renamed).toList());
            case JournalLine.PhysicalInventory count -> count;
            case JournalLine.Undo undo -> new JournalLine.Undo(undo.header(), renamed(undo.entryNos()));
            case JournalLine.ApplicationWorksheet worksheet ->
                new JournalLine.ApplicationWorksheet(
                        worksheet.header(),
                        worksheet.steps().stream().map(this::renamed).toList());
            case JournalLine.Revaluation revaluation -> new JournalLine.Revaluation(renamed(revaluation.line()));
        };
    }

    private long renamed(long entryNo) {
        return entryNo == 0 ? 0 : number.applyAsLong(entryNo);
    }

    private List<Long> renamed(List<Long> entryNos) {
        return entryNos.stream().map(this::renamed).toList();
    }

    private Application renamed(Application application) {
        return application.isNone()
                ? application
                : new Application(renamed(application.appliesToEntry()), renamed(application.appliesFromEntry()));
    }

    private Movement renamed(Movement movement) {
        return new Movement(
                movement.stock(),
                movement.quantity(),
                movement.unit(),
                movement.invoicing(),
                movement.tracking().stream()
                        .map(part -> new TrackingLine(part.tracking(), part.quantity(), renamed(part.application())))
                        .toList());
    }

    private JournalLine.Assignment renamed(JournalLine.Assignment assignment) {
        return new JournalLine.Assignment(
                renamed(assignment.entryNos()),
                assignment.quantity(),
                assignment.amount(),
                assignment.measure(),
                assignment.valuedQuantity());
    }

    private JournalLine.WorksheetStep renamed(JournalLine.WorksheetStep step) {
        return switch (step) {
            case JournalLine.WorksheetStep.Unapply(long inbound, long outbound) ->
                new JournalLine.WorksheetStep.Unapply(renamed(inbound), renamed(outbound));
            case JournalLine.WorksheetStep.Apply(long inbound, long outbound, var quantity) ->
                new JournalLine.WorksheetStep.Apply(renamed(inbound), renamed(outbound), quantity);
        };
    }

    private RevaluationLine renamed(RevaluationLine line) {
        return switch (line.subject()) {
            case RevaluationLine.Subject.OfItem ofItem -> line;
            case RevaluationLine.Subject.OfEntry(long entryNo, boolean partial) ->
                new RevaluationLine(
                        line.lineNo(),
                        line.header(),
                        line.stock(),
                        new RevaluationLine.Subject.OfEntry(renamed(entryNo), partial),
                        line.quantity(),
                        line.calculated(),
                        line.revalued(),
                        line.standardCost());
        };
    }
}
