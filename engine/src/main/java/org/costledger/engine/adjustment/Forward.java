package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/**
 * Carries the cost of an item's dirty entries along applications (ADJ-50 to ADJ-53). Every entry is valued once, after all
 * it takes its cost from, and passes on what it costs then; where nothing changed, nothing is passed on.
 */
final class Forward {
    private final ItemRun run;
    private final OutboundCost outboundCost;
    private final InboundCost inboundCost;
    private int visited;

    Forward(ItemRun run) {
        this.run = run;
        this.outboundCost = new OutboundCost(run);
        this.inboundCost = new InboundCost(run);
    }

    /** Values what the dirty entries reach, and returns how many entries were looked at. */
    int forward() {
        visited = 0;
        int reachable = run.graph.ordered();
        for (int node = 0; node < reachable; node++) {
            int row = run.graph.row(node);
            if (run.entries.quantity(row) > 0) forwardInbound(node, row);
            else forwardOutbound(node);
        }
        for (int node = 0; node < reachable; node++) {
            if (run.isForwarded(node) && run.entries.quantity(run.graph.row(node)) > 0)
                RoundingResidual.eliminate(run, node);
        }
        return visited;
    }

    /** An outbound passes its cost on whether it changed or not. */
    private void forwardOutbound(int node) {
        if (!outboundCost.adjust(node) && !run.isDirty(node)) return;
        visited++;
        run.setForwarded(node);
    }

    private boolean isForwarded(int row) {
        int node = run.graph.node(row);
        return node >= 0 && run.isForwarded(node);
    }

    /** An inbound that takes its cost from others passes it on if it changed; one that is dirty does in any case. */
    private void forwardInbound(int node, int row) {
        boolean reached = false;
        int application = ownApplication(run, row);
        if (application >= 0 && run.applications.costApplication(application)) {
            int source = run.applications.transferredFromRow(application);
            if (source < 0) source = run.applications.outboundRow(application);
            reached = source >= 0 && isForwarded(source);
        }
        if (!reached && !run.isDirty(node)) return;
        visited++;
        if (reached) {
            if (run.applications.transferredFromRow(application) >= 0)
                inboundCost.adjustTransferReceipt(node, application);
            else inboundCost.adjustReturn(node, application);
        }
        if (run.isDirty(node) || run.isChanged(node)) run.setForwarded(node);
    }

    /** The own application of an inbound (INV-5); negative if it has none. */
    static int ownApplication(ItemRun run, int row) {
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = applications.next(Chain.INBOUND, application)) {
            if (applications.isOwn(application)) return application;
        }
        return -1;
    }

    // ---- what stays to be looked at

    /**
     * Whether a forwarded entry is looked at again by the next run, because something that depends on it is not completely
     * invoiced (ADJ-51, ADJ-52).
     */
    boolean isRetained(int node) {
        int row = run.graph.row(node);
        var type = run.entries.type(row);
        if (run.entries.quantity(row) < 0) return type == ItemLedgerEntryType.SALE && hasReturnToInvoice(row);
        boolean opensWithSource = type == ItemLedgerEntryType.TRANSFER && !run.isCompletelyInvoiced(row);
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = applications.next(Chain.INBOUND, application)) {
            if (!applications.isQuantityApplication(application) || !applications.costApplication(application))
                continue;
            if (opensWithSource || !run.isCompletelyInvoiced(applications.outboundRow(application))) return true;
        }
        return false;
    }

    private boolean hasReturnToInvoice(int row) {
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (CostGraph.isReturn(applications, application)
                    && applications.costApplication(application)
                    && !run.isCompletelyInvoiced(applications.inboundRow(application))) return true;
        }
        return false;
    }
}
