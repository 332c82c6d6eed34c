package org.costledger.bench.posting;

import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.posting.Posting;

/** A ledger in memory, and a workload that is posted into it. */
public final class PostedLedger {
    private final TradeRequests requests;
    private final MemoryLedger ledger = new MemoryLedger(TradeRequests.SETUP);
    private final LedgerChange itemsWritten;

    /** The items are there, nothing is posted. */
    public PostedLedger(TradeRequests requests) {
        this.requests = requests;
        var master = new Overlay(ledger);
        var items = requests.items();
        var states = requests.itemStates();
        for (int i = 0; i < items.size(); i++) {
            master.change(items.get(i));
            master.change(items.get(i).no(), states.get(i));
        }
        itemsWritten = master.change(PostingRequest.By.NOBODY);
        ledger.append(itemsWritten);
    }

    /** The change that made the items. */
    public LedgerChange items() {
        return itemsWritten;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    /** Posts every line, {@code linesPerRequest} at a time. */
    public void post(int linesPerRequest) {
        int size = requests.lines().size();
        for (int from = 0; from < size; from += linesPerRequest) {
            var request = requests.request(from, Math.min(size, from + linesPerRequest));
            ledger.append(Posting.post(ledger, request));
        }
    }
}
