package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.column.ApplicationBits;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/**
 * Lets an inbound supply the outbounds applied to it (ADJ-60), all in one walk. Who reverses a receipt exactly takes its share
 * itself, as elements, when its turn comes (ADJ-41).
 */
final class Supply {
    private final ItemRun run;

    Supply(ItemRun run) {
        this.run = run;
    }

    /** Passes the cost of a forwarded inbound on, whether it changed or not. */
    void from(int inbound) {
        if (!run.applications.supplyCost()) return;
        int row = run.graph.row(inbound);
        var applications = run.applications;
        boolean isSameForAll = Share.isSameForAll(run, inbound);
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = applications.next(Chain.INBOUND, application)) {
            int bits = applications.bits(application);
            if (!ApplicationBits.suppliesCost(bits)) continue;
            int outbound = run.recipient(applications.outboundRow(application, row));
            run.setReached(outbound);
            if (run.isExactReversal(outbound)) continue;
            long part = applications.quantity(application);
            boolean isFinal = ApplicationBits.isOutputCompletelyInvoiced(bits);
            if (isSameForAll) run.supply(inbound, outbound, part, isFinal);
            else supply(inbound, outbound, part, isFinal);
        }
        run.setHasSupplied(inbound);
    }

    /** Supplies an outbound with what reaches it (ADJ-40). */
    private void supply(int inbound, int outbound, long part, boolean isFinal) {
        int row = run.graph.row(outbound);
        for (var currency : run.currencies)
            run.supplyCost(inbound, outbound, currency, Share.of(run, inbound, part, row, currency));
        run.supplyQuantity(inbound, outbound, part, isFinal);
    }

    /** Finds anew what outbounds take of an inbound, when it and they are valued for good (ADJ-81). */
    void again(int inbound) {
        run.forgetApplied(inbound);
        run.forgetCost(inbound);
        int row = run.graph.row(inbound);
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = applications.next(Chain.INBOUND, application)) {
            int bits = applications.bits(application);
            if (!ApplicationBits.suppliesCost(bits)) continue;
            int outboundRow = applications.outboundRow(application, row);
            int outbound = run.recipient(outboundRow);
            long part = applications.quantity(application);
            run.supplied(inbound, part, ApplicationBits.isOutputCompletelyInvoiced(bits));
            if (!run.isCompletelyInvoiced(outbound)) run.setAwaitsInvoice(inbound);
            for (var currency : run.currencies) {
                long share = run.isExactReversal(outbound)
                        ? Share.elements(run, inbound, part, outboundRow, true, currency)
                                .total()
                        : Share.of(run, inbound, part, outboundRow, currency);
                run.suppliedCost(inbound, currency, share);
            }
        }
    }
}
