package org.costledger.engine.posting;

import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;

/**
 * The references of a line that moves stock: its item, its unit, its quantities in base units (POST-4, step 1).
 *
 * @param quantity in base units, with the sign of the posting
 * @param invoiced in base units, with the sign of the posting
 */
record LineResolution(Item item, ItemUnitOfMeasure unit, Movement movement, Quantity quantity, Quantity invoiced) {

    static LineResolution of(LedgerView ledger, Movement movement) {
        var item = ledger.item(movement.stock().itemNo());
        PostingChecks.checkItem(ledger, item, movement.stock());
        PostingChecks.checkLocationExists(ledger.setup(), movement.stock().locationCode());
        var unit = BaseQuantity.unit(item, movement.unit());
        var quantity = BaseQuantity.of(item, unit, movement.quantity());
        return new LineResolution(
                item, unit, movement, quantity, movement.invoicing().of(quantity));
    }

    /** An adjustment is invoiced as it is posted, whatever was stated (POST-50, POST-100). */
    LineResolution invoicedAtOnce() {
        return new LineResolution(item, unit, movement, quantity, quantity);
    }

    PostingLine line(
            Header header,
            ItemLedgerEntryType type,
            PostingLine.Value value,
            Application application,
            boolean dropShipment) {
        return new PostingLine(
                header,
                item,
                type,
                movement.stock(),
                new PostingLine.Moved(quantity, invoiced, unit.code(), unit.qtyPerUnit()),
                value,
                application,
                new PostingLine.Pieces(TrackingSplit.first(movement.tracking()), dropShipment));
    }

    /** Checks and posts the line, part by part (POST-4, steps 2 to 8). */
    void post(UnitOfWork work, PostingLine line, boolean service) {
        PostingChecks.checkQuantities(line);
        for (var part : TrackingSplit.parts(work.ledger(), line, movement.tracking())) {
            PostingChecks.checkMovement(work.ledger(), part, service);
            ItemLedgerPosting.post(work, part);
        }
    }
}
