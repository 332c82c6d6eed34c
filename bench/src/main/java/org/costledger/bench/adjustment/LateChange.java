package org.costledger.bench.adjustment;

import java.util.List;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;

/**
 * Late charges on a ledger that is adjusted. After the clock has stopped every entry is proved against the bare loop; then
 * the charges are taken back, and every entry must cost exactly what it did before.
 */
public final class LateChange {
    private final Workload lines;
    private final MemoryLedger ledger;
    private final LateCharges charges;
    private final EntryCosts before;

    /**
     * A ledger in which everything is adjusted.
     *
     * @param before what its entries cost
     */
    public LateChange(Workload lines, MemoryLedger ledger, LateCharges charges, EntryCosts before) {
        this.lines = lines;
        this.ledger = ledger;
        this.charges = charges;
        this.before = before;
    }

    /** Charges receipts one by one, and adjusts after each. */
    public Steps oneByOne(int[] receipts) {
        return measured(receipts, charges.oneByOne(receipts), 1);
    }

    /** Charges receipts, and adjusts once. */
    public Steps together(int[] receipts) {
        var requests = charges.together(receipts);
        return measured(receipts, requests, requests.size());
    }

    private Steps measured(int[] receipts, List<PostingRequest> requests, int requestsAtOnce) {
        System.gc(); // What others left behind is not this change's to collect.
        var work = TimedWork.of(ledger, requests, requestsAtOnce);
        var expected = EntryCosts.expected(lines, charges.unitCostsWith(receipts));
        expected.prove(EntryCosts.of(ledger));
        takeBack(receipts);
        // The receipts cost something else by the charge itself; the rest is what the adjustment touched.
        long touched = before.differing(expected) - receipts.length;
        return work.steps(receipts.length, touched);
    }

    private void takeBack(int[] receipts) {
        for (var request : charges.credits(receipts)) ledger.append(Costing.post(ledger, request));
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        before.prove(EntryCosts.of(ledger));
    }
}
