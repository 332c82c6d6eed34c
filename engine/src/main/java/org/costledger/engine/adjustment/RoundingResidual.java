package org.costledger.engine.adjustment;

import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.number.Fixed;

/**
 * What rounding leaves on an inbound that is used up: its shares, each rounded, rarely add up to its cost. The rest is taken
 * off it, so that nothing on stock is worth nothing (ADJ-80 to ADJ-84).
 */
final class RoundingResidual {
    private RoundingResidual() {}

    /** Takes the residual off an inbound whose outbounds were all valued by this run. */
    static void eliminate(ItemRun run, int node) {
        if (!isUsedUp(run, node)) return;
        int change = -1;
        for (var currency : run.currencies) {
            long cost = Fixed.plus(Share.actualCost(run, node, currency), run.pendingRounding(node, currency));
            long residual = Fixed.negated(Fixed.plus(cost, run.appliedCost(node, currency)));
            if (residual == 0) continue;
            if (change < 0) change = run.pendingChange(node, reference(run, run.graph.row(node)), Kind.ROUNDING);
            run.pending.setActual(change, currency, Fixed.plus(run.pending.actual(change, currency), residual));
        }
    }

    /** ADJ-80: applied in full, completely invoiced, and final in all its outbounds. */
    private static boolean isUsedUp(ItemRun run, int node) {
        return run.appliedQuantity(node) == -run.quantity(node)
                && run.isCompletelyInvoiced(node)
                && run.isSupplyFinal(node)
                && run.entries.remainingQuantity(run.graph.row(node)) == 0;
    }

    /** ADJ-82: the last direct cost that is no charge and no adjustment. */
    private static int reference(ItemRun run, int row) {
        int last = -1;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.isDirectCostWithoutCharge(value) && !run.values.isAdjustment(value)) last = value;
        }
        if (last < 0) throw new IllegalStateException("an inbound without a direct cost, row " + row);
        return last;
    }
}
