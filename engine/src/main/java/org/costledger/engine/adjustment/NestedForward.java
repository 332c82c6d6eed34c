package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/**
 * Carries the cost of an outbound that was valued by average on to what returns it or was transferred with it, and from
 * there along fixed applications (ADJ-112, ADJ-53). What is reached is valued again, whatever the run made of it before.
 */
final class NestedForward {
    private static final int FIRST_CAPACITY = 16;

    private final ItemRun run;
    private final AveragePools pools;
    private final OutboundCost outboundCost;
    private final InboundCost inboundCost;
    private int[] waiting = new int[FIRST_CAPACITY];
    private int count;
    private int visited;
    private final UnadjustedPoints points;

    NestedForward(ItemRun run, UnadjustedPoints points) {
        this.run = run;
        this.points = points;
        this.pools = new AveragePools(run);
        this.outboundCost = new OutboundCost(run);
        this.inboundCost = new InboundCost(run);
    }

    /** Turns to another item. */
    void begin() {
        pools.begin();
    }

    AveragePools pools() {
        return pools;
    }

    /** Forwards an outbound, and returns how many entries were looked at. */
    int from(int outbound) {
        visited = 0;
        count = 0;
        push(outbound);
        while (count > 0) {
            int node = waiting[--count];
            if (run.isInbound(node)) fromInbound(node);
            else adjustReturns(node);
        }
        return visited;
    }

    private void push(int node) {
        if (count == waiting.length) waiting = Arrays.copyOf(waiting, 2 * count);
        waiting[count++] = node;
    }

    private void adjustReturns(int outbound) {
        var applications = run.applications;
        if (!applications.hasReturnsOrTransfers()) return;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, run.graph.row(outbound));
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (CostGraph.isReturn(applications, application) && applications.costApplication(application))
                adjustInbound(outbound, run.recipient(applications.inboundRow(application)), application, false);
        }
    }

    private void fromInbound(int inbound) {
        var applications = run.applications;
        int row = run.graph.row(inbound);
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = applications.next(Chain.INBOUND, application)) {
            if (applications.suppliesCost(application))
                adjustOutbound(inbound, run.recipient(applications.outboundRow(application)));
        }
        for (int application = run.all.firstApplicationRow(Chain.TRANSFERRED_FROM, row);
                application >= 0;
                application = applications.next(Chain.TRANSFERRED_FROM, application)) {
            if (applications.costApplication(application) && applications.isOwn(application))
                adjustInbound(inbound, run.recipient(applications.inboundRow(application)), application, true);
        }
    }

    /** An inbound passes its cost on if it changed. */
    private void adjustInbound(int source, int node, int application, boolean isTransferReceipt) {
        visited++;
        run.raiseCause(node, run.cause(source));
        boolean wasInvoiced = run.isCompletelyInvoiced(node);
        pools.begin(node);
        run.forgetCost(node);
        if (isTransferReceipt) inboundCost.adjustTransferReceipt(node, application);
        else inboundCost.adjustReturn(node, application);
        run.forgetCost(node);
        if (!pools.end(node) && wasInvoiced == run.isCompletelyInvoiced(node)) return;
        markInbound(node);
        run.setForwarded(node);
        push(node);
    }

    /** Marks what the run changed before averages are calculated (ADJ-62, ADJ-71). */
    void markForwarded() {
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (!run.isForwarded(node)) continue;
            if (!run.isInbound(node)) markPending(node);
            else if (run.isChanged(node)) markInbound(node);
        }
    }

    /** ADJ-71: each value that changed, and the last one. */
    private void markInbound(int node) {
        markPending(node);
        mark(run.all.lastValueRow(run.graph.row(node)));
    }

    private void markPending(int node) {
        for (int change = run.pendingFrom(node); change < run.pendingTo(node); change++)
            mark(run.pending.valueRow(change));
    }

    private void mark(int value) {
        points.mark(
                run.entries.stock(run.values.itemLedgerEntryRow(value)), Days.toDate(run.values.valuationDay(value)));
    }

    /** An outbound passes its cost on in any case, as it does at the top level. */
    private void adjustOutbound(int source, int node) {
        visited++;
        run.raiseCause(node, run.cause(source));
        pools.begin(node);
        outboundCost.adjustAgain(node);
        if (pools.end(node)) markPending(node);
        run.setForwarded(node);
        push(node);
    }
}
