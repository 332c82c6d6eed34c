package org.costledger.engine.adjustment;

import java.math.BigInteger;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.ApplicationBits;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;

/** What an outbound costs now, and how that is spread over the documents that value it (ADJ-60, ADJ-61, ADJ-63 to ADJ-65). */
final class OutboundCost {
    private static final int NO_CHANGE = -1;

    private final ItemRun run;
    private final DocumentGroups groups;
    private final Carried[] direct = {new Carried(), new Carried()};
    private final Carried[] indirect = {new Carried(), new Carried()};
    private final Carried[] variance = {new Carried(), new Carried()};

    // The outbound that is valued, and what its sources give.
    private int node;
    private int row;
    private long quantity;
    private boolean fullyInvoiced;
    private boolean mirrored;
    private boolean exact;
    private boolean takesAll;
    private long rest;
    private final long[] total = new long[2];
    private final long[] totalIndirect = new long[2];
    private final long[] totalVariance = new long[2];

    OutboundCost(ItemRun run) {
        this.run = run;
        this.groups = new DocumentGroups(run);
    }

    /** ADJ-60 once more: some of what an outbound takes its cost from has changed since. */
    void adjustAgain(int outbound) {
        run.forgetApplied(outbound);
        takesAll = true;
        adjust(outbound);
        takesAll = false;
    }

    /** ADJ-60: the cost of an outbound that cost flows to. */
    void adjust(int outbound) {
        begin(outbound);
        if (rest != 0) takeFromOthers();
        run.beginPending(node);
        if (isOneInvoice()) adjustOneInvoice();
        else adjustGroups();
        run.endPending(node);
        becomeCompletelyInvoiced();
        if (!run.isCompletelyInvoiced(node)) awaitInvoice();
    }

    private void begin(int outbound) {
        node = outbound;
        row = run.graph.row(outbound);
        quantity = run.quantity(outbound);
        fullyInvoiced = run.entries.invoicedQuantity(row) == quantity;
        mirrored = run.isUndonePurchaseReturn(outbound);
        exact = run.isExactReversal(outbound);
        rest = Fixed.plus(quantity, -run.appliedQuantity(outbound));
        for (var currency : run.currencies) {
            total[currency.index()] = run.appliedCost(outbound, currency);
            totalIndirect[currency.index()] = 0;
            totalVariance[currency.index()] = 0;
        }
        groups.read(run, row);
    }

    /** Takes the shares of those that did not supply it on their own (see {@link Supply}). */
    private void takeFromOthers() {
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            int bits = applications.bits(application);
            if (!ApplicationBits.isQuantityApplication(bits)) continue;
            int source = run.supplier(applications.inboundRow(application));
            boolean isSupplied =
                    !takesAll && !exact && run.hasSupplied(source) && ApplicationBits.isCostApplication(bits);
            if (!isSupplied) take(source, applications.quantity(application), bits);
        }
    }

    private void take(int source, long part, int bits) {
        rest = Fixed.plus(rest, -part);
        if (!run.isCompletelyInvoiced(source)) run.setSourceNotInvoiced(node);
        boolean passesOn = !takesAll && ApplicationBits.isCostApplication(bits);
        if (passesOn) run.supplied(source, part, ApplicationBits.isOutputCompletelyInvoiced(bits));
        for (var currency : run.currencies) {
            long share = take(source, part, currency);
            if (passesOn) run.suppliedCost(source, currency, share);
        }
    }

    private long take(int source, long part, CurrencyColumn currency) {
        int c = currency.index();
        if (exact) {
            var elements = Share.elements(run, source, part, row, true, currency);
            total[c] = Fixed.plus(total[c], elements.direct());
            totalIndirect[c] = Fixed.plus(totalIndirect[c], elements.indirect());
            totalVariance[c] = Fixed.plus(totalVariance[c], elements.variance());
            return elements.total();
        }
        long share = Share.of(run, source, part, row, currency);
        total[c] = Fixed.plus(total[c], share);
        return share;
    }

    /** ADJ-51: what it takes cost from is looked at again once it is invoiced. */
    private void awaitInvoice() {
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (applications.suppliesCost(application))
                run.setAwaitsInvoice(run.supplier(applications.inboundRow(application)));
        }
    }

    /** The common case: shipped, invoiced and applied at once, so that the shares are the new cost. */
    private boolean isOneInvoice() {
        if (rest != 0 || exact || !fullyInvoiced) return false;
        int first = groups.row(0);
        int kind = run.values.kind(first);
        if (KindBits.has(kind, KindBits.EXPECTED) || !KindBits.has(kind, KindBits.INVENTORIABLE)) return false;
        for (int i = 1; i < groups.size(); i++) {
            if (!groups.isOfGroup(first, groups.row(i))) return false;
        }
        return run.values.invoicedQuantity(first) == quantity;
    }

    private void adjustOneInvoice() {
        int change = NO_CHANGE;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++)
                old = Fixed.plus(old, run.values.costAmountActual(groups.row(i), currency));
            long difference = Fixed.plus(total[currency.index()], Fixed.negated(old));
            if (difference == 0) continue;
            if (change == NO_CHANGE) change = run.pending.add(node, groups.row(0), kind(groups.row(0)));
            run.pending.setActual(change, currency, difference);
        }
    }

    // ---- several documents

    /** The expected documents first, then the invoices; what rounding leaves goes from one to the next. */
    private void adjustGroups() {
        for (var currency : run.currencies) {
            direct[currency.index()].reset();
            indirect[currency.index()].reset();
            variance[currency.index()].reset();
        }
        if (!fullyInvoiced) adjustGroups(true);
        adjustGroups(false);
    }

    private void adjustGroups(boolean expected) {
        var values = run.values;
        groups.findLeaders(value -> values.isExpectedCost(value) == expected
                && !values.isAdjustment(value)
                && values.isInventoriable(value));
        for (int i = 0; i < groups.leaderCount(); i++) {
            if (expected) adjustExpected(groups.leader(i));
            else adjustInvoiced(groups.leader(i));
        }
    }

    /** ADJ-61 for what is expected: always the whole shipment, what is invoiced of it is balanced by ADJ-64. */
    private void adjustExpected(int leader) {
        int change = NO_CHANGE;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                if (groups.isOfGroup(leader, groups.row(i)))
                    old = Fixed.plus(old, run.values.costAmountExpected(groups.row(i), currency));
            }
            long difference = Fixed.plus(newCost(leader, run.values.valuedQuantity(leader), currency), -old);
            if (difference == 0) continue;
            if (change == NO_CHANGE) change = run.pending.add(node, leader, Kind.OF_VALUE_ENTRY);
            run.pending.setExpected(change, currency, difference);
        }
    }

    /** ADJ-61 for one invoice. */
    private void adjustInvoiced(int leader) {
        long invoiced = 0;
        for (int i = 0; i < groups.size(); i++) {
            int value = groups.row(i);
            if (groups.isOfGroup(leader, value) && isDirect(value))
                invoiced = Fixed.plus(invoiced, run.values.invoicedQuantity(value));
        }
        int change = NO_CHANGE;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (groups.isOfGroup(leader, value) && isDirect(value))
                    old = Fixed.plus(old, run.values.costAmountActual(value, currency));
            }
            long difference = Fixed.plus(newCost(leader, invoiced, currency), -old);
            if (difference == 0) continue;
            if (change == NO_CHANGE) change = run.pending.add(node, leader, kind(leader));
            run.pending.setActual(change, currency, difference);
        }
        if (change != NO_CHANGE && run.values.entryType(leader) == CostEntryType.DIRECT_COST)
            ExpectedBalance.balance(run, node, change, invoiced);
        if (exact) adjustElements(leader, invoiced);
    }

    /** Whether a value counts as direct cost of its document: all do, unless a receipt is reversed exactly. */
    private boolean isDirect(int value) {
        if (!exact) return true;
        var type = run.values.entryType(value);
        return type == CostEntryType.DIRECT_COST || type == CostEntryType.REVALUATION;
    }

    /**
     * {@code R((total + unit * rest) * q / quantity + carry)}. What is not applied to anything keeps the cost per unit it
     * was posted with; without one it takes that of the applied part.
     */
    private long newCost(int leader, long part, CurrencyColumn currency) {
        int c = currency.index();
        long unit = run.values.costPerUnit(leader, currency);
        if (rest == 0 || (unit == 0 && rest == quantity))
            return direct[c].next(total[c], part, quantity, run.amountStep(currency));
        if (unit == 0) return direct[c].next(total[c], part, Fixed.plus(quantity, -rest), run.amountStep(currency));
        return direct[c].next(total[c], unit, rest, part, quantity, run.amountStep(currency));
    }

    // ---- exact reversal

    /**
     * ADJ-63: each invoice gets its part of the indirect cost and the variance of what it reverses. An application made by
     * hand may have added other receipts to the one it names; all of them count, or their cost would be lost.
     */
    private void adjustElements(int leader, long invoiced) {
        adjustElement(leader, invoiced, Kind.INDIRECT_ELEMENT);
        adjustElement(leader, invoiced, Kind.VARIANCE_ELEMENT);
    }

    private void adjustElement(int leader, long invoiced, Kind kind) {
        int change = NO_CHANGE;
        for (var currency : run.currencies) {
            int c = currency.index();
            boolean isIndirect = kind == Kind.INDIRECT_ELEMENT;
            long element = isIndirect ? totalIndirect[c] : totalVariance[c];
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (groups.isOfGroup(leader, value) && isElement(value, isIndirect))
                    old = Fixed.plus(old, run.values.costAmountActual(value, currency));
            }
            var carried = isIndirect ? indirect[c] : variance[c];
            long difference = Fixed.plus(carried.next(element, invoiced, quantity, run.amountStep(currency)), -old);
            if (difference == 0) continue;
            if (change == NO_CHANGE) change = run.pending.add(node, elementOf(leader, isIndirect), kind);
            run.pending.setActual(change, currency, difference);
        }
    }

    private boolean isElement(int value, boolean isIndirect) {
        return !isDirect(value) && isIndirect == (run.values.entryType(value) == CostEntryType.INDIRECT_COST);
    }

    /** The value entry an element adjusts: the first of its type with the same document, or the leader (ADJ-63). */
    private int elementOf(int leader, boolean isIndirect) {
        var wanted = isIndirect ? CostEntryType.INDIRECT_COST : CostEntryType.VARIANCE;
        var documentNo = run.values.facts(leader).document().no();
        for (int i = 0; i < groups.size(); i++) {
            int value = groups.row(i);
            if (run.values.entryType(value) == wanted
                    && !run.values.isExpectedCost(value)
                    && run.values.facts(value).document().no().equals(documentNo)) return value;
        }
        return leader;
    }

    // ---- what the change is, and what it means

    private Kind kind(int leader) {
        return mirrored && !run.values.isExpectedCost(leader) ? Kind.MIRRORED_VARIANCE : Kind.OF_VALUE_ENTRY;
    }

    /** ADJ-66: a transfer is completely invoiced once all it consists of is. */
    private void becomeCompletelyInvoiced() {
        if (rest != 0 || run.hasSourceNotInvoiced(node) || run.isCompletelyInvoiced(node)) return;
        if (!run.entries.type(row).isInvoicedWithItsSource()) return;
        run.setCompletelyInvoiced(node);
    }

    /** Parts of one amount, rounded one after the other; what rounding takes off one is put to the next (ADJ-61). */
    private static final class Carried {
        private static final BigInteger ONE = BigInteger.valueOf(Fixed.ONE);

        // The carry as a fraction; nothing is carried between parts of different wholes.
        private BigInteger carry = BigInteger.ZERO;
        private BigInteger carryOf = BigInteger.ONE;

        void reset() {
            carry = BigInteger.ZERO;
            carryOf = BigInteger.ONE;
        }

        /** {@code R(amount * part / whole + carry)}. */
        long next(long amount, long part, long whole, long step) {
            if (carry.signum() == 0 && part == whole && amount % step == 0) return amount;
            return next(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(whole), step);
        }

        /** {@code R((amount + unit * rest) * part / whole + carry)}. */
        long next(long amount, long unit, long rest, long part, long whole, long step) {
            var sum = BigInteger.valueOf(amount)
                    .multiply(ONE)
                    .add(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(rest)));
            return next(
                    sum.multiply(BigInteger.valueOf(part)),
                    BigInteger.valueOf(whole).multiply(ONE),
                    step);
        }

        private long next(BigInteger numerator, BigInteger denominator, long step) {
            var common = denominator;
            var sum = numerator;
            if (carry.signum() != 0 && carryOf.equals(denominator)) {
                sum = numerator.add(carry);
            } else if (carry.signum() != 0) {
                common = denominator.multiply(carryOf);
                sum = numerator.multiply(carryOf).add(carry.multiply(denominator));
            }
            long rounded = Fixed.nearest(sum, common, step);
            carry = sum.subtract(BigInteger.valueOf(rounded).multiply(common));
            carryOf = common;
            return rounded;
        }
    }
}
