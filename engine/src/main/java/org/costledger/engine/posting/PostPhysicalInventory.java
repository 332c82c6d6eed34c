package org.costledger.engine.posting;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;

/** A count: what it finds is adjusted, and the count itself is kept (POST-102, E-28). */
final class PostPhysicalInventory {
    private PostPhysicalInventory() {}

    static void post(UnitOfWork work, JournalLine.PhysicalInventory count) {
        var ledger = work.ledger();
        var stock = count.stock();
        var item = ledger.item(stock.itemNo());
        PostingChecks.checkCount(ledger, count, item);
        var calculated = count.calculated().orElseGet(() -> onHand(ledger, count));
        var difference = count.counted().minus(calculated);
        if (count.difference().isPresent() && !count.difference().get().equals(difference))
            throw new Refused(
                    Reason.COUNT_DOES_NOT_MATCH,
                    item.no(),
                    count.counted(),
                    calculated,
                    difference,
                    count.difference().get());

        long lastEntryNo = ledger.lastNumbers().itemLedgerEntry();
        boolean lost = difference.signum() < 0;
        if (!difference.isZero()) adjust(work, count, difference);
        var value = difference.isZero()
                ? Optional.<ValueEntry>empty()
                : Optional.of(ledger.valueEntries(ledger.lastNumbers().itemLedgerEntry())
                        .getFirst());
        ledger.append(new PhysicalInventoryEntry(
                ledger.nextPhysicalInventoryEntryNo(),
                ledger.registerNo(),
                stock,
                count.header().postingDate(),
                lost ? ItemLedgerEntryType.NEGATIVE_ADJUSTMENT : ItemLedgerEntryType.POSITIVE_ADJUSTMENT,
                calculated,
                count.counted(),
                difference,
                value.map(v -> v.cost().perUnit()).orElse(UnitCost.ZERO),
                value.map(v -> v.cost().actual().lcy()).orElse(Amount.ZERO),
                count.header().document().no(),
                lastEntryNo));
    }

    private static void adjust(UnitOfWork work, JournalLine.PhysicalInventory count, Quantity difference) {
        var quantity = difference.abs();
        var tracking = count.tracking().equals(Tracking.NONE)
                ? List.<TrackingLine>of()
                : List.of(new TrackingLine(count.tracking(), quantity, Application.NONE));
        var movement = new Movement(count.stock(), quantity, Code.BLANK, Invoicing.all(), tracking);
        if (difference.signum() > 0) {
            PostAdjustment.post(
                    work,
                    new JournalLine.PositiveAdjustment(
                            count.header(), movement, count.unitCost(), Overhead.OF_ITEM, Application.NONE));
        } else {
            PostAdjustment.post(
                    work,
                    new JournalLine.NegativeAdjustment(count.header(), movement, Price.unstated(), Application.NONE));
        }
    }

    /** The stock on hand; of a tracked item that of its number. */
    private static Quantity onHand(LedgerView ledger, JournalLine.PhysicalInventory count) {
        var code = ledger.item(count.stock().itemNo()).trackingCode();
        if (!code.isSpecific()) return ledger.quantityOnHand(count.stock());
        var specific = count.tracking().specific(code);
        var quantity = Quantity.ZERO;
        for (boolean positive : List.of(true, false)) {
            Iterator<ItemLedgerEntry> open = ledger.openEntries(count.stock(), specific, positive, false);
            while (open.hasNext()) quantity = quantity.plus(open.next().remainingQuantity());
        }
        return quantity;
    }
}
