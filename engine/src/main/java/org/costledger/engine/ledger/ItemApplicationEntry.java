package org.costledger.engine.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.number.Quantity;

/**
 * Who supplies whom (chapter 01, section 8). It has one of two shapes (INV-5): the <em>own</em> entry of an inbound,
 * with its full positive quantity, which may name an outbound whose cost it takes; and the <em>quantity application</em>
 * of an inbound to an outbound, negative.
 *
 * @param registerNo the posting that wrote it or last changed it
 * @param inboundEntryNo the entry that supplies
 * @param outboundEntryNo the entry that is supplied, or whose cost an own entry takes; 0: none
 * @param transferredFromEntryNo the source of an inbound transfer that is not valued by average; 0: none
 * @param costApplication cost follows this application (POST-28)
 * @param outputCompletelyInvdDate from when the cost of the outbound is final
 * @param outboundEntryIsUpdated bookkeeping of cost adjustment (ADJ-19)
 */
public record ItemApplicationEntry(
        long entryNo,
        long registerNo,
        long inboundEntryNo,
        long outboundEntryNo,
        long transferredFromEntryNo,
        Quantity quantity,
        LocalDate postingDate,
        boolean costApplication,
        Optional<LocalDate> outputCompletelyInvdDate,
        boolean outboundEntryIsUpdated) {

    /** The entry it belongs to: the outbound of a quantity application, else the inbound. */
    public long itemLedgerEntryNo() {
        return isQuantityApplication() ? outboundEntryNo : inboundEntryNo;
    }

    /** Kind B of ADJ-2. */
    public boolean isQuantityApplication() {
        return quantity.signum() < 0;
    }

    /** An own entry that takes the cost of an outbound: kinds C, D and E of ADJ-2. */
    public boolean isCostApplication() {
        return quantity.signum() > 0 && outboundEntryNo != 0;
    }

    /** The same pair applied for more; once cost follows the application, it does for all of it. */
    public ItemApplicationEntry withMore(Quantity more, boolean costFollows, long changedByRegisterNo) {
        return new ItemApplicationEntry(
                entryNo,
                changedByRegisterNo,
                inboundEntryNo,
                outboundEntryNo,
                transferredFromEntryNo,
                quantity.minus(more),
                postingDate,
                costApplication || costFollows,
                outputCompletelyInvdDate,
                outboundEntryIsUpdated);
    }

    /** The same, with the date from which the cost of its outbound is final. */
    public ItemApplicationEntry withOutputCompletelyInvdDate(LocalDate date, long changedByRegisterNo) {
        return new ItemApplicationEntry(
                entryNo,
                changedByRegisterNo,
                inboundEntryNo,
                outboundEntryNo,
                transferredFromEntryNo,
                quantity,
                postingDate,
                costApplication,
                Optional.of(date),
                outboundEntryIsUpdated);
    }
}
