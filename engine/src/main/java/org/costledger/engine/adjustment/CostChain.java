package org.costledger.engine.adjustment;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/** All entries of an item that something descends to from an outbound, whether cost follows or not (ADJ-122). */
final class CostChain {
    private CostChain() {}

    /**
     * The rows reached, that of the outbound itself not among them.
     *
     * @param lastDay an entry that is valued after it is not followed
     */
    static Set<Integer> of(ItemRun run, int outboundRow, int lastDay) {
        Set<Integer> reached = new LinkedHashSet<>();
        if (!run.applications.hasReturnsOrTransfers()) return reached;
        var todo = new ArrayDeque<Integer>();
        todo.add(outboundRow);
        while (!todo.isEmpty()) {
            int row = todo.remove();
            for (var chain : run.entries.quantity(row) > 0 ? OF_INBOUND : OF_OUTBOUND) {
                for (int application = run.all.firstApplicationRow(chain, row);
                        application >= 0;
                        application = run.applications.next(chain, application)) {
                    int next = CostGraph.next(run.applications, chain, application);
                    if (next >= 0 && !isValuedAfter(run, next, lastDay) && reached.add(next)) todo.add(next);
                }
            }
        }
        reached.remove(outboundRow);
        return reached;
    }

    private static final Chain[] OF_INBOUND = {Chain.INBOUND, Chain.TRANSFERRED_FROM};
    private static final Chain[] OF_OUTBOUND = {Chain.OUTBOUND};

    private static boolean isValuedAfter(ItemRun run, int row, int lastDay) {
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.valuationDay(value) > lastDay) return true;
        }
        return false;
    }
}
