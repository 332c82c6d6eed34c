package org.costledger.engine.ledger;

import java.time.LocalDate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.StockKey;

/**
 * A movement of quantity (chapter 01, section 6). Everything but its {@link #state} is a fact and never changes.
 *
 * @param registerNo the posting it came with
 * @param quantity in base units: positive puts stock in, negative takes it out (INV-1)
 */
public record ItemLedgerEntry(
        long entryNo,
        long registerNo,
        ItemLedgerEntryType entryType,
        StockKey stock,
        LocalDate postingDate,
        Quantity quantity,
        Facts facts,
        ItemLedgerEntryState state) {

    /**
     * What else is known of the movement.
     *
     * @param unitOfMeasure of the document
     * @param qtyPerUnitOfMeasure base units in it
     * @param correction created by undo
     */
    public record Facts(
            Document document,
            OrderReference order,
            Origin origin,
            Tracking tracking,
            String unitOfMeasure,
            Quantity qtyPerUnitOfMeasure,
            boolean correction,
            boolean dropShipment) {}

    public boolean positive() {
        return quantity.signum() > 0;
    }

    /** Whether something of it is not applied yet (INV-3). */
    public boolean open() {
        return !state.remainingQuantity().isZero();
    }

    public Quantity remainingQuantity() {
        return state.remainingQuantity();
    }

    public Quantity invoicedQuantity() {
        return state.invoicedQuantity();
    }

    public boolean isFullyInvoiced() {
        return state.invoicedQuantity().equals(quantity);
    }

    public boolean isTransfer() {
        return entryType == ItemLedgerEntryType.TRANSFER;
    }

    public Tracking tracking() {
        return facts.tracking();
    }

    public ItemLedgerEntry with(ItemLedgerEntryState changed) {
        return new ItemLedgerEntry(entryNo, registerNo, entryType, stock, postingDate, quantity, facts, changed);
    }
}
