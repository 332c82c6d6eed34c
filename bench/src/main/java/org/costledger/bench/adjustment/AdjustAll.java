package org.costledger.bench.adjustment;

import org.costledger.bench.measure.Stopwatch;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.memory.MemoryLedger;

/**
 * Adjusts everything in a posted ledger and appends it: some hundred items at a time, so that no change holds the value
 * entries of all of them.
 *
 * @param visited entries that were looked at
 * @param written value entries that were appended
 * @param flagged item ledger entries whose flag changed; nothing else of what was there is rewritten
 */
public record AdjustAll(Stopwatch.Time time, long visited, long written, long flagged) {
    private static final int ITEMS_AT_ONCE = 300;

    public static AdjustAll run(MemoryLedger ledger) {
        var watch = Stopwatch.start();
        long visited = 0;
        long written = 0;
        long flagged = 0;
        while (!ledger.itemsToAdjust().isEmpty()) {
            var items = ledger.itemsToAdjust().stream().limit(ITEMS_AT_ONCE).toList();
            var adjustment = Costing.adjust(ledger, AdjustmentRequest.ofItems(items));
            ledger.append(adjustment.change());
            visited += adjustment.visited();
            written += adjustment.written();
            flagged += adjustment.change().changed().itemLedgerEntries().size();
        }
        return new AdjustAll(watch.stop(), visited, written, flagged);
    }
}
