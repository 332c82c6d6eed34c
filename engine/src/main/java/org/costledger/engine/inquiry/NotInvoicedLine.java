package org.costledger.engine.inquiry;

import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;

/**
 * An entry that was not, or not fully, invoiced as of a date.
 *
 * @param entry as it is recorded; what is invoiced of it by now may be more
 * @param worth its value entries up to the date
 */
public record NotInvoicedLine(ItemLedgerEntry entry, Worth worth) {
    /** What is to be invoiced yet. */
    public Total quantity() {
        return worth.quantity().minus(worth.invoicedQuantity());
    }

    public Direction direction() {
        return entry.entryType() == ItemLedgerEntryType.PURCHASE ? Direction.RECEIVED : Direction.SHIPPED;
    }
}
