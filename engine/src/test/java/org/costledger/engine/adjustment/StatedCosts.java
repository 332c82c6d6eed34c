package org.costledger.engine.adjustment;

import java.util.Optional;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Exact;
import org.costledger.engine.random.Chance;

/** Requests in which nothing is valued at what the item happens to cost: each line states its unit cost (ADJ-211). */
final class StatedCosts {
    private final Chance chance;

    StatedCosts(Chance chance) {
        this.chance = chance;
    }

    PostingRequest of(PostingRequest request) {
        return new PostingRequest(request.lines().stream().map(this::of).toList(), request.workDate(), request.by());
    }

    private JournalLine of(JournalLine line) {
        return switch (line) {
            case JournalLine.Purchase purchase ->
                new JournalLine.Purchase(
                        purchase.header(),
                        purchase.movement(),
                        stated(purchase.directCost()),
                        purchase.discount(),
                        purchase.overhead(),
                        purchase.application(),
                        purchase.dropShipment());
            case JournalLine.Sale sale ->
                new JournalLine.Sale(
                        sale.header(),
                        sale.movement(),
                        sale.salesPrice(),
                        sale.discount(),
                        stated(sale.unitCost()),
                        sale.application(),
                        sale.dropShipment(),
                        sale.service());
            case JournalLine.PositiveAdjustment adjustment ->
                new JournalLine.PositiveAdjustment(
                        adjustment.header(),
                        adjustment.movement(),
                        stated(adjustment.directCost()),
                        adjustment.overhead(),
                        adjustment.application());
            case JournalLine.NegativeAdjustment adjustment ->
                new JournalLine.NegativeAdjustment(
                        adjustment.header(),
                        adjustment.movement(),
                        stated(adjustment.unitCost()),
                        adjustment.application());
            case JournalLine.Invoice invoice ->
                new JournalLine.Invoice(
                        invoice.header(),
                        invoice.entryNo(),
                        invoice.quantity(),
                        stated(invoice.price()),
                        invoice.discount(),
                        stated(invoice.unitCost()));
            case JournalLine.PhysicalInventory count ->
                new JournalLine.PhysicalInventory(
                        count.header(),
                        count.stock(),
                        count.tracking(),
                        count.counted(),
                        count.calculated(),
                        count.difference(),
                        stated(count.unitCost()));
            case JournalLine.Transfer transfer -> transfer;
            case JournalLine.ItemCharge charge -> charge;
            case JournalLine.Undo undo -> undo;
            case JournalLine.Revaluation revaluation -> revaluation;
            case JournalLine.ApplicationWorksheet worksheet -> worksheet;
        };
    }

    private Price stated(Price price) {
        return switch (price) {
            case Price.PerUnit perUnit -> perUnit;
            case Price.Total total -> total;
            case Price.Unstated unstated -> new Price.PerUnit(unitCost());
        };
    }

    private Optional<Exact> stated(Optional<Exact> unitCost) {
        return unitCost.or(() -> Optional.of(unitCost()));
    }

    private Exact unitCost() {
        return Exact.of(chance.decimal(50, 5));
    }
}
