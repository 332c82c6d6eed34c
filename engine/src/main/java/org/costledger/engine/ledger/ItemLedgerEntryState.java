package org.costledger.engine.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.number.Quantity;

/**
 * What changes on an item ledger entry after it was written: the fields chapter 01, section 6 marks with M.
 *
 * @param remainingQuantity not yet applied, with the sign of the quantity (INV-3)
 * @param invoicedQuantity invoiced so far, with the sign of the quantity (INV-7)
 * @param completelyInvoiced never becomes false again (INV-8)
 * @param lastInvoiceDate of the last invoice
 * @param appliedEntryToAdjust the cost of this entry must be forwarded by the next adjustment
 * @param shippedQtyNotReturned of an outbound that is no transfer: quantity less what came back (INV-18)
 * @param appliesToEntry fixed application; 0: none
 */
public record ItemLedgerEntryState(
        Quantity remainingQuantity,
        Quantity invoicedQuantity,
        boolean completelyInvoiced,
        Optional<LocalDate> lastInvoiceDate,
        boolean appliedEntryToAdjust,
        Quantity shippedQtyNotReturned,
        long appliesToEntry) {

    public ItemLedgerEntryState withRemainingQuantity(Quantity changed) {
        return new ItemLedgerEntryState(
                changed,
                invoicedQuantity,
                completelyInvoiced,
                lastInvoiceDate,
                appliedEntryToAdjust,
                shippedQtyNotReturned,
                appliesToEntry);
    }

    public ItemLedgerEntryState withInvoiced(Quantity invoiced, boolean completely, Optional<LocalDate> last) {
        return new ItemLedgerEntryState(
                remainingQuantity,
                invoiced,
                completely,
                last,
                appliedEntryToAdjust,
                shippedQtyNotReturned,
                appliesToEntry);
    }

    public ItemLedgerEntryState withAppliedEntryToAdjust(boolean changed) {
        return changed == appliedEntryToAdjust
                ? this
                : new ItemLedgerEntryState(
                        remainingQuantity,
                        invoicedQuantity,
                        completelyInvoiced,
                        lastInvoiceDate,
                        changed,
                        shippedQtyNotReturned,
                        appliesToEntry);
    }

    public ItemLedgerEntryState withShippedQtyNotReturned(Quantity changed) {
        return new ItemLedgerEntryState(
                remainingQuantity,
                invoicedQuantity,
                completelyInvoiced,
                lastInvoiceDate,
                appliedEntryToAdjust,
                changed,
                appliesToEntry);
    }

    public ItemLedgerEntryState withAppliesToEntry(long changed) {
        return new ItemLedgerEntryState(
                remainingQuantity,
                invoicedQuantity,
                completelyInvoiced,
                lastInvoiceDate,
                appliedEntryToAdjust,
                shippedQtyNotReturned,
                changed);
    }
}
