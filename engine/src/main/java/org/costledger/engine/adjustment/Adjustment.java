package org.costledger.engine.adjustment;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What a run of cost adjustment came to, not yet written: append its change to make it so, throw it away and it was a
 * preview.
 *
 * @param change what a store appends
 * @param items what was done for each item, by number
 * @param notAdjusted dirty items this run was to adjust and could not: those of average cost
 * @param causes for each value entry of the change, the number of the newest value entry among all its cost depends on
 */
public record Adjustment(LedgerChange change, List<ItemAdjusted> items, List<String> notAdjusted, List<Long> causes) {
    public Adjustment {
        items = List.copyOf(items);
        notAdjusted = List.copyOf(notAdjusted);
        causes = List.copyOf(causes);
    }

    /**
     * One item that was adjusted.
     *
     * @param reachable entries that its dirty ones can reach, themselves included: no run visits more
     * @param visited entries that were looked at, each once
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
