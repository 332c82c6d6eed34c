package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.StockKey;

/**
 * What an outbound does not see of its pool, besides itself and the outbounds after it: all that descends from it, and
 * revaluations that do not concern it (ADJ-116, ADJ-120 to ADJ-124, ADJ-126). Where a period holds none of this, which is the
 * common case, no question costs anything.
 */
final class AverageExclusions {
    private static final int NEVER = Integer.MAX_VALUE;

    private final ItemRun run;
    private final UnadjustedPoints points;
    private int[] openOutbounds = {};

    // Of the period.
    private AveragePool pool = new AveragePool();
    private StockKey stock = StockKey.of("");
    private int firstDay;
    private int lastDay;
    // The numbers of the value entries before which the pool is looked into anew (ADJ-120).
    private final TreeSet<Long> exceptions = new TreeSet<>();
    private boolean hasAny;
    private final Map<Integer, Set<Integer>> chains = new HashMap<>();
    private final Set<Integer> openBefore = new HashSet<>();
    private final List<Long> revaluationPoints = new ArrayList<>();
    private final List<Integer> revalued = new ArrayList<>();

    // Of the item: what has fixed applications and was revalued (ADJ-123).
    private final Set<Integer> fixedAndRevalued = new HashSet<>();

    private final QuantityAndCost further = new QuantityAndCost();

    AverageExclusions(ItemRun run, UnadjustedPoints points) {
        this.run = run;
        this.points = points;
    }

    /** Turns to another item. */
    void begin(int[] openOutboundRows) {
        openOutbounds = openOutboundRows;
        fixedAndRevalued.clear();
    }

    void beginPeriod(AveragePool ofPool, StockKey ofStock, int from, int until) {
        pool = ofPool;
        stock = ofStock;
        firstDay = from;
        lastDay = until;
        if (hasAny) forgetPeriod();
        if (openOutbounds.length > 0) findOpenBefore();
        hasAny = !openBefore.isEmpty() || !fixedAndRevalued.isEmpty() || run.applications.hasReturnsOrTransfers();
    }

    private void forgetPeriod() {
        exceptions.clear();
        chains.clear();
        revaluationPoints.clear();
        revalued.clear();
        openBefore.clear();
    }

    /** Whether every outbound sees the same pool, but for itself and those after it. */
    boolean isNone() {
        return !hasAny;
    }

    /** ADJ-121: the outbounds that are open and were posted before the period, and all that descends from them. */
    private void findOpenBefore() {
        for (int row : openOutbounds) {
            if (run.entries.postingDay(row) >= firstDay || !pool.holds(run.entries.stockIndex(row))) continue;
            openBefore.add(row);
            openBefore.addAll(CostChain.of(run, row, NEVER));
        }
    }

    boolean isOpenBefore(int row) {
        return !openBefore.isEmpty() && openBefore.contains(row);
    }

    /** Whether an entry counts for others whatever its number, and never for itself (lines 3 and 4 of ADJ-116). */
    boolean countsForOthers(int row) {
        return isOpenBefore(row) || (!fixedAndRevalued.isEmpty() && fixedAndRevalued.contains(row));
    }

    /** Takes in a value entry of the period. */
    void read(int value, int kind) {
        if (KindBits.entryType(kind) == CostEntryType.REVALUATION) readRevaluation(value, kind);
        if (KindBits.has(kind, KindBits.ADJUSTMENT)) return;
        boolean restarts = KindBits.has(kind, KindBits.PARTIAL_REVALUATION) || KindBits.has(kind, KindBits.CHARGE);
        if (!restarts && run.applications.hasReturnsOrTransfers()) {
            int row = run.values.itemLedgerEntryRow(value);
            restarts = run.entries.quantity(row) < 0 && returnsToPool(row);
        }
        if (!restarts) return;
        hasAny = true;
        long no = run.values.entryNo(value);
        exceptions.add(no);
        exceptions.add(no + 1);
    }

    /** ADJ-123. */
    private void readRevaluation(int value, int kind) {
        int row = run.values.itemLedgerEntryRow(value);
        int own = run.entries.quantity(row) > 0 ? run.all.ownApplicationRow(row) : -1;
        boolean isReturnOrTransfer = own >= 0 && run.applications.outboundRow(own) >= 0;
        if (!KindBits.has(kind, KindBits.PARTIAL_REVALUATION) && !isReturnOrTransfer) return;
        hasAny = true;
        revaluationPoints.add(run.values.entryNo(value));
        revalued.add(row);
    }

    /** ADJ-123: begins to value the period; what is put on the list is kept, of periods that hold nothing to value it is not. */
    void beginValuing() {
        for (int row : revalued) {
            var fixed = fixedOutbounds(row);
            if (!fixed.isEmpty()) fixedAndRevalued.add(row);
            for (int application : fixed) fixedAndRevalued.add(run.applications.outboundRow(application));
        }
    }

    /** The applications by which an inbound supplies outbounds with its cost. */
    private List<Integer> fixedOutbounds(int row) {
        var fixed = new ArrayList<Integer>();
        if (run.entries.quantity(row) < 0) return fixed;
        for (int application = run.all.firstApplicationRow(Chain.INBOUND, row);
                application >= 0;
                application = run.applications.next(Chain.INBOUND, application)) {
            if (run.applications.suppliesCost(application)) fixed.add(application);
        }
        return fixed;
    }

    /** ADJ-120: whether the pool is looked into anew before a value entry. */
    boolean restartsAt(int value, long validUntil) {
        if (exceptions.isEmpty()) return false;
        long no = run.values.entryNo(value);
        return no >= validUntil || exceptions.contains(no);
    }

    /** The number of the value entry from which on the pool is looked into anew. */
    long validUntil(int value) {
        var next = exceptions.higher(run.values.entryNo(value));
        return next == null ? Long.MAX_VALUE : next;
    }

    /** All that descends from an outbound within the period. */
    private Set<Integer> chain(int row) {
        if (!run.applications.hasReturnsOrTransfers() || !hasReturn(row)) return Set.of();
        return chains.computeIfAbsent(row, outbound -> CostChain.of(run, outbound, lastDayOfChain(outbound)));
    }

    private boolean hasReturn(int row) {
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = run.applications.next(Chain.OUTBOUND, application)) {
            if (CostGraph.isReturn(run.applications, application)) return true;
        }
        return false;
    }

    private int lastDayOfChain(int row) {
        int latest = Integer.MIN_VALUE;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value))
            latest = Math.max(latest, run.values.valuationDay(value));
        return points.from(stock, Days.toDate(latest)).map(Days::of).orElse(latest);
    }

    /** Whether some of an outbound returns to the pool, so that it sees no outbound of it at all (line 7). */
    boolean returnsToPool(int row) {
        for (int member : chain(row)) {
            if (run.entries.quantity(member) > 0 && pool.holds(run.entries.stockIndex(member))) return true;
        }
        return false;
    }

    /** What else is left out for a value entry of an outbound. */
    QuantityAndCost furtherOf(int row, int value) {
        further.clear();
        var chain = chain(row);
        boolean leavesOutEarlier = !chain.isEmpty() && returnsToPool(row);
        for (int member : chain) {
            if (!pool.holds(run.entries.stockIndex(member))) continue;
            if (ofOther(member, row, leavesOutEarlier).counts()) addAll(further, member); // else it is left out already
        }
        if (!revaluationPoints.isEmpty()) leaveOutRevaluations(row, value, chain, leavesOutEarlier);
        return further;
    }

    // ---- what decides

    /** Whether a value counts in the average by which a value entry of an outbound is valued. */
    AverageDecision decide(int other, int row, int value) {
        var chain = chain(row);
        return decide(other, row, value, chain, !chain.isEmpty() && returnsToPool(row));
    }

    private AverageDecision decide(int other, int row, int value, Set<Integer> chain, boolean leavesOutEarlier) {
        int origin = origin(other, run.values.itemLedgerEntryRow(other));
        return decide(other, origin, row, value, chain, leavesOutEarlier);
    }

    /** @param origin the value entry that says when the value came in */
    private AverageDecision decide(
            int other, int origin, int row, int value, Set<Integer> chain, boolean leavesOutEarlier) {
        int entry = run.values.itemLedgerEntryRow(other);
        if (entry == row) return AverageDecision.ITSELF;
        if (chain.contains(entry)) return AverageDecision.COMES_FROM_IT;
        var decision = ofOther(entry, row, leavesOutEarlier);
        return decision.counts() && !revaluationPoints.isEmpty()
                ? byRevaluation(other, origin, entry, row, value, decision)
                : decision;
    }

    /** Lines 3 to 9 of ADJ-116. */
    private AverageDecision ofOther(int entry, int row, boolean leavesOutEarlier) {
        if (isOpenBefore(entry)) return AverageDecision.OPEN_BEFORE;
        if (fixedAndRevalued.contains(entry)) return AverageDecision.FIXED_AND_REVALUED;
        if (!isValuedByAverage(entry)) return AverageDecision.NOT_BY_AVERAGE;
        if (leavesOutEarlier) return AverageDecision.PART_RETURNS;
        if (run.entries.quantity(entry) > 0) return AverageDecision.UNDOES_OUTBOUND;
        return entry > row ? AverageDecision.LATER_OUTBOUND : AverageDecision.EARLIER_OUTBOUND;
    }

    /** An entry is decided on by the first of its value entries in the period, by type and number. */
    private boolean isValuedByAverage(int row) {
        int first = -1;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            int day = run.values.valuationDay(value);
            if (day < firstDay || day > lastDay) continue;
            if (first < 0 || run.values.entryType(value).compareTo(run.values.entryType(first)) < 0) first = value;
        }
        return first >= 0 && run.values.isValuedByAverageCost(first);
    }

    /** All of an entry that counts in the period; of one that is open from before, all that counted ever. */
    void addAll(QuantityAndCost sum, int row) {
        int node = run.graph.node(row);
        boolean isOpen = isOpenBefore(row);
        boolean isSomeInPeriod = false;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            int day = run.values.valuationDay(value);
            if (day > lastDay || (day < firstDay && !isOpen)) continue;
            isSomeInPeriod = true;
            sum.add(run, value, node);
        }
        if (!isSomeInPeriod) return;
        for (var currency : run.currencies) {
            int c = currency.index();
            sum.cost[c] = Fixed.plus(sum.cost[c], run.pendingAtOnce(node, currency));
        }
    }

    /** What outbounds that are open from before the period, and what descends from them, were worth before it (ADJ-121). */
    List<Integer> valuesOfOpenBefore() {
        var before = new ArrayList<Integer>();
        for (int entry : new TreeSet<>(openBefore)) {
            if (!pool.holds(run.entries.stockIndex(entry))) continue;
            for (int value = run.all.firstValueRow(entry); value >= 0; value = run.values.next(value)) {
                if (run.values.valuationDay(value) < firstDay) before.add(value);
            }
        }
        return before;
    }

    /** The values of the period, in no order. */
    int[] values() {
        return pool.values(run.all.valuationDays(), firstDay, lastDay);
    }

    // ---- revaluation inside the period

    /** ADJ-126: of what stays in the pool, the values that were posted on the other side of a revaluation (REV-93). */
    private void leaveOutRevaluations(int row, int value, Set<Integer> chain, boolean leavesOutEarlier) {
        for (int other : values()) leaveOutRevaluation(other, row, value, chain, leavesOutEarlier);
        for (int other : valuesOfOpenBefore()) leaveOutRevaluation(other, row, value, chain, leavesOutEarlier);
    }

    private void leaveOutRevaluation(int other, int row, int value, Set<Integer> chain, boolean leavesOutEarlier) {
        var decision = decide(other, row, value, chain, leavesOutEarlier);
        if (decision.isByRevaluation()) addLeftOut(further, other, decision);
        int entry = run.values.itemLedgerEntryRow(other);
        int node = run.graph.node(entry);
        if (node < 0 || !run.hasPending(node)) return;
        int first = firstDirectCost(entry); // elements and residuals are no direct cost
        if (decide(other, first, row, value, chain, leavesOutEarlier).isByRevaluation())
            addPendingAtOnce(further, other);
    }

    /** Adds what is pending on a value apart from its own cost: the elements and the residual posted at once (ADJ-63, ADJ-81). */
    void addPendingAtOnce(QuantityAndCost sum, int value) {
        int node = run.graph.node(run.values.itemLedgerEntryRow(value));
        if (node < 0) return;
        for (int change = run.pendingFrom(node); change < run.pendingTo(node); change++) {
            if (run.pending.valueRow(change) != value
                    || !run.pending.kind(change).isPostedAtOnce()) continue;
            for (var currency : run.currencies) {
                int c = currency.index();
                sum.cost[c] = Fixed.plus(sum.cost[c], run.pending.actual(change, currency));
            }
        }
    }

    private AverageDecision byRevaluation(
            int other, int origin, int entry, int row, int value, AverageDecision otherwise) {
        long from = run.values.entryNo(origin);
        long to = run.values.entryNo(value);
        if (hasRevaluationPoint(from, to)) {
            if (Share.counts(run, origin, row)) return otherwise;
            return leftOut(other, entry, AverageDecision.REVALUED_LATER);
        }
        if (!hasRevaluationPoint(to, from)) return otherwise;
        return leftOut(other, entry, AverageDecision.POSTED_BEHIND_REVALUATION);
    }

    /** ADJ-124: a revaluation of what is partly taken by fixed applications is left out for the rest alone. */
    private AverageDecision leftOut(int value, int entry, AverageDecision decision) {
        if (!fixedAndRevalued.contains(entry)) return decision;
        boolean isRevaluation = run.values.entryType(value) == CostEntryType.REVALUATION;
        return isRevaluation && restOf(value, entry) != 0
                ? AverageDecision.REVALUED_IN_PART
                : AverageDecision.FIXED_AND_REVALUED;
    }

    /** The value entry that says when another came in: itself, or the first direct cost of its item ledger entry. */
    private int origin(int value, int entry) {
        if (run.values.entryType(value) == CostEntryType.REVALUATION || run.values.isDirectCostWithoutCharge(value))
            return value;
        return firstDirectCost(entry);
    }

    private int firstDirectCost(int entry) {
        int first = run.all.firstValueRow(entry);
        while (run.values.entryType(first) != CostEntryType.DIRECT_COST) first = run.values.next(first);
        return first;
    }

    private boolean hasRevaluationPoint(long from, long to) {
        for (long point : revaluationPoints) {
            if (from <= point && point <= to) return true;
        }
        return false;
    }

    /** Adds what a decision takes of a value out of the pool. */
    void addLeftOut(QuantityAndCost sum, int value, AverageDecision decision) {
        int entry = run.values.itemLedgerEntryRow(value);
        int node = run.graph.node(entry);
        if (decision != AverageDecision.REVALUED_IN_PART) {
            sum.add(run, value, node);
            return;
        }
        long valued = run.values.valuedQuantity(value);
        long rest = restOf(value, entry);
        for (var currency : run.currencies) {
            int c = currency.index();
            long step = run.amountStep(currency);
            long actual = Fixed.share(run.actual(node, value, currency), rest, valued, step);
            long expected = Fixed.share(run.expected(node, value, currency), rest, valued, step);
            sum.cost[c] = Fixed.plus(sum.cost[c], Fixed.plus(actual, expected));
        }
    }

    /** What of a revaluation no fixed application takes. */
    private long restOf(int value, int entry) {
        return Fixed.plus(run.values.valuedQuantity(value), -takenByFixed(value, entry));
    }

    /** The quantity of the fixed outbounds of an inbound that a revaluation counts for. */
    private long takenByFixed(int value, int entry) {
        long taken = 0;
        for (int application : fixedOutbounds(entry)) {
            if (Share.counts(run, value, run.applications.outboundRow(application)))
                taken = Fixed.plus(taken, -run.applications.quantity(application));
        }
        return taken;
    }
}
