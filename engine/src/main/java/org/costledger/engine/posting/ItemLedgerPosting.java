package org.costledger.engine.posting;

import java.util.Optional;
import org.costledger.engine.application.ItemApplication;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.valuation.ValuationDate;

/** Moves quantity: creates the item ledger entry, applies it, and then values it (sections C and D). */
final class ItemLedgerPosting {
    private ItemLedgerPosting() {}

    /** POST-11 to POST-13 for one part of a line that moves stock. */
    static ItemLedgerEntry post(UnitOfWork work, PostingLine line) {
        var ledger = work.ledger();
        var entry = create(line, ledger.nextItemLedgerEntryNo(), ledger.registerNo());
        PostingChecks.checkNamedEntries(ledger, line, entry);
        ledger.append(entry);
        long valueEntryNo = ledger.allocateValueEntryNo();

        var appliesFrom = line.application().appliesFromEntry();
        var postingDate = line.header().postingDate();
        var valuationDate = appliesFrom == 0 ? postingDate : ValuationDate.ofReturn(ledger, appliesFrom, postingDate);
        if (appliesFrom != 0 && line.item().isInventory()) takeBack(work, appliesFrom, entry.quantity());
        var result = ItemApplication.apply(ledger, entry.entryNo(), appliesFrom, valuationDate, work.touched());
        PostingChecks.checkValuationDate(ledger.setup(), result.valuationDate());
        OpenEntryChecks.check(ledger, ledger.itemLedgerEntry(entry.entryNo()));
        if (entry.positive() && line.item().isInventory()) ItemApplication.writeOwn(ledger, entry, appliesFrom, 0);

        MainValueEntry.post(work, line, ledger.itemLedgerEntry(entry.entryNo()), valueEntryNo, result.valuationDate());
        return ledger.itemLedgerEntry(entry.entryNo());
    }

    private static ItemLedgerEntry create(PostingLine line, long entryNo, long registerNo) {
        var quantity = line.inLedger(line.moved().quantity());
        var invoiced = line.inLedger(line.moved().invoiced());
        return new ItemLedgerEntry(
                entryNo,
                registerNo,
                line.type(),
                line.stock(),
                line.header().postingDate(),
                quantity,
                facts(line, false),
                new ItemLedgerEntryState(
                        line.item().isInventory() ? quantity : Quantity.ZERO,
                        invoiced,
                        invoiced.equals(quantity),
                        invoiced.isZero()
                                ? Optional.empty()
                                : Optional.of(line.header().postingDate()),
                        false,
                        quantity.signum() < 0 ? quantity : Quantity.ZERO,
                        line.application().appliesToEntry()));
    }

    static ItemLedgerEntry.Facts facts(PostingLine line, boolean correction) {
        return new ItemLedgerEntry.Facts(
                line.header().document(),
                line.header().order(),
                ValueEntryPosting.withoutItemDescription(line.header().origin(), line.item()),
                line.pieces().tracking(),
                line.moved().unit(),
                line.moved().qtyPerUnit(),
                correction,
                line.pieces().dropShipment());
    }

    /** POST-27: what came back can not come back again, and its cost must be forwarded. */
    private static void takeBack(UnitOfWork work, long appliesFromEntry, Quantity quantity) {
        work.ledger()
                .change(
                        appliesFromEntry,
                        state -> state.withShippedQtyNotReturned(
                                        state.shippedQtyNotReturned().plus(quantity))
                                .withAppliedEntryToAdjust(true));
    }
}
