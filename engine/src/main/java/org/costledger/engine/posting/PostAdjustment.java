package org.costledger.engine.posting;

import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.IndirectCost;

/** Stock found and stock lost (POST-9, POST-100, POST-101, POST-103). Both are invoiced at once. */
final class PostAdjustment {
    private PostAdjustment() {}

    static void post(UnitOfWork work, JournalLine.PositiveAdjustment adjustment) {
        var resolved = LineResolution.of(work.ledger(), adjustment.movement()).invoicedAtOnce();
        var setup = work.ledger().setup();
        var indirect = DirectCost.indirect(resolved.item(), adjustment.overhead());
        var value = switch (adjustment.directCost()) {
            case Price.PerUnit price ->
                DirectCost.ofAdjustment(
                        setup, resolved.unit(), price, adjustment.movement().quantity(), indirect);
            case Price.Total price -> DirectCost.ofAdjustment(setup, price, resolved.quantity(), indirect);
            case Price.Unstated unstated ->
                DirectCost.ofAdjustment(
                        setup,
                        resolved.unit(),
                        currentUnitCost(work.ledger(), resolved, adjustment.movement(), adjustment.application()),
                        adjustment.movement().quantity(),
                        indirect);
        };
        var line = resolved.line(
                adjustment.header(), ItemLedgerEntryType.POSITIVE_ADJUSTMENT, value, adjustment.application(), false);
        resolved.post(work, line, false);
    }

    static void post(UnitOfWork work, JournalLine.NegativeAdjustment adjustment) {
        var resolved = LineResolution.of(work.ledger(), adjustment.movement()).invoicedAtOnce();
        PostingChecks.checkUnitCostGiven(resolved.item(), !(adjustment.unitCost() instanceof Price.Unstated));
        var precision = work.ledger().setup().unitAmountPrecision();
        var value = switch (adjustment.unitCost()) {
            case Price.PerUnit price ->
                PostingLine.Value.at(
                        price.unitCost()
                                .dividedBy(Exact.of(resolved.unit().qtyPerUnit()))
                                .toUnitCost(precision),
                        Amount.ZERO,
                        Amount.ZERO);
            case Price.Total price ->
                DirectCost.ofAdjustment(work.ledger().setup(), price, resolved.quantity(), IndirectCost.NONE);
            case Price.Unstated unstated ->
                PostingLine.Value.at(
                        currentUnitCost(work.ledger(), resolved, adjustment.movement(), adjustment.application()),
                        Amount.ZERO,
                        Amount.ZERO);
        };
        var line = resolved.line(
                adjustment.header(), ItemLedgerEntryType.NEGATIVE_ADJUSTMENT, value, adjustment.application(), false);
        resolved.post(work, line, false);
    }

    /** The cost of the entry whose cost is taken back, else the current unit cost by the journal rule (POST-9). */
    private static UnitCost currentUnitCost(
            LedgerView ledger, LineResolution resolved, Movement movement, Application application) {
        return application.appliesFromEntry() != 0
                ? CurrentUnitCost.ofEntry(ledger, ledger.namedEntry(application.appliesFromEntry()), resolved.item())
                : CurrentUnitCost.ofJournal(ledger, movement.stock());
    }
}
