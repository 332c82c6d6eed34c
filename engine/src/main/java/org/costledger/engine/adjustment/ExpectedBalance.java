package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.number.Fixed;

/** The counter-booking of expected cost when an invoice changes together with what is expected (ADJ-64). */
final class ExpectedBalance {
    private ExpectedBalance() {}

    /**
     * Lets the change of an invoice take back its part of what was just added to the expected cost of the same entry.
     * Expected cost changes only while the entry is not fully invoiced, so there is always a part that stays.
     *
     * @param change of the invoice
     * @param invoiced what its document invoices
     */
    static void balance(ItemRun run, int node, int change, long invoiced) {
        balance(run, node, run.pending.size(), change, invoiced);
    }

    /** The same for all invoices of a node that was valued value entry by value entry, read into {@code groups}. */
    static void balanceAll(ItemRun run, int node, DocumentGroups groups) {
        for (int change = run.pendingFrom(node); change < run.pendingTo(node); change++) {
            int value = run.pending.valueRow(change);
            if (run.values.isExpectedCost(value) || run.values.entryType(value) != CostEntryType.DIRECT_COST) continue;
            boolean isChanged = false;
            for (var currency : run.currencies) {
                run.pending.setExpected(change, currency, 0);
                isChanged |= run.pending.actual(change, currency) != 0;
            }
            run.pending.setCounterBooked(change, false);
            if (isChanged) balance(run, node, run.pendingTo(node), change, groups.invoicedQuantity(value));
        }
    }

    private static void balance(ItemRun run, int node, int pendingTo, int change, long invoiced) {
        if (!beginsWithExpected(run, node, pendingTo)) return;
        long quantity = run.entries.quantity(run.graph.row(node));
        for (var currency : run.currencies) {
            long expected = 0;
            for (int other = run.pendingFrom(node); other < pendingTo; other++) {
                if (run.values.isExpectedCost(run.pending.valueRow(other)))
                    expected = Fixed.plus(expected, run.pending.expected(other, currency));
            }
            long balance = -Fixed.share(expected, invoiced, quantity, run.amountStep(currency));
            if (balance == 0) continue;
            run.pending.setExpected(change, currency, balance);
            run.pending.setCounterBooked(change, true);
        }
    }

    /** Whether the lowest-numbered value entry with a pending change is an expected one. */
    private static boolean beginsWithExpected(ItemRun run, int node, int pendingTo) {
        int lowest = Integer.MAX_VALUE;
        for (int change = run.pendingFrom(node); change < pendingTo; change++) {
            if (run.pending.kind(change).isPostedAtOnce() || run.pending.isNothing(change)) continue;
            lowest = Math.min(lowest, run.pending.valueRow(change));
        }
        return lowest != Integer.MAX_VALUE && run.values.isExpectedCost(lowest);
    }
}
