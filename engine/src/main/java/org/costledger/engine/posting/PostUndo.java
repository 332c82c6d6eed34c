package org.costledger.engine.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.costledger.engine.application.Corrections;
import org.costledger.engine.application.ItemApplication;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/**
 * Takes back a receipt, shipment, return or transfer shipment by a correction (section O, POST-38). What was invoiced in
 * part is not undone, also when it was credited again: see the decision on undo.
 */
final class PostUndo {
    private PostUndo() {}

    static void post(UnitOfWork work, JournalLine.Undo undo) {
        var entries = entries(work.ledger(), undo);
        for (var entry : entries) check(work.ledger(), undo, entry);
        for (var entry : entries) correct(work, undo, work.ledger().itemLedgerEntry(entry.entryNo()));
    }

    /** The entries to correct; of a transfer shipment the in-transit side first (POST-125). */
    private static List<ItemLedgerEntry> entries(LedgerView ledger, JournalLine.Undo undo) {
        var entries = new LinkedHashSet<ItemLedgerEntry>();
        for (long entryNo : undo.entryNos()) {
            var entry = ledger.namedEntry(entryNo);
            if (entry.isTransfer()) entries.addAll(transfer(ledger, entry));
            else entries.add(entry);
        }
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing((ItemLedgerEntry entry) -> entry.isTransfer() && !entry.positive())
                .thenComparingLong(ItemLedgerEntry::entryNo));
        return sorted;
    }

    private static List<ItemLedgerEntry> transfer(LedgerView ledger, ItemLedgerEntry entry) {
        long outboundNo = entry.positive() ? ledger.costSource(entry.entryNo()) : entry.entryNo();
        var entries = new ArrayList<ItemLedgerEntry>();
        for (var application : ledger.applicationsOfOutbound(outboundNo)) {
            var inbound = ledger.itemLedgerEntry(application.inboundEntryNo());
            if (application.isCostApplication() && !inbound.facts().correction()) entries.add(inbound);
        }
        entries.add(ledger.itemLedgerEntry(outboundNo));
        return entries;
    }

    /** POST-120, POST-121. */
    private static void check(LedgerView ledger, JournalLine.Undo undo, ItemLedgerEntry entry) {
        var item = ledger.item(entry.stock().itemNo());
        PostingChecks.checkItem(ledger, item, entry.stock());
        PostingChecks.checkBlocked(item, entry.stock());
        if (entry.facts().correction() || !canBeUndone(entry))
            throw new Refused(
                    Reason.UNDO_KIND,
                    entry.entryNo(),
                    entry.facts().correction()
                            ? "correction"
                            : entry.entryType().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (Corrections.isUndone(ledger, entry)) throw new Refused(Reason.UNDONE_ALREADY, entry.entryNo());
        if (entry.facts().dropShipment()) throw new Refused(Reason.UNDO_DROP_SHIPMENT, entry.entryNo());
        if (entry.isTransfer()) checkNothingReceived(ledger, entry);
        if (!undo.header().postingDate().equals(entry.postingDate()))
            throw new Refused(
                    Reason.UNDO_DATE,
                    entry.entryNo(),
                    entry.postingDate(),
                    undo.header().postingDate());
        PostingChecks.checkDate(ledger.setup(), entry.postingDate());
        // The correction is valued as the entry was first (POST-126).
        PostingChecks.checkValuationDate(
                ledger.setup(), ledger.valueEntries(entry.entryNo()).getFirst().valuationDate());
        // The serial number of a transfer is on stock in transit, and leaves there before it comes back.
        if (!entry.positive() && !entry.isTransfer())
            PostingChecks.checkSerialNotOnStock(ledger, item, entry.tracking());
        for (var value : ledger.valueEntries(entry.entryNo())) {
            if (value.kind().isCharge())
                throw new Refused(
                        Reason.UNDO_CHARGED, entry.entryNo(), value.kind().itemChargeNo());
            if (value.kind().entryType() == CostEntryType.REVALUATION) // REV-68
            throw new Refused(Reason.UNDO_REVALUED, entry.entryNo());
        }
        if (!entry.isTransfer() && !entry.invoicedQuantity().isZero())
            throw new Refused(
                    Reason.UNDO_INVOICED,
                    entry.entryNo(),
                    entry.invoicedQuantity().abs());
        if (entry.positive() && item.isInventory() && !entry.remainingQuantity().equals(entry.quantity()))
            throw entry.isTransfer()
                    ? new Refused(Reason.UNDO_RECEIVED, entry.entryNo())
                    : new Refused(Reason.UNDO_REMAINING, entry.entryNo(), entry.remainingQuantity(), entry.quantity());
        if (!entry.positive()
                && !entry.isTransfer()
                && !entry.state().shippedQtyNotReturned().equals(entry.quantity()))
            throw new Refused(
                    Reason.UNDO_RETURNED,
                    entry.entryNo(),
                    entry.state().shippedQtyNotReturned().minus(entry.quantity()));
    }

    /** Nothing of the order line was received, whichever of its shipments it came from. */
    private static void checkNothingReceived(LedgerView ledger, ItemLedgerEntry shipment) {
        var document = shipment.facts().document().no();
        for (var entry : ledger.entriesOfDocument(shipment.stock().itemNo(), document)) {
            if (entry.isTransfer()
                    && entry.positive()
                    && !entry.facts().correction()
                    && !Corrections.isUndone(ledger, entry)
                    && entry.facts().order().equals(shipment.facts().order())
                    && !entry.remainingQuantity().equals(entry.quantity()))
                throw new Refused(Reason.UNDO_RECEIVED, entry.entryNo());
        }
    }

    private static boolean canBeUndone(ItemLedgerEntry entry) {
        return switch (entry.entryType()) {
            case PURCHASE, SALE -> true;
            case TRANSFER -> entry.facts().document().type() == DocumentType.TRANSFER_SHIPMENT;
            case POSITIVE_ADJUSTMENT,
                    NEGATIVE_ADJUSTMENT,
                    CONSUMPTION,
                    OUTPUT,
                    BLANK,
                    ASSEMBLY_CONSUMPTION,
                    ASSEMBLY_OUTPUT -> false;
        };
    }

    /** POST-122, POST-125. */
    private static void correct(UnitOfWork work, JournalLine.Undo undo, ItemLedgerEntry original) {
        var ledger = work.ledger();
        var first = ledger.valueEntries(original.entryNo()).getFirst();
        var quantity = original.quantity().negated();
        var item = ledger.item(original.stock().itemNo());
        boolean completely = !original.isTransfer() || original.state().completelyInvoiced(); // INV-8
        var correction = new ItemLedgerEntry(
                ledger.nextItemLedgerEntryNo(),
                ledger.registerNo(),
                original.entryType(),
                original.stock(),
                original.postingDate(),
                quantity,
                correctionFacts(ledger, undo, original),
                new ItemLedgerEntryState(
                        item.isInventory() ? quantity : Quantity.ZERO,
                        quantity,
                        completely,
                        Optional.of(original.postingDate()),
                        item.isInventory(),
                        !original.isTransfer() && quantity.signum() < 0 ? quantity : Quantity.ZERO,
                        original.positive() && item.isInventory() ? original.entryNo() : 0));
        ledger.append(correction);
        ledger.change(
                original.entryNo(),
                state -> state.withInvoiced(original.quantity(), completely, Optional.of(original.postingDate()))
                        .withShippedQtyNotReturned(Quantity.ZERO)
                        .withAppliedEntryToAdjust(item.isInventory()));
        if (original.positive()) {
            takeBackReturn(work, original);
        } else {
            flagReturns(work, original);
        }

        boolean invoiced = original.isFullyInvoiced();
        if (!invoiced) values(work, original, correction, first);
        else valueOfInvoiced(work, original, correction, first);

        if (!item.isInventory()) return;
        ItemApplication.apply(
                ledger,
                correction.entryNo(),
                original.positive() ? 0 : original.entryNo(),
                first.valuationDate(),
                work.touched());
        if (correction.positive()) ItemApplication.writeOwn(ledger, correction, original.entryNo(), 0);
        else ItemApplication.costIsFinal(ledger, correction.entryNo(), correction.postingDate());
        if (!original.positive()) ItemApplication.costIsFinal(ledger, original.entryNo(), original.postingDate());
    }

    private static ItemLedgerEntry.Facts correctionFacts(
            LedgerView ledger, JournalLine.Undo undo, ItemLedgerEntry original) {
        var facts = original.facts();
        int stated = undo.header().document().lineNo();
        return new ItemLedgerEntry.Facts(
                facts.document().withLineNo(stated != 0 ? stated : nextLine(ledger, original)),
                facts.order(),
                facts.origin(),
                facts.tracking(),
                facts.unitOfMeasure(),
                facts.qtyPerUnitOfMeasure(),
                true,
                facts.dropShipment());
    }

    /** POST-121: the document number of the original, with a line number that is free as far as its item goes. */
    private static int nextLine(LedgerView ledger, ItemLedgerEntry original) {
        var no = original.facts().document().no();
        return 1
                + ledger.entriesOfDocument(original.stock().itemNo(), no).stream()
                        .mapToInt(entry -> entry.facts().document().lineNo())
                        .max()
                        .orElse(0);
    }

    /** What the undone return had brought back can be returned again (POST-122). */
    private static void takeBackReturn(UnitOfWork work, ItemLedgerEntry original) {
        long returned = original.isTransfer() ? 0 : work.ledger().costSource(original.entryNo());
        if (returned != 0)
            work.ledger()
                    .change(
                            returned,
                            state -> state.withShippedQtyNotReturned(
                                    state.shippedQtyNotReturned().minus(original.quantity())));
    }

    /** Inbounds that take the cost of the undone outbound must hear of it (ADJ-14). */
    private static void flagReturns(UnitOfWork work, ItemLedgerEntry original) {
        for (var application : work.ledger().applicationsOfOutbound(original.entryNo())) {
            if (application.isCostApplication())
                work.ledger().change(application.inboundEntryNo(), state -> state.withAppliedEntryToAdjust(true));
        }
    }

    /** A value entry of the correction, or the one that settles the original (POST-123, POST-124). */
    private record Reversal(
            ItemLedgerEntry on,
            boolean expectedCost,
            ValueEntry.Quantities quantities,
            Cost actual,
            Cost expected,
            ValueEntry.Trade trade) {}

    /** POST-123: expected cost becomes actual on both sides and cancels out. */
    private static void values(
            UnitOfWork work, ItemLedgerEntry original, ItemLedgerEntry correction, ValueEntry first) {
        var x = expectedCost(work, original);
        var q = original.quantity();
        var v = first.quantities().valued();
        var zero = Quantity.ZERO;
        var taken = expected(first.trade()).negated();
        var given = expected(first.trade());
        for (var reversal : List.of(
                // on, expected, (valued, invoiced, entry), actual, expected, trade
                new Reversal(original, false, quantities(v, q, zero), x, x.negated(), taken),
                new Reversal(
                        correction, true, quantities(v.negated(), zero, q.negated()), Cost.ZERO, x.negated(), taken),
                new Reversal(correction, false, quantities(v.negated(), q.negated(), zero), x.negated(), x, given)))
            store(work, first, reversal);
    }

    /** POST-124: what was invoiced when posted is taken back as it was first valued. */
    private static void valueOfInvoiced(
            UnitOfWork work, ItemLedgerEntry original, ItemLedgerEntry correction, ValueEntry first) {
        var quantity = original.quantity().negated();
        store(
                work,
                first,
                new Reversal(
                        correction,
                        false,
                        quantities(first.quantities().valued().negated(), quantity, quantity),
                        first.cost().actual().negated(),
                        expectedCost(work, original),
                        ValueEntry.Trade.NONE));
    }

    private static ValueEntry.Quantities quantities(Quantity valued, Quantity invoiced, Quantity itemLedgerEntry) {
        return new ValueEntry.Quantities(valued, invoiced, itemLedgerEntry);
    }

    private static Cost expectedCost(UnitOfWork work, ItemLedgerEntry original) {
        return work.ledger().valueEntries(original.entryNo()).stream()
                .map(value -> value.cost().expected())
                .reduce(Cost.ZERO, Cost::plus);
    }

    private static ValueEntry.Trade expected(ValueEntry.Trade trade) {
        return new ValueEntry.Trade(
                Amount.ZERO, trade.salesExpected(), Amount.ZERO, trade.purchaseExpected(), Amount.ZERO);
    }

    /** A copy of the first value entry with other amounts; its date and average flag are copied too (POST-126). */
    private static void store(UnitOfWork work, ValueEntry first, Reversal reversal) {
        var on = work.ledger().itemLedgerEntry(reversal.on().entryNo());
        ValueEntryPosting.store(
                work,
                on,
                new ValueEntryPosting.Draft(
                        work.ledger().allocateValueEntryNo(),
                        on.postingDate(),
                        first.kind().withExpectedCost(reversal.expectedCost()),
                        reversal.quantities(),
                        new ValueEntry.Costs(
                                reversal.actual(),
                                reversal.expected(),
                                Cost.ZERO,
                                first.cost().perUnit(),
                                first.cost().perUnitAcy()),
                        reversal.trade(),
                        new ValueEntry.Facts(
                                first.facts()
                                        .document()
                                        .withLineNo(on.facts().document().lineNo()),
                                first.facts().origin(),
                                first.facts().inventoryPostingGroup()),
                        first.state()));
    }
}
