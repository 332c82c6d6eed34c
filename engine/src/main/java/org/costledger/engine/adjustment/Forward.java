package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/**
 * Carries the cost of an item's dirty entries along applications (ADJ-50 to ADJ-53). Every entry is valued once, after all
 * it takes its cost from, and passes on what it costs then; where nothing changed, nothing is passed on.
 */
final class Forward {
    private final ItemRun run;
    private final Supply supply;
    private final OutboundCost outboundCost;
    private final InboundCost inboundCost;
    private int visited;

    Forward(ItemRun run) {
        this.run = run;
        this.supply = new Supply(run);
        this.outboundCost = new OutboundCost(run);
        this.inboundCost = new InboundCost(run);
    }

    /** Values what the dirty entries reach, and returns how many entries were looked at. */
    int forward() {
        visited = 0;
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.isInbound(node)) forwardInbound(node);
            else forwardOutbound(node);
        }
        return visited;
    }

    /** Takes what rounding left off the inbounds that were forwarded (ADJ-80, ADJ-83). */
    void eliminateResiduals() {
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.isInbound(node) && run.isForwarded(node)) RoundingResidual.eliminate(run, node);
        }
    }

    /** The same for those that were dirty, before averages are calculated: what is left then counts in them (ADJ-85). */
    void eliminateResidualsOfDirty() {
        if (!run.applications.supplyCost()) return;
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.isInbound(node) && run.isForwarded(node) && run.isDirty(node))
                RoundingResidual.eliminate(run, node);
        }
    }

    /** The same once more, when averages have changed what some of them cost. */
    void eliminateResidualsAgain() {
        if (!run.applications.supplyCost()) return;
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (!run.isInbound(node) || !run.isForwarded(node)) continue;
            supply.again(node);
            RoundingResidual.eliminate(run, node);
        }
    }

    /** An outbound passes its cost on whether it changed or not. */
    private void forwardOutbound(int node) {
        if (run.isReached(node)) outboundCost.adjust(node);
        else if (!run.isDirty(node)) return;
        visited++;
        run.setForwarded(node);
    }

    private boolean isForwarded(int row) {
        int node = run.graph.node(row);
        return node >= 0 && run.isForwarded(node);
    }

    /** An inbound that takes its cost from others passes it on if it changed; one that is dirty does in any case. */
    private void forwardInbound(int node) {
        int application = applicationToSource(run, run.graph.row(node));
        boolean reached = application >= 0 && isForwarded(sourceRow(run, application));
        if (!reached && !run.isDirty(node)) return;
        visited++;
        if (reached) {
            if (run.applications.transferredFromRow(application) >= 0)
                inboundCost.adjustTransferReceipt(node, application);
            else inboundCost.adjustReturn(node, application);
        }
        if (!run.isDirty(node) && !run.isChanged(node)) return;
        run.setForwarded(node);
        supply.from(node);
    }

    /** The application by which an inbound takes its cost from another entry; negative if it does not. */
    static int applicationToSource(ItemRun run, int row) {
        if (!run.applications.hasReturnsOrTransfers()) return -1;
        int application = run.all.ownApplicationRow(row);
        boolean takesCost =
                application >= 0 && run.applications.costApplication(application) && sourceRow(run, application) >= 0;
        return takesCost ? application : -1;
    }

    /** The entry an inbound takes its cost from: what was transferred, or the outbound it returns. */
    static int sourceRow(ItemRun run, int application) {
        int transferredFrom = run.applications.transferredFromRow(application);
        return transferredFrom >= 0 ? transferredFrom : run.applications.outboundRow(application);
    }

    // ---- what stays to be looked at

    /**
     * Whether a forwarded entry is looked at again by the next run, because something that depends on it is not completely
     * invoiced (ADJ-51, ADJ-52).
     */
    boolean isRetained(int node) {
        int row = run.graph.row(node);
        if (!run.isInbound(node)) return hasReturnToInvoice(row);
        if (run.awaitsInvoice(node)) return true;
        return run.appliedQuantity(node) != 0
                && !run.isCompletelyInvoiced(node)
                && run.entries.type(row) == ItemLedgerEntryType.TRANSFER;
    }

    private boolean hasReturnToInvoice(int row) {
        var applications = run.applications;
        if (!applications.hasReturnsOrTransfers() || run.entries.type(row) != ItemLedgerEntryType.SALE) return false;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (CostGraph.isReturn(applications, application)
                    && applications.costApplication(application)
                    && !run.isCompletelyInvoiced(run.supplier(applications.inboundRow(application)))) return true;
        }
        return false;
    }
}
