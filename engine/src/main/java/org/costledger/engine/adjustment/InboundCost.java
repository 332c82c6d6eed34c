package org.costledger.engine.adjustment;

import java.math.BigInteger;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.number.Fixed;

/**
 * What an inbound costs now that takes its cost from another entry: the receipt of a transfer from what was transferred
 * (ADJ-70, ADJ-72), a return from the outbound it returns (ADJ-71); revalued or not (REV-69). Item charges on the inbound
 * itself stay on top.
 */
final class InboundCost {
    private final ItemRun run;
    private final DocumentGroups groups;

    InboundCost(ItemRun run) {
        this.run = run;
        this.groups = new DocumentGroups(run);
    }

    /** ADJ-70: from the source of the transfer, not from its outbound. */
    void adjustTransferReceipt(int node, int application) {
        int row = run.graph.row(node);
        run.beginPending(node);
        groups.read(run, row);
        boolean changed = !run.isCompletelyInvoiced(node) && adjustRevaluations(node, application);
        int source = run.supplier(run.applications.transferredFromRow(application));
        if (run.isCompletelyInvoiced(source) && !run.isCompletelyInvoiced(node)) {
            run.setCompletelyInvoiced(node);
            changed = true;
        }
        changed |= adjustReceipt(node, row, source, application);
        run.endPending(node);
        if (changed) run.setChanged(node);
    }

    private boolean adjustReceipt(int node, int row, int source, int application) {
        int change = -1;
        for (var currency : run.currencies) {
            long now = Share.of(run, source, run.applications.quantity(application), row, currency);
            long old = 0;
            int first = -1;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (!run.values.isDirectCostWithoutCharge(value)) continue;
                if (first < 0) first = value;
                old = Fixed.plus(old, run.values.costAmountActual(value, currency));
            }
            if (now == old) continue;
            if (change < 0) change = run.pending.add(node, first, Kind.OF_VALUE_ENTRY);
            run.pending.setActual(change, currency, Fixed.plus(now, -old));
        }
        return change >= 0;
    }

    // ---- revaluation of what was transferred before its purchase was invoiced

    /** ADJ-72: a revaluation is taken back as far as the purchase was invoiced after it (REV-8). */
    private boolean adjustRevaluations(int node, int application) {
        boolean changed = false;
        int purchase = -1;
        for (int i = 0; i < groups.size(); i++) {
            int value = groups.row(i);
            if (run.values.entryType(value) != CostEntryType.REVALUATION || run.values.appliesToEntry(value) != 0)
                continue;
            if (purchase < 0) purchase = purchaseOf(application);
            changed |= adjustRevaluation(node, value, purchase);
        }
        return changed;
    }

    /** The inbound that a chain of transfers began with. */
    private int purchaseOf(int application) {
        int row = run.applications.transferredFromRow(application);
        while (true) {
            int own = run.all.ownApplicationRow(row);
            int from = run.applications.transferredFromRow(own);
            if (from < 0) return row;
            row = from;
        }
    }

    private boolean adjustRevaluation(int node, int revaluation, int purchase) {
        long quantity = run.entries.quantity(purchase);
        long invoiced = 0;
        long invoicedBefore = 0;
        for (int value = run.all.firstValueRow(purchase); value >= 0; value = run.values.next(value)) {
            if (!run.values.isDirectCostWithoutCharge(value)) continue;
            invoiced = Fixed.plus(invoiced, run.values.invoicedQuantity(value));
            if (value < revaluation) invoicedBefore = Fixed.plus(invoicedBefore, run.values.invoicedQuantity(value));
        }
        long part = (quantity - invoiced) - (quantity - invoicedBefore);
        int change = -1;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (run.values.entryType(value) == CostEntryType.REVALUATION
                        && run.values.appliesToEntry(value) == run.values.entryNo(revaluation))
                    old = Fixed.plus(old, run.values.costAmountActual(value, currency));
            }
            long amount = run.values.costAmountActual(revaluation, currency);
            long difference = Fixed.plus(Fixed.share(amount, part, quantity, run.amountStep(currency)), -old);
            if (difference == 0) continue;
            if (change < 0) change = run.pending.add(node, revaluation, Kind.OF_VALUE_ENTRY);
            run.pending.setActual(change, currency, difference);
        }
        return change >= 0;
    }

    // ---- returns

    /** ADJ-71: from the outbound it names, with all that the outbound costs. */
    void adjustReturn(int node, int application) {
        int row = run.graph.row(node);
        int outbound = run.supplier(run.applications.outboundRow(application));
        run.beginPending(node);
        groups.read(run, row);
        boolean changed = adjustDocuments(node, row, application, outbound);
        if (run.entries.type(row).isInvoicedWithItsSource()
                && run.isCompletelyInvoiced(outbound)
                && !run.isCompletelyInvoiced(node)) {
            run.setCompletelyInvoiced(node);
            changed = true;
        }
        run.endPending(node);
        if (changed) run.setChanged(node);
    }

    private boolean adjustDocuments(int node, int row, int application, int outbound) {
        long quantity = run.entries.quantity(row);
        boolean fullyInvoiced = run.entries.invoicedQuantity(row) == quantity;
        var values = run.values;
        groups.findLeaders(
                value -> values.isDirectCostWithoutCharge(value) && !(values.isExpectedCost(value) && fullyInvoiced));
        long[] returned = new long[2];
        for (var currency : run.currencies)
            returned[currency.index()] = returnedCost(outbound, run.applications.quantity(application), currency);
        boolean changed = false;
        for (int i = 0; i < groups.leaderCount(); i++)
            changed |= adjustDocument(node, groups.leader(i), quantity, returned);
        return changed;
    }

    private boolean adjustDocument(int node, int leader, long quantity, long[] returned) {
        boolean expected = run.values.isExpectedCost(leader);
        long part = expected ? run.values.valuedQuantity(leader) : invoiced(leader);
        int change = -1;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (!groups.isOfGroup(leader, value) || !run.values.isDirectCostWithoutCharge(value)) continue;
                old = Fixed.plus(
                        old,
                        expected
                                ? run.values.costAmountExpected(value, currency)
                                : run.values.costAmountActual(value, currency));
            }
            long now = Fixed.share(returned[currency.index()], part, quantity, run.amountStep(currency));
            if (now == old) continue;
            if (change < 0) change = run.pending.add(node, leader, Kind.OF_VALUE_ENTRY);
            if (expected) run.pending.setExpected(change, currency, Fixed.plus(now, -old));
            else run.pending.setActual(change, currency, Fixed.plus(now, -old));
        }
        if (change >= 0 && !expected) ExpectedBalance.balance(run, node, change, part);
        return change >= 0;
    }

    private long invoiced(int leader) {
        long invoiced = 0;
        for (int i = 0; i < groups.size(); i++) {
            int value = groups.row(i);
            if (groups.isOfGroup(leader, value) && run.values.isDirectCostWithoutCharge(value))
                invoiced = Fixed.plus(invoiced, run.values.invoicedQuantity(value));
        }
        return invoiced;
    }

    /** {@code R(c * quantity / quantity of the outbound)}, where expected cost counts for what is not invoiced. */
    private long returnedCost(int outbound, long part, CurrencyColumn currency) {
        int row = run.graph.row(outbound);
        long quantity = run.entries.quantity(row);
        long notInvoiced = quantity - run.entries.invoicedQuantity(row);
        long actual = 0;
        long expected = 0;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.isExpectedCost(value))
                expected = Fixed.plus(expected, run.values.costAmountExpected(value, currency));
            else actual = Fixed.plus(actual, run.values.costAmountActual(value, currency));
        }
        for (int change = run.pendingFrom(outbound); change < run.pendingTo(outbound); change++) {
            if (run.values.isExpectedCost(run.pending.valueRow(change)))
                expected = Fixed.plus(expected, run.pending.expected(change, currency));
            else actual = Fixed.plus(actual, run.pending.actual(change, currency));
        }
        long step = run.amountStep(currency);
        if (expected == 0 || notInvoiced == 0) return Fixed.share(actual, part, quantity, step);
        if (notInvoiced == quantity) return Fixed.share(Fixed.plus(actual, expected), part, quantity, step);
        var whole = BigInteger.valueOf(quantity);
        var cost = BigInteger.valueOf(actual)
                .multiply(whole)
                .add(BigInteger.valueOf(expected).multiply(BigInteger.valueOf(notInvoiced)));
        return Fixed.nearest(cost.multiply(BigInteger.valueOf(part)), whole.multiply(whole), step);
    }
}
