package org.costledger.engine.adjustment;

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
        if (!beginsWithExpected(run, node)) return;
        long quantity = run.entries.quantity(run.graph.row(node));
        for (var currency : run.currencies) {
            long expected = 0;
            for (int other = run.pendingFrom(node); other < run.pending.size(); other++) {
                if (run.values.isExpectedCost(run.pending.valueRow(other)))
                    expected = Fixed.plus(expected, run.pending.expected(other, currency));
            }
            long balance = -Fixed.share(expected, invoiced, quantity, run.amountStep(currency));
            if (balance == 0) continue;
            run.pending.setExpected(change, currency, balance);
            run.pending.setCounterBooked(change);
        }
    }

    /** Whether the lowest-numbered value entry with a pending change is an expected one. */
    private static boolean beginsWithExpected(ItemRun run, int node) {
        int lowest = Integer.MAX_VALUE;
        for (int change = run.pendingFrom(node); change < run.pending.size(); change++) {
            if (!run.pending.kind(change).isPostedAtOnce()) lowest = Math.min(lowest, run.pending.valueRow(change));
        }
        return run.values.isExpectedCost(lowest);
    }
}
