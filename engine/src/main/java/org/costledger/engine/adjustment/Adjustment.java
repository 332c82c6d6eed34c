package org.costledger.engine.adjustment;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What a run of cost adjustment came to, not yet written: append its change to make it so, throw it away and it was a
 * preview.
 *
 * @param change what a store appends
 * @param items what was done for each item, by number
 * @param stopped numbers of outbounds whose cost never came to rest and was kept from changing further (ADJ-119)
 * @param causes not to be changed: for each value entry of the change, the number of the newest value entry among all its cost depends on
 */
public record Adjustment(LedgerChange change, List<ItemAdjusted> items, List<Long> stopped, List<Long> causes) {
    public Adjustment {
        items = List.copyOf(items);
        stopped = List.copyOf(stopped);
    }

    /**
     * One item that was adjusted.
     *
     * @param reachable entries that its dirty ones can reach, themselves and the outbounds of dirty averages included: no run
     *     visits more, unless an average feeds itself
     * @param visited entries that were looked at, each once; those of an average that feeds itself as often as it takes
     * @param written value entries that were made
     */
    public record ItemAdjusted(String itemNo, int reachable, int visited, int written) {}

    /** Entries that were looked at, in all. */
    public long visited() {
        return items.stream().mapToLong(ItemAdjusted::visited).sum();
    }

    /** Value entries that were made, in all. */
    public int written() {
        return change.appended().valueEntries().size();
    }
}
