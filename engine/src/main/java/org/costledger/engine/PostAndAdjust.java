package org.costledger.engine;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.adjustment.AdjustCost;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.Workers;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.posting.Posting;
import org.costledger.engine.setup.AutomaticCostAdjustment;

/**
 * Posts a request and adjusts the cost of the items it touched, as far as they still allow that (ADJ-181, POST-132, POST-196, REV-61):
 * one change, under one register, so that both are written or neither.
 */
final class PostAndAdjust {
    private PostAndAdjust() {}

    static Posted post(LedgerView ledger, PostingRequest request) {
        var posting = Posting.post(ledger, request);
        if (ledger.setup().costing().automaticCostAdjustment() == AutomaticCostAdjustment.NEVER)
            return new Posted(posting, Optional.empty());
        var posted = Overlay.after(ledger, posting);
        var items = itemsToAdjust(posted, posting);
        if (items.isEmpty()) return new Posted(posting, Optional.empty());
        var adjustment = AdjustCost.adjust(posted, AdjustmentRequest.online(items, request.by()), Workers.ONE);
        posted.append(adjustment.change());
        return new Posted(posted.change(request.by()), Optional.of(adjustment));
    }

    /** The items of the request that still allow online adjustment (ADJ-182). */
    private static SortedSet<String> itemsToAdjust(Overlay posted, LedgerChange posting) {
        var items = new TreeSet<>(posting.master().itemStates().keySet());
        for (var value : posting.appended().valueEntries())
            items.add(posted.itemLedgerEntry(value.itemLedgerEntryNo()).stock().itemNo());
        for (var entry : posting.changed().itemLedgerEntries())
            items.add(posted.itemLedgerEntry(entry.entryNo()).stock().itemNo());
        items.removeIf(itemNo -> posted.itemState(itemNo).costIsAdjusted()
                || !posted.itemState(itemNo).allowOnlineAdjustment());
        return items;
    }
}
