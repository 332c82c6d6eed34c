package org.costledger.engine.adjustment.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.engine.adjustment.oracle.AveragePool.Period;
import org.costledger.engine.adjustment.oracle.AveragePool.Sums;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.ledger.CostEntryType;

/**
 * Section 7.3 of chapter 03 for one period of a pool: what does not count into the average by which an outbound is valued.
 * Outputs that consume themselves (ADJ-116, line 5, and ADJ-125) come with orders.
 */
final class Exclusions {
    private final LiteralLedger ledger;
    private final PendingTable pending;
    private final AppliedCost appliedCost;
    private final AveragePool pool;
    private final Period period;
    private final FixedApplications fixedApplications;
    private final NavigableSet<Long> revaluationPoints = new TreeSet<>();
    private final Set<Entry> openOutbounds;

    Exclusions(
            LiteralLedger ledger,
            PendingTable pending,
            AppliedCost appliedCost,
            AveragePool pool,
            Period period,
            FixedApplications fixedApplications) {
        this.ledger = ledger;
        this.pending = pending;
        this.appliedCost = appliedCost;
        this.pool = pool;
        this.period = period;
        this.fixedApplications = fixedApplications;
        noteRevaluations();
        this.openOutbounds = openOutbounds();
    }

    /**
     * ADJ-123. A return or transfer receipt is an inbound that takes its cost from another entry: its own application is of
     * kind C, D or E (ADJ-2).
     */
    private void noteRevaluations() {
        for (var v : pool.valuedIn(period)) {
            if (v.type() != CostEntryType.REVALUATION) continue;
            if (!v.partialRevaluation() && !isReturnOrTransferReceipt(v.entry())) continue;
            revaluationPoints.add(v.number());
            fixedApplications.put(v.entry());
        }
    }

    private boolean isReturnOrTransferReceipt(Entry i) {
        return !ledger.applications(i, a -> a.owner() == i.number && (a.isReturn() || a.isTransferReceipt()))
                .isEmpty();
    }

    /** ADJ-121: open outbounds posted before the period, and everything in their chain. */
    private Set<Entry> openOutbounds() {
        var list = new HashSet<Entry>();
        for (var e : pool.item.entries) {
            boolean listed = pool.contains(e) && e.open() && !e.positive() && e.postingDate.isBefore(period.start());
            if (!listed) continue;
            list.add(e);
            list.addAll(Chain.withoutDateLimit(ledger, e));
        }
        return list;
    }

    /**
     * Whether a sum made for another outbound counts this one, though it is valued later, since it is in the list of ADJ-121 or
     * of ADJ-123 (lines 3 and 4). No outbound counts for its own valuation (line 1).
     */
    boolean countsForOthers(Entry e) {
        return openOutbounds.contains(e) || fixedApplications.contains(e);
    }

    /** ADJ-120: the value entry numbers at which the sums are made anew. */
    NavigableSet<Long> exceptions() {
        var exceptions = new TreeSet<Long>();
        for (var w : pool.valuedIn(period)) {
            if (w.adjustment()) continue;
            boolean partial = w.type() == CostEntryType.REVALUATION && w.partialRevaluation();
            boolean charge = !w.chargeNo().isEmpty();
            boolean feeds = !w.entry().positive() && feedsThePool(Chain.of(ledger, pool, w.entry()));
            if (!partial && !charge && !feeds) continue;
            exceptions.add(w.number());
            exceptions.add(w.number() + 1);
        }
        return exceptions;
    }

    private boolean feedsThePool(Set<Entry> chain) {
        return chain.stream().anyMatch(e -> e.positive() && pool.contains(e));
    }

    /**
     * ADJ-116: the sums less what is excluded for {@code v}. What is gone through are the value entries of the pool in the
     * period, and those of ADJ-121 valued before it; of a chain that leaves the pool only what is in the pool, since nothing
     * else is in its sums.
     */
    Sums exclude(Sums sums, Value v) {
        var o = v.entry();
        var chain = Chain.of(ledger, pool, o);
        var inPool = new HashMap<Entry, Boolean>();
        var left = sums;
        for (var w : goneThrough()) {
            var e = w.entry();
            if (!inPool.computeIfAbsent(e, first -> isInPool(w, o, chain)))
                left = left.minus(w.entryQty(), pending.actual(w).plus(pending.expected(w)));
            else if (isTested(w) && isExcludedByRevaluation(w, v)) left = left.minus(w.entryQty(), excludedOf(w));
        }
        return left;
    }

    /** ILE by ILE, those of each by type, then number. */
    private List<Value> goneThrough() {
        var values = new ArrayList<Value>(pool.valuedIn(period));
        values.addAll(pool.values(
                w -> openOutbounds.contains(w.entry()) && w.valuationDate().isBefore(period.start())));
        values.sort(Comparator.comparingLong((Value w) -> w.entry().number)
                .thenComparing(Value::type, Comparator.comparingInt(CostEntryType::code))
                .thenComparingLong(Value::number));
        return values;
    }

    /**
     * The table of ADJ-116. A member of the list of ADJ-121 comes from it whenever it is valued, also in this period.
     * {@code w} is the first value entry of its ILE, of those gone through.
     */
    private boolean isInPool(Value w, Entry o, Set<Entry> chain) {
        var e = w.entry();
        if (e == o) return false; // 1
        if (chain.contains(e)) return false; // 2
        if (openOutbounds.contains(e)) return true; // 3
        if (fixedApplications.contains(e)) return true; // 4
        if (!w.valuedByAverage()) return true; // 6
        if (feedsThePool(chain)) return false; // 7
        if (!e.positive()) return e.number < o.number; // 8
        return true; // 9
    }

    /** ADJ-124: of what is revalued and taken by fixed applications only the revaluations are tested. */
    private boolean isTested(Value w) {
        return w.type() == CostEntryType.REVALUATION || !fixedApplications.contains(w.entry());
    }

    /**
     * ADJ-126. An adjustment is a Direct value entry of its own: one that was posted after the revaluation is not seen by an
     * outbound posted before it, though the same change was while it was pending.
     */
    private boolean isExcludedByRevaluation(Value w, Value v) {
        if (revaluationPoints.isEmpty()) return false;
        var c = w.type() == CostEntryType.REVALUATION || w.isDirectWithoutCharge() ? w : firstDirect(w.entry());
        if (revaluedBetween(c.number(), v.number())) return !appliedCost.counts(c, v.entry());
        return revaluedBetween(v.number(), c.number());
    }

    private boolean revaluedBetween(long first, long last) {
        return revaluationPoints.stream().anyMatch(point -> first <= point && point <= last);
    }

    private static Value firstDirect(Entry e) {
        return e.values.stream()
                .filter(v -> v.type() == CostEntryType.DIRECT_COST)
                .findFirst()
                .orElseThrow();
    }

    /**
     * ADJ-124: of a revaluation of a list member what its fixed outbounds did not take over, of anything else all. What a
     * fixed outbound counts with is the quantity it takes of the member.
     */
    private Money excludedOf(Value w) {
        var actual = pending.actual(w);
        var expected = pending.expected(w);
        if (w.type() != CostEntryType.REVALUATION || !fixedApplications.contains(w.entry()))
            return actual.plus(expected);
        var f = Ratio.ZERO;
        for (var a : ledger.outs(w.entry())) {
            if (appliedCost.counts(w, ledger.entry(a.outbound()))) f = f.minus(a.qty());
        }
        var part = w.valuedQty().minus(f).dividedBy(w.valuedQty());
        return ledger.precisions.r(actual.times(part)).plus(ledger.precisions.r(expected.times(part)));
    }
}
