package org.costledger.engine.adjustment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.StockKey;

/**
 * One period of a pool: its outbounds are valued one after the other by what is in the pool for them (ADJ-112). What one
 * takes is deducted, rounded as it is, so that the difference travels on to the next (ADJ-114).
 */
final class AveragePeriod {
    private static final int FIRST_CAPACITY = 64;
    private static final int NO_CHANGE = -1;

    private final ItemRun run;
    private final NestedForward nested;
    private final OscillationGuard guard;
    private final DocumentGroups groups;
    private final AverageExclusions exclusions;
    private final AverageWitness witness;

    private AveragePool pool = new AveragePool();
    private int lastDay;
    private boolean byItem;

    // The value entries of the period that are valued by average, adjustments among them: entry row, then value row.
    private long[] average = new long[FIRST_CAPACITY];
    private int size;
    private boolean hasOutbounds;
    // The inbounds that undo an outbound valued by average.
    private final Set<Integer> inbounds = new LinkedHashSet<>();

    // What is left in the pool for the next outbound.
    private boolean isRunning;
    private int summedFor;
    private long validUntil;
    private long quantity;
    private final long[] cost = new long[2];

    // The outbounds before and after the one that is valued, and itself.
    private final Sum earlier = new Sum();
    private final Sum own = new Sum();
    private final Sum later = new Sum();
    private final Sum undone = new Sum();

    private final long[] part = new long[2];
    private final long[] change = new long[2];
    private final long[] before = new long[2];
    private int visited;

    /** A quantity and its cost. */
    static final class Sum {
        long quantity;
        final long[] cost = new long[2];

        void clear() {
            quantity = 0;
            Arrays.fill(cost, 0);
        }

        void add(Sum other, int sign) {
            quantity = Fixed.plus(quantity, sign * other.quantity);
            for (int i = 0; i < cost.length; i++) cost[i] = Fixed.plus(cost[i], sign * other.cost[i]);
        }
    }

    AveragePeriod(
            ItemRun run,
            NestedForward nested,
            OscillationGuard guard,
            UnadjustedPoints points,
            AverageWitness witness) {
        this.run = run;
        this.nested = nested;
        this.guard = guard;
        this.groups = new DocumentGroups(run);
        this.exclusions = new AverageExclusions(run, points);
        this.witness = witness;
    }

    /** Turns to another item. */
    void begin(UnadjustedPoints points, int[] openOutbounds) {
        exclusions.begin(points, openOutbounds);
    }

    /** Turns to a period of a pool; tells whether it holds an outbound to value. */
    boolean read(AveragePool ofPool, StockKey ofStock, boolean isOverItem, int from, int until) {
        pool = ofPool;
        byItem = isOverItem;
        lastDay = until;
        size = 0;
        hasOutbounds = false;
        inbounds.clear();
        pool.beginPeriod(from);
        exclusions.beginPeriod(ofPool, ofStock, from, until);
        for (int cell = pool.from(from); cell < pool.size() && pool.day(cell) <= until; cell++) {
            for (int value = pool.firstValue(cell);
                    value >= 0;
                    value = run.all.valuationDays().next(value)) read(value);
        }
        return hasOutbounds;
    }

    private void read(int value) {
        int kind = run.values.kind(value);
        exclusions.read(value, kind);
        if (!KindBits.has(kind, KindBits.BY_AVERAGE)) {
            raiseNewest(value, kind);
            return;
        }
        int row = run.values.itemLedgerEntryRow(value);
        if (run.entries.quantity(row) > 0) {
            inbounds.add(row);
            return;
        }
        if (size == average.length) average = Arrays.copyOf(average, 2 * size);
        average[size++] = (long) row << Integer.SIZE | value;
        hasOutbounds = hasOutbounds || isToValue(row, value, kind);
    }

    /** What came in brings changes about, or what brought about that it came in at another cost. */
    private void raiseNewest(int value, int kind) {
        if (Causes.isPosted(kind)) pool.raiseNewest(run.values.entryNo(value));
        int node = node(run.values.itemLedgerEntryRow(value));
        if (node >= 0) pool.raiseNewest(run.cause(node));
    }

    /** ADJ-104. */
    private boolean isToValue(int row, int value, int kind) {
        return !KindBits.has(kind, KindBits.ADJUSTMENT)
                && run.values.valuedQuantity(value) < 0
                && run.entries.appliesToEntry(row) == 0;
    }

    /** Values the outbounds by number, and returns how many value entries were looked at. */
    int value() {
        visited = 0;
        isRunning = false;
        Arrays.sort(average, 0, size);
        exclusions.findExceptions();
        earlier.clear();
        later.clear();
        for (int i = 0; i < size; i++) {
            if (!exclusions.isOpenBefore(row(i))) add(later, value(i), node(row(i)));
        }
        for (int i = 0; i < size; ) {
            int next = i + 1;
            while (next < size && row(next) == row(i)) next++;
            valueOutbound(i, next);
            i = next;
        }
        return visited;
    }

    private int row(int i) {
        return (int) (average[i] >> Integer.SIZE);
    }

    private int value(int i) {
        return (int) average[i];
    }

    private int node(int row) {
        return run.graph.node(row);
    }

    /** Values the value entries of one outbound. */
    private void valueOutbound(int from, int to) {
        int row = row(from);
        boolean isOpen = exclusions.isOpenBefore(row);
        findOwn(row, from, to, isOpen);
        if (!isOpen) later.add(own, -1);
        for (int i = from; i < to; i++) {
            int value = value(i);
            if (isToValue(row, value, run.values.kind(value)) && valueEntry(row, value)) findOwn(row, from, to, isOpen);
        }
        if (!isOpen) earlier.add(own, 1);
    }

    /** What the outbound itself adds to the pool; of one that is open from before, all it ever added. */
    private void findOwn(int row, int from, int to, boolean isOpen) {
        own.clear();
        int node = node(row);
        if (isOpen) {
            for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
                if (run.values.valuationDay(value) <= lastDay) add(own, value, node);
            }
        } else {
            for (int i = from; i < to; i++) add(own, value(i), node);
        }
    }

    private void add(Sum sum, int value, int node) {
        if (run.values.isFirst(value))
            sum.quantity = Fixed.plus(sum.quantity, run.entries.quantity(run.values.itemLedgerEntryRow(value)));
        for (var currency : run.currencies) {
            int c = currency.index();
            sum.cost[c] = Fixed.plus(sum.cost[c], run.amount(node, value, currency));
        }
    }

    /** Values one value entry; tells whether what its item ledger entry is worth changed. */
    private boolean valueEntry(int row, int value) {
        if (isInvoicedExpectedCost(row, value)) return false;
        groups.read(run, row);
        if (!groups.isLeader(value)) return false;
        visited++;
        boolean completed = becomesCompletelyInvoiced(row);
        if (!isRunning || exclusions.restartsAt(value, validUntil) || isCountedYet(row)) restart(row, value);
        boolean changed = take(row, value);
        if (changed || completed) visited += nested.from(run.recipient(row));
        return changed;
    }

    /** An outbound that is open from before counts for others (ADJ-121), never for itself. */
    private boolean isCountedYet(int row) {
        return row != summedFor && exclusions.isOpenBefore(row);
    }

    private boolean isInvoicedExpectedCost(int row, int value) {
        return run.values.isExpectedCost(value) && run.entries.invoicedQuantity(row) == run.entries.quantity(row);
    }

    /** ADJ-113: a transfer is completely invoiced once all it consists of is. */
    private boolean becomesCompletelyInvoiced(int row) {
        if (run.entries.type(row) != ItemLedgerEntryType.TRANSFER || isCompletelyInvoiced(row)) return false;
        if (run.entries.remainingQuantity(row) != 0) return false;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = run.applications.next(Chain.OUTBOUND, application)) {
            if (run.applications.isQuantityApplication(application)
                    && !isCompletelyInvoiced(run.applications.inboundRow(application))) return false;
        }
        run.setCompletelyInvoiced(run.recipient(row));
        return true;
    }

    private boolean isCompletelyInvoiced(int row) {
        int node = node(row);
        return node >= 0 ? run.isCompletelyInvoiced(node) : run.entries.completelyInvoiced(row);
    }

    /** Looks into the pool anew: all up to the end of the period, without what is left out for this outbound. */
    private void restart(int row, int value) {
        pool.sumUpTo(lastDay);
        quantity = pool.quantity();
        for (var currency : run.currencies) cost[currency.index()] = pool.cost(currency);
        leaveOut(own);
        leaveOut(later);
        if (exclusions.leavesOutEarlier(row)) {
            leaveOut(earlier);
            leaveOut(inbounds());
        }
        leaveOut(exclusions.furtherOf(row, value));
        isRunning = true;
        summedFor = row;
        validUntil = exclusions.validUntil(value);
        witness.lookedInto(row, value);
    }

    /** What the inbounds come to that undo an outbound, unless an open one is behind it (lines 3 and 7 of ADJ-116). */
    private Sum inbounds() {
        undone.clear();
        for (int row : inbounds) {
            if (!exclusions.isOpenBefore(row)) exclusions.addAll(undone, row);
        }
        return undone;
    }

    private void leaveOut(Sum sum) {
        quantity = Fixed.plus(quantity, -sum.quantity);
        for (var currency : run.currencies) {
            int c = currency.index();
            cost[c] = Fixed.plus(cost[c], -sum.cost[c]);
        }
    }

    /** ADJ-114, ADJ-115: takes the part of a value entry out of the pool, if there is anything in it. */
    private boolean take(int row, int value) {
        if (!holdsSomething()) {
            witness.keeps(row, value);
            return false;
        }
        boolean isExpected = run.values.isExpectedCost(value);
        long valued = isExpected ? run.values.valuedQuantity(value) : groups.invoicedQuantity(value);
        boolean hasChange = false;
        int node = node(row);
        for (var currency : run.currencies) {
            int c = currency.index();
            part[c] = share(valued, currency);
            change[c] = Fixed.plus(part[c], -old(value, node, isExpected, currency));
            hasChange |= change[c] != 0;
        }
        var decision = deduction(row, valued);
        witness.takes(row, value, valued, part, change, decision);
        if (decision.counts()) {
            quantity = Fixed.plus(quantity, valued);
            for (var currency : run.currencies)
                cost[currency.index()] = Fixed.plus(cost[currency.index()], part[currency.index()]);
        }
        return hasChange && change(run.recipient(row), value, isExpected);
    }

    private boolean holdsSomething() {
        if (quantity <= 0) return false;
        for (var currency : run.currencies) {
            if (isNegative(currency)) return false;
        }
        return true;
    }

    /** ADJ-114: whether what an outbound takes is deducted before the next one. */
    private AverageDecision deduction(int row, long valued) {
        if (Fixed.plus(quantity, valued) <= 0) return AverageDecision.EMPTIES_THE_POOL;
        return byItem && run.entries.type(row) == ItemLedgerEntryType.TRANSFER
                ? AverageDecision.STAYS_IN_THE_POOL
                : AverageDecision.TAKEN;
    }

    /** The quantity that is left in the pool for the next outbound. */
    long quantity() {
        return quantity;
    }

    /** The cost that is left in the pool for the next outbound, what is carried in apart. */
    long cost(CurrencyColumn currency) {
        return cost[currency.index()];
    }

    /** What decides which values count. */
    AverageExclusions exclusions() {
        return exclusions;
    }

    private boolean isNegative(CurrencyColumn currency) {
        long whole = cost[currency.index()];
        return pool.hasCarried() ? withCarried(whole, currency).signum() * pool.carriedWhole() < 0 : whole < 0;
    }

    /** {@code R(C * valued / Q)}. */
    private long share(long valued, CurrencyColumn currency) {
        long step = run.amountStep(currency);
        if (!pool.hasCarried()) return Fixed.share(cost[currency.index()], valued, quantity, step);
        return Fixed.nearest(
                costNumerator(currency).multiply(BigInteger.valueOf(valued)),
                costDenominator().multiply(BigInteger.valueOf(quantity)),
                step);
    }

    /** What is left in the pool for the next outbound, what is carried in among it, times {@link #costDenominator}. */
    BigInteger costNumerator(CurrencyColumn currency) {
        long whole = cost[currency.index()];
        return pool.hasCarried() ? withCarried(whole, currency) : BigInteger.valueOf(whole);
    }

    /** A fraction of cost is carried in from years of another calculation type (ADJ-103). */
    BigInteger costDenominator() {
        return pool.hasCarried() ? BigInteger.valueOf(pool.carriedWhole()) : BigInteger.ONE;
    }

    /** What is in the pool, times the quantity of the item when the years of another calculation type ended (ADJ-103). */
    private BigInteger withCarried(long whole, CurrencyColumn currency) {
        var carried = BigInteger.valueOf(pool.carriedCost(currency)).multiply(BigInteger.valueOf(pool.carriedPart()));
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(pool.carriedWhole()))
                .add(carried);
    }

    /** What the document line of a value entry is worth: expected and invoiced cost apart. */
    private long old(int value, int node, boolean isExpected, CurrencyColumn currency) {
        long old = 0;
        for (int i = 0; i < groups.size(); i++) {
            int other = groups.row(i);
            if (!groups.isOfGroup(value, other)) continue;
            if (isExpected) old = Fixed.plus(old, run.expected(node, other, currency));
            else if (!run.values.isExpectedCost(other)) old = Fixed.plus(old, run.actual(node, other, currency));
        }
        return old;
    }

    /** ADJ-62. */
    private boolean change(int node, int value, boolean isExpected) {
        int pending = run.findPendingChange(node, value, Kind.OF_VALUE_ENTRY);
        for (var currency : run.currencies) {
            long amount = pending == NO_CHANGE
                    ? 0
                    : isExpected ? run.pending.expected(pending, currency) : run.pending.actual(pending, currency);
            before[currency.index()] = amount;
        }
        if (!guard.allows(value, before, change)) return false;
        run.raiseCause(node, pool.newest());
        nested.pools().begin(node);
        int changed = run.pendingChange(node, value, Kind.OF_VALUE_ENTRY);
        for (var currency : run.currencies) {
            long amount = Fixed.plus(before[currency.index()], change[currency.index()]);
            if (isExpected) run.pending.setExpected(changed, currency, amount);
            else run.pending.setActual(changed, currency, amount);
        }
        ExpectedBalance.balanceAll(run, node, groups);
        nested.pools().end(node);
        return true;
    }
}
