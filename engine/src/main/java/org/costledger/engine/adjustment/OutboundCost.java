package org.costledger.engine.adjustment;

import java.math.BigInteger;
import java.util.Arrays;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;

/** What an outbound costs now, and how that is spread over the documents that value it (ADJ-60, ADJ-61, ADJ-63 to ADJ-65). */
final class OutboundCost {
    private static final int FIRST_CAPACITY = 8;

    private final ItemRun run;
    private final DocumentGroups groups;
    private final Carried[] direct = {new Carried(), new Carried()};
    private final Carried[] indirect = {new Carried(), new Carried()};
    private final Carried[] variance = {new Carried(), new Carried()};

    private int[] sourceApplications = new int[FIRST_CAPACITY];
    private int[] sources = new int[FIRST_CAPACITY];
    private boolean[] passesOnCost = new boolean[FIRST_CAPACITY];
    private int sourceCount;

    // The outbound that is valued, and what its sources give.
    private int node;
    private int row;
    private long quantity;
    private boolean fullyInvoiced;
    private boolean mirrored;
    private boolean exact;
    private long rest;
    private boolean allInvoiced;
    private final long[] total = new long[2];
    private final long[] totalIndirect = new long[2];
    private final long[] totalVariance = new long[2];

    OutboundCost(ItemRun run) {
        this.run = run;
        this.groups = new DocumentGroups(run);
    }

    /** ADJ-60, if cost flows to the outbound from what was forwarded; tells whether it does. */
    boolean adjust(int outbound) {
        if (!readSources(outbound)) return false;
        begin(outbound);
        takeFromSources();
        run.beginPending(node);
        boolean changed = isOneInvoice() ? adjustOneInvoice() : adjustGroups();
        run.endPending(node);
        if (changed) run.setChanged(node);
        becomeCompletelyInvoiced();
        if (!run.isCompletelyInvoiced(node)) awaitInvoice();
        return true;
    }

    /** The quantity applications that supply the outbound; tells whether one of them passes on a forwarded cost. */
    private boolean readSources(int outbound) {
        var applications = run.applications;
        boolean reached = false;
        sourceCount = 0;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, run.graph.row(outbound));
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (!applications.isQuantityApplication(application)) continue;
            if (sourceCount == sourceApplications.length) {
                sourceApplications = Arrays.copyOf(sourceApplications, 2 * sourceCount);
                sources = Arrays.copyOf(sources, 2 * sourceCount);
                passesOnCost = Arrays.copyOf(passesOnCost, 2 * sourceCount);
            }
            int source = run.graph.node(applications.inboundRow(application));
            boolean passesOn = applications.costApplication(application);
            sourceApplications[sourceCount] = application;
            sources[sourceCount] = source;
            passesOnCost[sourceCount++] = passesOn;
            reached |= passesOn && source >= 0 && run.isForwarded(source);
        }
        return reached;
    }

    private void begin(int outbound) {
        node = outbound;
        row = run.graph.row(outbound);
        quantity = run.quantity(outbound);
        fullyInvoiced = run.entries.invoicedQuantity(row) == quantity;
        var type = run.entries.type(row);
        mirrored = isMirrored(type);
        exact = isExactReversal(type);
        rest = quantity;
        allInvoiced = true;
        for (var currency : run.currencies) {
            total[currency.index()] = 0;
            totalIndirect[currency.index()] = 0;
            totalVariance[currency.index()] = 0;
        }
        groups.read(run, row);
    }

    /** Whether the outbound reverses a named receipt, so that the elements of its cost are kept apart (ADJ-41). */
    private boolean isExactReversal(ItemLedgerEntryType type) {
        boolean comesFromOutside = switch (type) {
            case PURCHASE, OUTPUT, ASSEMBLY_OUTPUT -> true;
            case SALE, POSITIVE_ADJUSTMENT, NEGATIVE_ADJUSTMENT, TRANSFER, CONSUMPTION, BLANK, ASSEMBLY_CONSUMPTION ->
                false;
        };
        return comesFromOutside
                && !mirrored
                && run.entries.appliesToEntry(row) != 0
                && run.entries.invoicedQuantity(row) < 0;
    }

    private void takeFromSources() {
        var applications = run.applications;
        for (int i = 0; i < sourceCount; i++) {
            int application = sourceApplications[i];
            if (sources[i] < 0) sources[i] = run.nodeOf(applications.inboundRow(application));
            int source = sources[i];
            long part = applications.quantity(application);
            rest = Fixed.plus(rest, -part);
            allInvoiced &= run.isCompletelyInvoiced(source);
            if (passesOnCost[i]) run.supplied(source, part, applications.isOutputCompletelyInvoiced(application));
            for (var currency : run.currencies) take(source, part, passesOnCost[i], currency);
        }
        allInvoiced &= rest == 0;
    }

    private void take(int source, long part, boolean passesOn, CurrencyColumn currency) {
        int c = currency.index();
        long share;
        if (exact) {
            var elements = Share.elements(run, source, part, row, true, currency);
            share = elements.total();
            total[c] = Fixed.plus(total[c], elements.direct());
            totalIndirect[c] = Fixed.plus(totalIndirect[c], elements.indirect());
            totalVariance[c] = Fixed.plus(totalVariance[c], elements.variance());
        } else {
            share = Share.of(run, source, part, row, currency);
            total[c] = Fixed.plus(total[c], share);
        }
        if (passesOn) run.suppliedCost(source, currency, share);
    }

    /** ADJ-51: what it takes cost from is looked at again once it is invoiced. */
    private void awaitInvoice() {
        for (int i = 0; i < sourceCount; i++) {
            if (passesOnCost[i]) run.setAwaitsInvoice(sources[i]);
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

    private boolean adjustOneInvoice() {
        boolean changed = false;
        int change = -1;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++)
                old = Fixed.plus(old, run.values.costAmountActual(groups.row(i), currency));
            long difference = Fixed.plus(total[currency.index()], Fixed.negated(old));
            if (difference == 0) continue;
            if (!changed) change = run.pending.add(node, groups.row(0), kind(groups.row(0)));
            run.pending.setActual(change, currency, difference);
            changed = true;
        }
        return changed;
    }

    // ---- several documents

    /** The expected documents first, then the invoices; what rounding leaves goes from one to the next. */
    private boolean adjustGroups() {
        for (var currency : run.currencies) {
            direct[currency.index()].reset();
            indirect[currency.index()].reset();
            variance[currency.index()].reset();
        }
        boolean changed = false;
        if (!fullyInvoiced) changed = adjustGroups(true);
        return adjustGroups(false) || changed;
    }

    private boolean adjustGroups(boolean expected) {
        var values = run.values;
        groups.findLeaders(value -> values.isExpectedCost(value) == expected
                && !values.isAdjustment(value)
                && values.isInventoriable(value));
        boolean changed = false;
        for (int i = 0; i < groups.leaderCount(); i++) {
            int leader = groups.leader(i);
            changed |= expected ? adjustExpected(leader) : adjustInvoiced(leader);
        }
        return changed;
    }

    /** ADJ-61 for what is expected: always the whole shipment, what is invoiced of it is balanced by ADJ-64. */
    private boolean adjustExpected(int leader) {
        boolean changed = false;
        int change = -1;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                if (groups.isOfGroup(leader, groups.row(i)))
                    old = Fixed.plus(old, run.values.costAmountExpected(groups.row(i), currency));
            }
            long difference = Fixed.plus(newCost(leader, run.values.valuedQuantity(leader), currency), -old);
            if (difference == 0) continue;
            if (!changed) change = run.pending.add(node, leader, Kind.OF_VALUE_ENTRY);
            run.pending.setExpected(change, currency, difference);
            changed = true;
        }
        return changed;
    }

    /** ADJ-61 for one invoice. */
    private boolean adjustInvoiced(int leader) {
        long invoiced = 0;
        for (int i = 0; i < groups.size(); i++) {
            int value = groups.row(i);
            if (groups.isOfGroup(leader, value) && isDirect(value))
                invoiced = Fixed.plus(invoiced, run.values.invoicedQuantity(value));
        }
        boolean changed = false;
        int change = -1;
        for (var currency : run.currencies) {
            long old = 0;
            for (int i = 0; i < groups.size(); i++) {
                int value = groups.row(i);
                if (groups.isOfGroup(leader, value) && isDirect(value))
                    old = Fixed.plus(old, run.values.costAmountActual(value, currency));
            }
            long difference = Fixed.plus(newCost(leader, invoiced, currency), -old);
            if (difference == 0) continue;
            if (!changed) change = run.pending.add(node, leader, kind(leader));
            run.pending.setActual(change, currency, difference);
            changed = true;
        }
        if (changed && run.values.entryType(leader) == CostEntryType.DIRECT_COST)
            ExpectedBalance.balance(run, node, change, invoiced);
        return exact ? adjustElements(leader, invoiced) || changed : changed;
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
    private boolean adjustElements(int leader, long invoiced) {
        boolean changed = adjustElement(leader, invoiced, Kind.INDIRECT_ELEMENT);
        return adjustElement(leader, invoiced, Kind.VARIANCE_ELEMENT) || changed;
    }

    private boolean adjustElement(int leader, long invoiced, Kind kind) {
        boolean changed = false;
        int change = -1;
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
            if (!changed) change = run.pending.add(node, elementOf(leader, isIndirect), kind);
            run.pending.setActual(change, currency, difference);
            changed = true;
        }
        return changed;
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

    /** ADJ-65: the invoices of an undone purchase return of a Standard item change by a variance, as one amount. */
    private boolean isMirrored(ItemLedgerEntryType type) {
        return type == ItemLedgerEntryType.PURCHASE
                && CostingRule.of(run.item.costingMethod()).keepsStandard()
                && isUndoneReturn();
    }

    private boolean isUndoneReturn() {
        var document = run.entries.facts(row).document();
        if (document.type() != DocumentType.PURCHASE_RETURN_SHIPMENT) return false;
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (!CostGraph.isReturn(applications, application)) continue;
            var returned = run.entries.facts(applications.inboundRow(application));
            if (returned.correction() && returned.document().no().equals(document.no())) return true;
        }
        return false;
    }

    /** ADJ-66: a transfer is completely invoiced once all it consists of is. */
    private void becomeCompletelyInvoiced() {
        if (!allInvoiced || run.isCompletelyInvoiced(node)) return;
        if (!run.entries.type(row).isInvoicedWithItsSource()) return;
        run.setCompletelyInvoiced(node);
        run.setChanged(node);
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
