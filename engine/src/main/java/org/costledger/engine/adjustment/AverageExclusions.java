package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.adjustment.AveragePeriod.Sum;
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
    private UnadjustedPoints points;
    private int[] openOutbounds = {};

    // Of the period.
    private AveragePool pool = new AveragePool();
    private StockKey stock = StockKey.of("");
    private int firstDay;
    private int lastDay;
    private final List<Integer> values = new ArrayList<>();
    private final List<Long> exceptions = new ArrayList<>();
    private final Map<Integer, Set<Integer>> chains = new HashMap<>();
    private final Set<Integer> openBefore = new HashSet<>();
    private final List<Long> revaluationPoints = new ArrayList<>();

    // Of the item: what has fixed applications and was revalued (ADJ-123).
    private final Set<Integer> fixedAndRevalued = new HashSet<>();

    private final Sum further = new Sum();

    AverageExclusions(ItemRun run, UnadjustedPoints points) {
        this.run = run;
        this.points = points;
    }

    /** Turns to another item. */
    void begin(UnadjustedPoints unadjusted, int[] openOutboundRows) {
        points = unadjusted;
        openOutbounds = openOutboundRows;
        fixedAndRevalued.clear();
    }

    void beginPeriod(AveragePool ofPool, StockKey ofStock, int from, int until) {
        pool = ofPool;
        stock = ofStock;
        firstDay = from;
        lastDay = until;
        values.clear();
        exceptions.clear();
        chains.clear();
        revaluationPoints.clear();
        findOpenBefore();
    }

    /** ADJ-121: the outbounds that are open and were posted before the period, and all that descends from them. */
    private void findOpenBefore() {
        openBefore.clear();
        for (int row : openOutbounds) {
            if (run.entries.postingDay(row) >= firstDay || !pool.holds(run.entries.stockIndex(row))) continue;
            openBefore.add(row);
            openBefore.addAll(CostChain.of(run, row, NEVER));
        }
    }

    boolean isOpenBefore(int row) {
        return !openBefore.isEmpty() && openBefore.contains(row);
    }

    /** Takes in a value entry of the period. */
    void read(int value, int kind) {
        values.add(value);
        var type = KindBits.entryType(kind);
        if (type == CostEntryType.REVALUATION) readRevaluation(value, kind);
        if (KindBits.has(kind, KindBits.ADJUSTMENT)) return;
        boolean restarts = KindBits.has(kind, KindBits.PARTIAL_REVALUATION) || KindBits.has(kind, KindBits.CHARGE);
        if (!restarts && run.applications.hasReturnsOrTransfers()) {
            int row = run.values.itemLedgerEntryRow(value);
            restarts = run.entries.quantity(row) < 0 && returnsToPool(row);
        }
        if (!restarts) return;
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
        revaluationPoints.add(run.values.entryNo(value));
        var fixed = fixedOutbounds(row);
        if (fixed.isEmpty()) return;
        fixedAndRevalued.add(row);
        for (int application : fixed) fixedAndRevalued.add(run.applications.outboundRow(application));
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

    void findExceptions() {
        if (exceptions.size() > 1) exceptions.sort(Long::compare);
    }

    /** ADJ-120: whether the pool is looked into anew before a value entry. */
    boolean restartsAt(int value, long validUntil) {
        if (exceptions.isEmpty()) return false;
        long no = run.values.entryNo(value);
        return no >= validUntil || exceptions.contains(no);
    }

    /** The number of the value entry from which on the pool is looked into anew. */
    long validUntil(int value) {
        if (exceptions.isEmpty()) return Long.MAX_VALUE;
        long no = run.values.entryNo(value);
        for (long exception : exceptions) {
            if (exception > no) return exception;
        }
        return Long.MAX_VALUE;
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

    private boolean returnsToPool(int row) {
        for (int member : chain(row)) {
            if (run.entries.quantity(member) > 0 && pool.holds(run.entries.stockIndex(member))) return true;
        }
        return false;
    }

    /** Whether an outbound does not see the outbounds before it either: some of it returns to the pool (line 7). */
    boolean leavesOutEarlier(int row) {
        return returnsToPool(row);
    }

    /** What else is left out for a value entry of an outbound. */
    Sum furtherOf(int row, int value) {
        further.clear();
        var chain = chain(row);
        boolean leavesOutEarlier = !chain.isEmpty() && leavesOutEarlier(row);
        for (int member : chain) {
            if (!pool.holds(run.entries.stockIndex(member)) || isOther(member, row, leavesOutEarlier)) continue;
            addAll(member);
        }
        if (!revaluationPoints.isEmpty()) leaveOutRevaluations(row, value, chain, leavesOutEarlier);
        return further;
    }

    /** Whether an entry is valued by average and left out already (lines 7 and 8). */
    private boolean isOther(int member, int row, boolean leavesOutEarlier) {
        if (!isValuedByAverage(member) || isOpenBefore(member)) return false;
        return leavesOutEarlier || (run.entries.quantity(member) < 0 && member > row);
    }

    private boolean isValuedByAverage(int row) {
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            if (run.values.isValuedByAverageCost(value)) return true;
        }
        return false;
    }

    /** All of an entry that counts in the period; of one that is open from before, all that counted ever. */
    private void addAll(int row) {
        int node = run.graph.node(row);
        boolean isOpen = isOpenBefore(row);
        boolean isSomeInPeriod = false;
        for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
            int day = run.values.valuationDay(value);
            if (day > lastDay || (day < firstDay && !isOpen)) continue;
            isSomeInPeriod = true;
            if (run.values.isFirst(value)) further.quantity = Fixed.plus(further.quantity, run.entries.quantity(row));
            for (var currency : run.currencies) {
                int c = currency.index();
                further.cost[c] = Fixed.plus(further.cost[c], run.amount(node, value, currency));
            }
        }
        if (!isSomeInPeriod) return;
        for (var currency : run.currencies) {
            int c = currency.index();
            further.cost[c] = Fixed.plus(further.cost[c], run.pendingAtOnce(node, currency));
        }
    }

    // ---- revaluation inside the period

    /** ADJ-126: of what stays in the pool, the values that were posted on the other side of a revaluation. */
    private void leaveOutRevaluations(int row, int value, Set<Integer> chain, boolean leavesOutEarlier) {
        for (int other : values) {
            int entry = run.values.itemLedgerEntryRow(other);
            if (entry == row || chain.contains(entry) || isOther(entry, row, leavesOutEarlier)) continue;
            if (isLeftOut(other, entry, row, value)) leaveOut(other, entry);
        }
    }

    private boolean isLeftOut(int other, int entry, int row, int value) {
        int origin = origin(other, entry);
        long from = run.values.entryNo(origin);
        long to = run.values.entryNo(value);
        if (hasRevaluationPoint(from, to)) return !Share.counts(run, origin, row);
        return hasRevaluationPoint(to, from);
    }

    /** The value entry that says when another came in: itself, or the first direct cost of its item ledger entry. */
    private int origin(int value, int entry) {
        if (run.values.entryType(value) == CostEntryType.REVALUATION || run.values.isDirectCostWithoutCharge(value))
            return value;
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

    /** ADJ-124: a revaluation of what is partly taken by fixed applications is left out for the rest alone. */
    private void leaveOut(int value, int entry) {
        boolean isListed = fixedAndRevalued.contains(entry);
        boolean isRevaluation = run.values.entryType(value) == CostEntryType.REVALUATION;
        if (isListed && !isRevaluation) return;
        int node = run.graph.node(entry);
        if (!isListed) {
            if (run.values.isFirst(value)) further.quantity = Fixed.plus(further.quantity, run.entries.quantity(entry));
            for (var currency : run.currencies) {
                int c = currency.index();
                further.cost[c] = Fixed.plus(further.cost[c], run.amount(node, value, currency));
            }
            return;
        }
        long valued = run.values.valuedQuantity(value);
        long rest = Fixed.plus(valued, -takenByFixed(value, entry));
        if (rest == 0) return;
        for (var currency : run.currencies) {
            int c = currency.index();
            long step = run.amountStep(currency);
            long actual = Fixed.share(run.actual(node, value, currency), rest, valued, step);
            long expected = Fixed.share(run.expected(node, value, currency), rest, valued, step);
            further.cost[c] = Fixed.plus(further.cost[c], Fixed.plus(actual, expected));
        }
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
