package org.costledger.engine.adjustment.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Application;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Group;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;

/** Sections 4 to 6 of chapter 03 for one item: what an entry passes on, forwarding applied cost, rounding residuals. */
final class AppliedCost {
    private final LiteralLedger ledger;
    private final Run run;
    private final LiteralItem item;
    private final PendingTable pending;
    /** Outbounds of the sweep that were supplied by others too, which do not forward their cost to them. */
    private final Set<Entry> supplied = new LinkedHashSet<>();

    AppliedCost(Run run, LiteralItem item, PendingTable pending) {
        this.ledger = run.ledger;
        this.run = run;
        this.item = item;
        this.pending = pending;
    }

    // ---- section 4: the cost that one entry passes to another

    /** The result of ADJ-41. */
    private record Share(Money d, Money i, Money w, boolean completelyInvoiced) {
        Money total() {
            return d.plus(i).plus(w);
        }
    }

    /** ADJ-40, {@code counts(v, recipient)}. */
    boolean counts(Value v, Entry recipient) {
        if (v.type() == CostEntryType.ROUNDING) return false;
        if (v.type() == CostEntryType.REVALUATION) {
            if (v.adjusts() != 0) return counts(ledger.value(v.adjusts()), recipient);
            if (v.partialRevaluation()) {
                var f = recipient.values.stream()
                        .filter(value -> !value.entryQty().isZero())
                        .findFirst()
                        .orElseThrow();
                var later = f.valuationDate().isAfter(f.postingDate()) ? f.valuationDate() : f.postingDate();
                return f.number() > v.number() || later.isAfter(v.valuationDate());
            }
        }
        return true;
    }

    /** ADJ-41, {@code share(a, src, recipient, exact)}. */
    private Share share(Application a, Entry src, Entry recipient, boolean exact) {
        var d = Money.ZERO;
        var i = Money.ZERO;
        var w = Money.ZERO;
        var notInvoiced = src.qty.minus(src.invoicedQty);
        for (var v : src.values) {
            if (v.isExpected() && notInvoiced.isZero()) continue;
            if (!counts(v, recipient)) continue;
            var actual = pending.actual(v);
            var expected = pending.expected(v);
            if (v.type() == CostEntryType.REVALUATION && !expected.isZero())
                d = d.plus(expected.plus(actual).times(src.qty).dividedBy(v.valuedQty()));
            else if (v.isExpected()) d = d.plus(expected.times(notInvoiced).dividedBy(v.valuedQty()));
            else if (v.partialRevaluation()) d = d.plus(actual.times(src.qty).dividedBy(v.valuedQty()));
            else if (isDirectOrRevaluation(v) || !exact) d = d.plus(actual);
            else if (v.type() == CostEntryType.INDIRECT_COST) i = i.plus(actual);
            else w = w.plus(actual);
        }
        var part = a.qty().dividedBy(src.qty);
        return new Share(r(d.times(part)), r(i.times(part)), r(w.times(part)), src.completelyInvoiced);
    }

    private static boolean isDirectOrRevaluation(Value v) {
        return v.type() == CostEntryType.DIRECT_COST || v.type() == CostEntryType.REVALUATION;
    }

    /**
     * ADJ-41, {@code exact(o)}: an outbound that reverses a specific inbound. Not one whose changes are mirrored: they
     * all become variances (ADJ-65), and compared with the Direct part alone they would be posted again by each run
     * (ADJ-210).
     */
    private boolean exact(Entry o) {
        boolean reverses = o.type == ItemLedgerEntryType.PURCHASE || o.isOutput();
        return o.appliesTo != 0 && o.invoicedQty.signum() < 0 && reverses && !mirrorsVariance(o);
    }

    // ---- section 5: forwarding applied cost

    /** The top level of ADJ-50: the entry that is swept, and its residual list. */
    private record Sweep(Entry e, List<Residual> residual) {}

    /** One share in the residual list of ADJ-60. */
    private record Residual(Money total, boolean outboundInvoicedDateIsSet) {}

    /** ADJ-50, {@code APPLIED_COST(item)}. */
    void sweep() {
        for (var e : item.entries) {
            if (!e.toAdjust) continue;
            if (run.residuals.remove(e.number)) run.retained(item).remove(e.number); // ADJ-83, unless ADJ-51 keeps it
            var residual = new ArrayList<Residual>();
            boolean complete = e.completelyInvoiced;
            var applied = forward(e, Optional.of(new Sweep(e, residual)));
            eliminateRounding(e, complete, applied, residual);
        }
        valueSuppliedOnceMore();
    }

    /**
     * An outbound of an Average item that takes its cost of one inbound may have been supplied by others as well, which count in its
     * cost and do not forward theirs (ADJ-3, ADJ-60). By the letter the numbers decide whether it is valued before or after those
     * change. The order of the visits is free (ADJ-8): it costs what its sources cost when the sweep is over, as if it were
     * visited once, after them.
     */
    private void valueSuppliedOnceMore() {
        int before;
        do {
            before = pending.changes() + run.entries.posted().size();
            for (var o : List.copyOf(supplied)) adjustOutbound(o, Optional.empty());
        } while (pending.changes() + run.entries.posted().size() > before);
        supplied.clear();
    }

    private boolean hasOtherSources(Entry o) {
        return ledger.sources(o).stream().anyMatch(a -> !a.costApplication());
    }

    /** ADJ-51, {@code FORWARD(e, level)}; the nested level has no sweep. Returns what is applied. */
    private Ratio forward(Entry e, Optional<Sweep> level) {
        run.forwarded.add(e.number);
        boolean keep = false;
        var applied = Ratio.ZERO;
        for (var a : ledger.outs(e)) {
            boolean outInvoiced = adjustOutbound(ledger.entry(a.outbound()), level);
            if (!outInvoiced) keep = true;
            applied = applied.plus(a.qty());
        }
        if (e.positive()) {
            for (var a : ledger.transfersIn(e)) adjustTransferIn(a);
        } else {
            for (var a : ledger.returns(e)) adjustReturn(a);
        }
        if (!keep && awaitsReturns(ledger, e)) keep = true;
        if (!keep && awaitsItsSource(ledger, e)) keep = true;
        if (keep && !isOutboundConsumption(e)) run.retain(e);
        e.toAdjust = false;
        return applied;
    }

    /** ADJ-51 on the ledger as it stands: whether an entry that is forwarded now would be kept. */
    static boolean isKept(LiteralLedger ledger, Entry e) {
        boolean awaitsOutbounds = ledger.outs(e).stream().anyMatch(a -> !ledger.entry(a.outbound()).completelyInvoiced);
        return (awaitsOutbounds || awaitsReturns(ledger, e) || awaitsItsSource(ledger, e)) && !isOutboundConsumption(e);
    }

    /** ADJ-51: an outbound sale of which a return is not completely invoiced. */
    private static boolean awaitsReturns(LiteralLedger ledger, Entry e) {
        return !e.positive()
                && e.type == ItemLedgerEntryType.SALE
                && ledger.returns(e).stream().anyMatch(a -> !ledger.entry(a.inbound()).completelyInvoiced);
    }

    /** ADJ-51: a transfer receipt that is not completely invoiced, and of which something was taken. */
    private static boolean awaitsItsSource(LiteralLedger ledger, Entry e) {
        return e.positive()
                && e.type == ItemLedgerEntryType.TRANSFER
                && !e.completelyInvoiced
                && !ledger.outs(e).isEmpty();
    }

    private static boolean isOutboundConsumption(Entry e) {
        return !e.positive() && e.type == ItemLedgerEntryType.CONSUMPTION;
    }

    /** ADJ-53, "forward e". */
    private void forwardNested(Entry e) {
        if (e.toAdjust) return; // the sweep of its item will treat it
        forward(e, Optional.empty());
        retainResidual(e);
    }

    /** What the groups of one outbound have in common (ADJ-60, ADJ-61). */
    private static final class Outbound {
        final Entry o;
        Money total = Money.ZERO;
        Money totalI = Money.ZERO;
        Money totalW = Money.ZERO;
        Ratio rest;
        Money carry = Money.ZERO;
        Money carryI = Money.ZERO;
        Money carryW = Money.ZERO;

        Outbound(Entry o) {
            this.o = o;
            this.rest = o.qty;
        }
    }

    /**
     * ADJ-60, {@code ADJUST_OUTBOUND(o)}. The elements of ADJ-61 are summed over the sources like the total: an exact
     * reversal that was applied anew may have several, and those of the last one alone would leave value at zero stock.
     * Returns whether the outbound is completely invoiced.
     */
    private boolean adjustOutbound(Entry o, Optional<Sweep> level) {
        var outbound = new Outbound(o);
        if (hasOtherSources(o)) supplied.add(o);
        boolean allInvoiced = true;
        for (var a : ledger.sources(o)) {
            var s = share(a, ledger.entry(a.inbound()), o, exact(o));
            outbound.total = outbound.total.plus(s.d());
            outbound.totalI = outbound.totalI.plus(s.i());
            outbound.totalW = outbound.totalW.plus(s.w());
            outbound.rest = outbound.rest.minus(a.qty());
            allInvoiced = allInvoiced && s.completelyInvoiced();
            if (level.isPresent() && a.inbound() == level.get().e().number)
                level.get().residual().add(new Residual(s.total(), a.outboundInvoicedDateIsSet()));
        }
        if (allInvoiced) allInvoiced = outbound.rest.isZero();
        for (var v : firstOfGroups(o, Value::isExpected)) adjustGroup(outbound, v);
        for (var v : firstOfGroups(o, v -> !v.isExpected())) adjustGroup(outbound, v);

        if (o.isTransferOrConsumption() && allInvoiced) o.completelyInvoiced = true;
        forwardNested(o);
        return o.completelyInvoiced;
    }

    /** ADJ-60: the first value entry of each document group that can be adjusted, by docNo, docLine, number. */
    private static List<Value> firstOfGroups(Entry o, Predicate<Value> wanted) {
        Set<Group> seen = new HashSet<>();
        return o.values.stream()
                .filter(wanted)
                .filter(v -> !v.adjustment() && v.inventoriable())
                .filter(v -> !(v.isExpected() && o.fullyInvoiced()))
                .sorted(Comparator.comparing(Value::docNo)
                        .thenComparingInt(Value::docLine)
                        .thenComparingLong(Value::number))
                .filter(v -> seen.add(v.group()))
                .toList();
    }

    /**
     * ADJ-61, {@code ADJUST_GROUP(v)}. The expected amounts of a group are those of its expected value entries: where
     * an invoice shares its document with the shipment, its counter-booking is no cost (ADJ-41).
     */
    private void adjustGroup(Outbound outbound, Value v) {
        var o = outbound.o;
        var oldExpected = Money.ZERO;
        var oldDirect = Money.ZERO;
        var oldIndirect = Money.ZERO;
        var oldVariance = Money.ZERO;
        var invoiced = Ratio.ZERO;
        for (var w : o.values) {
            if (!w.group().equals(v.group())) continue;
            if (w.isExpected()) {
                oldExpected = oldExpected.plus(pending.expected(w));
            } else if (isDirectOrRevaluation(w) || !exact(o)) {
                oldDirect = oldDirect.plus(pending.actual(w));
                invoiced = invoiced.plus(w.invoicedQty());
            } else if (w.type() == CostEntryType.INDIRECT_COST) {
                oldIndirect = oldIndirect.plus(pending.actual(w));
            } else {
                oldVariance = oldVariance.plus(pending.actual(w));
            }
        }
        var q = v.isExpected() ? v.valuedQty() : invoiced;
        var part = q.dividedBy(o.qty);

        var x = outbound.total
                .plus(unit(v, outbound).times(outbound.rest))
                .times(part)
                .plus(outbound.carry);
        var cost = r(x);
        outbound.carry = x.minus(cost);
        var change = v.isExpected() ? cost.minus(oldExpected) : cost.minus(oldDirect);
        var type = !v.isExpected() && mirrorsVariance(o) ? CostEntryType.VARIANCE : v.type();
        if (pending.change(v, change, type)) run.mark(v);

        if (!v.isExpected()) {
            var xI = outbound.totalI.times(part).plus(outbound.carryI);
            var xW = outbound.totalW.times(part).plus(outbound.carryW);
            outbound.carryI = xI.minus(r(xI));
            outbound.carryW = xW.minus(r(xW));
            postElement(v, CostEntryType.INDIRECT_COST, r(xI).minus(oldIndirect));
            postElement(v, CostEntryType.VARIANCE, r(xW).minus(oldVariance));
        }
    }

    /** ADJ-61: what a unit costs that is applied to nothing; each currency tests its own (ADJ-6). */
    private static Money unit(Value v, Outbound outbound) {
        var applied = outbound.o.qty.minus(outbound.rest);
        if (outbound.rest.isZero() || applied.isZero()) return v.unitCost();
        return new Money(
                v.unitCost().lcy().isZero()
                        ? outbound.total.lcy().dividedBy(applied)
                        : v.unitCost().lcy(),
                v.unitCost().acy().isZero()
                        ? outbound.total.acy().dividedBy(applied)
                        : v.unitCost().acy());
    }

    /** ADJ-63. */
    private void postElement(Value v, CostEntryType type, Money amount) {
        if (amount.isZero()) return;
        run.mark(run.entries.postElement(v, type, amount));
    }

    /**
     * ADJ-65: whether {@code o} is the undone purchase return of a Standard item. The correction points back to it by
     * taking its cost.
     */
    private boolean mirrorsVariance(Entry o) {
        return item.isStandard()
                && o.type == ItemLedgerEntryType.PURCHASE
                && o.is(DocumentType.PURCHASE_RETURN_SHIPMENT)
                && ledger.returns(o).stream()
                        .map(a -> ledger.entry(a.inbound()))
                        .anyMatch(i -> i.correction && i.document.no().equals(o.document.no()));
    }

    /** ADJ-70, {@code ADJUST_TRANSFER_IN(a)}. */
    private void adjustTransferIn(Application a) {
        var t = ledger.entry(a.owner());
        boolean changed = false;
        if (!t.completelyInvoiced && takeBackRevaluations(t)) changed = true;
        var directs = t.values.stream().filter(Value::isDirectWithoutCharge).toList();
        var old = directs.stream().map(pending::actual).reduce(Money.ZERO, Money::plus);
        var v = directs.getFirst();
        var s = share(a, ledger.entry(a.transferredFrom()), t, false);
        if (s.completelyInvoiced() && !t.completelyInvoiced) {
            t.completelyInvoiced = true;
            changed = true;
        }
        if (pending.change(v, s.total().minus(old), v.type())) changed = true;
        if (changed) {
            run.mark(v);
            forwardNested(t);
        }
    }

    /**
     * ADJ-71, {@code ADJUST_RETURN(a)}. As in ADJ-60 and ADJ-61, expected value entries and others of the same document
     * are groups of their own: else an invoice that shares its document with the receipt would keep the cost it was
     * posted with (ADJ-213, 2).
     */
    void adjustReturn(Application a) {
        var o = ledger.entry(a.outbound());
        var i = ledger.entry(a.inbound());
        var c = Money.ZERO;
        for (var w : o.values) {
            c = w.isExpected()
                    ? c.plus(pending.expected(w)
                            .times(o.qty.minus(o.invoicedQty))
                            .dividedBy(o.qty))
                    : c.plus(pending.actual(w));
        }
        c = r(c.times(a.qty()).dividedBy(o.qty));
        boolean changed = false;
        for (var v : firstDirectOfGroups(i)) {
            var oldExpected = Money.ZERO;
            var oldActual = Money.ZERO;
            var invoiced = Ratio.ZERO;
            for (var w : i.values) {
                if (!w.group().equals(v.group()) || !w.isDirectWithoutCharge()) continue;
                if (w.isExpected()) {
                    oldExpected = oldExpected.plus(pending.expected(w));
                } else {
                    oldActual = oldActual.plus(pending.actual(w));
                    invoiced = invoiced.plus(w.invoicedQty());
                }
            }
            var q = v.isExpected() ? v.valuedQty() : invoiced;
            var cost = r(c.times(q).dividedBy(i.qty));
            if (pending.change(v, cost.minus(v.isExpected() ? oldExpected : oldActual), v.type())) {
                changed = true;
                run.mark(v);
            }
        }
        if (i.isTransferOrConsumption() && o.completelyInvoiced && !i.completelyInvoiced) {
            i.completelyInvoiced = true;
            changed = true;
        }
        if (changed) {
            run.mark(i.values.getLast());
            forwardNested(i);
        }
    }

    /**
     * ADJ-71: the first value entry of each document group that is Direct, without charge, and still to be adjusted.
     */
    private static List<Value> firstDirectOfGroups(Entry i) {
        Set<Group> seenExpected = new HashSet<>();
        Set<Group> seen = new HashSet<>();
        return i.values.stream()
                .filter(Value::isDirectWithoutCharge)
                .filter(v -> !(v.isExpected() && i.fullyInvoiced()))
                .sorted(Comparator.comparing(Value::docNo).thenComparingLong(Value::number))
                .filter(v -> (v.isExpected() ? seenExpected : seen).add(v.group()))
                .toList();
    }

    /**
     * ADJ-72: the revaluation of a transfer receipt is taken back for what was invoiced of the purchase after it. What
     * is revalued is the stored amount; a change that is pending counts with those posted. A change is forwarded.
     */
    private boolean takeBackRevaluations(Entry t) {
        boolean changed = false;
        var p = t;
        for (var source = transferredFrom(p); source.isPresent(); source = transferredFrom(p)) p = source.get();
        for (var r : List.copyOf(t.values)) {
            if (r.type() != CostEntryType.REVALUATION || r.adjusts() != 0) continue;
            var inv = Ratio.ZERO;
            var inv0 = Ratio.ZERO;
            for (var v : p.values) {
                if (!v.isDirectWithoutCharge()) continue;
                inv = inv.plus(v.invoicedQty());
                if (v.number() < r.number()) inv0 = inv0.plus(v.invoicedQty());
            }
            var since = p.qty.minus(inv).minus(p.qty.minus(inv0));
            var takenBack = pending.actual(r).minus(r.actual());
            for (var v : t.values) {
                if (v.type() == CostEntryType.REVALUATION && v.adjusts() == r.number())
                    takenBack = takenBack.plus(v.actual());
            }
            var change = r(r.actual().times(since.dividedBy(p.qty))).minus(takenBack);
            if (pending.change(r, change, r.type())) changed = true;
        }
        return changed;
    }

    private Optional<Entry> transferredFrom(Entry t) {
        return ledger.applications(t, a -> a.isTransferReceipt() && a.owner() == t.number).stream()
                .findFirst()
                .map(a -> ledger.entry(a.transferredFrom()));
    }

    // ---- section 6: rounding residuals

    /** ADJ-80 to ADJ-82, {@code ELIMINATE_ROUNDING(e, applied, residual)}. */
    private void eliminateRounding(Entry e, boolean complete, Ratio applied, List<Residual> residual) {
        if (!isUsedUp(e, complete, applied, residual)) return;
        var r = residual(e, residual);
        if (!r.isZero()) run.entries.postRounding(e, r);
    }

    /** ADJ-83: an entry reached by forwarding that has a residual is swept once more in the same run. */
    private void retainResidual(Entry t) {
        var applied = Ratio.ZERO;
        var residual = new ArrayList<Residual>();
        for (var a : ledger.outs(t)) {
            var o = ledger.entry(a.outbound());
            applied = applied.plus(a.qty());
            residual.add(new Residual(share(a, t, o, exact(o)).total(), a.outboundInvoicedDateIsSet()));
        }
        if (!isUsedUp(t, t.completelyInvoiced, applied, residual)) return;
        if (residual(t, residual).isZero()) return;
        run.retain(t);
        run.residuals.add(t.number);
    }

    /** ADJ-80. */
    private static boolean isUsedUp(Entry e, boolean complete, Ratio applied, List<Residual> residual) {
        return e.positive()
                && !e.open()
                && complete
                && applied.equals(e.qty.negated())
                && residual.stream().allMatch(Residual::outboundInvoicedDateIsSet);
    }

    /** ADJ-81, {@code r}. */
    private Money residual(Entry e, List<Residual> residual) {
        var sum = Money.ZERO;
        for (var v : e.values) {
            if (!v.isExpected()) sum = sum.plus(pending.actual(v));
        }
        for (var share : residual) sum = sum.plus(share.total());
        return sum.negated();
    }

    /** ADJ-5, {@code R(x)}. */
    private Money r(Money x) {
        return ledger.precisions.r(x);
    }
}
