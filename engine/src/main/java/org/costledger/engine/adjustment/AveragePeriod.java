package org.costledger.engine.adjustment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.adjustment.PendingChanges.Kind;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.ledger.column.ValuationDays;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.StockKey;

/**
 * One period of a pool: its outbounds are valued one after the other by what is in the pool for them (ADJ-112). What one
 * takes is deducted, rounded as it is, so that the difference travels on to the next (ADJ-114).
 *
 * <p>Most periods are plain: nothing is returned, transferred, revalued or charged, and each outbound was invoiced as it was
 * posted. There the outbounds take their part one after the other, and nothing else comes of it; all other periods are
 * valued outbound by outbound, with all that may follow from each.
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
    private final PlainOutbounds plain;

    private ValuationDays days;
    private AveragePool pool = new AveragePool();
    private int firstCell;
    private int nextCell;
    private int lastDay;
    private boolean byItem;
    private boolean isPlain;
    private boolean hasOutbounds;

    // The value entries of the period that are valued by average, adjustments among them: entry row, then value row.
    private long[] average = new long[FIRST_CAPACITY];
    private int size;
    // The inbounds that undo an outbound valued by average.
    private final Set<Integer> inbounds = new LinkedHashSet<>();

    private final PoolRemainder remainder;
    private boolean isRunning;
    private int summedFor;
    private long validUntil;

    // The outbounds before and after the one that is valued, and itself.
    private final QuantityAndCost earlier = new QuantityAndCost();
    private final QuantityAndCost own = new QuantityAndCost();
    private final QuantityAndCost later = new QuantityAndCost();
    private final QuantityAndCost undone = new QuantityAndCost();

    private final long[] part = new long[2];
    private final long[] change = new long[2];
    private final long[] changed = new long[2];
    private final long[] before = new long[2];
    private int visited;

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
        this.plain = new PlainOutbounds(run);
        this.remainder = new PoolRemainder(run);
        this.days = run.all.valuationDays();
    }

    /** Turns to another item. */
    void begin(int[] openOutbounds) {
        days = run.all.valuationDays();
        exclusions.begin(openOutbounds);
        plain.begin();
    }

    /**
     * Turns to a period of a pool.
     *
     * @param cell the first of the pool in the period
     * @return the first cell after the period
     */
    int read(AveragePool ofPool, StockKey ofStock, boolean isOverItem, int cell, int from, int until) {
        pool = ofPool;
        byItem = isOverItem;
        lastDay = until;
        firstCell = cell;
        exclusions.beginPeriod(ofPool, ofStock, from, until);
        nextCell = pool.after(until, cell);
        if (pool.isCalculated(until)) run.namePlainOutbounds();
        isPlain = exclusions.isNone() && guard.isUnused() && plain.read(pool, cell, nextCell);
        if (isPlain) readPlain();
        else readEach();
        return nextCell;
    }

    private void readPlain() {
        for (int cell = firstCell; cell < nextCell; cell++) pool.raiseNewestOf(cell);
        hasOutbounds = plain.size() > 0;
    }

    private void readEach() {
        run.namePlainOutbounds();
        size = 0;
        hasOutbounds = false;
        inbounds.clear();
        for (int cell = firstCell; cell < nextCell; cell++) {
            for (int value = pool.firstValue(cell); value >= 0; value = days.next(value)) {
                int kind = run.values.kind(value);
                exclusions.read(value, kind);
                if (KindBits.has(kind, KindBits.BY_AVERAGE)) readAverage(value);
                else raiseNewest(value, kind);
            }
        }
        Arrays.sort(average, 0, size);
    }

    /** What came in brings changes about, or what brought about that it came in at another cost. */
    private void raiseNewest(int value, int kind) {
        if (KindBits.isPosted(kind)) pool.raiseNewest(run.values.entryNo(value));
        int node = node(run.values.itemLedgerEntryRow(value));
        if (node >= 0) pool.raiseNewest(run.cause(node));
    }

    /** Whether the period holds an outbound to value. */
    boolean hasOutbounds() {
        return hasOutbounds;
    }

    /** Values the outbounds by number, and returns how many value entries were looked at. */
    int value() {
        return isPlain ? valuePlain() : valueEach();
    }

    // ---- a plain period

    private int valuePlain() {
        remainder.begin(pool, lastDay);
        remainder.leaveOut(plain.all());
        if (plain.size() > 0) witness.lookedInto(plain.row(0), plain.value(0));
        changed[0] = 0;
        changed[1] = 0;
        boolean isOneCell = nextCell == firstCell + 1 && nested.pools().isOnly(pool);
        for (int i = 0; i < plain.size(); i++) {
            if (!remainder.holdsSomething()) witness.keeps(plain.row(i), plain.value(i));
            else takePlain(i, isOneCell);
        }
        if (isOneCell) pool.add(firstCell, changed);
        return plain.size();
    }

    private void takePlain(int i, boolean isOneCell) {
        int row = plain.row(i);
        int value = plain.value(i);
        long valued = plain.quantity(i);
        boolean hasChange = false;
        for (var currency : run.currencies) {
            int c = currency.index();
            part[c] = remainder.share(valued, currency);
            change[c] = Fixed.plus(part[c], -plain.cost(i, currency));
            hasChange |= change[c] != 0;
        }
        deduct(row, value, valued);
        if (!hasChange) return;
        int added = run.addPlainChange(row, value, pool.newest());
        for (var currency : run.currencies) {
            int c = currency.index();
            run.pending.setActual(added, currency, change[c]);
            changed[c] = Fixed.plus(changed[c], change[c]);
        }
        if (!isOneCell) nested.pools().added(added);
    }

    // ---- any other

    private void readAverage(int value) {
        int row = run.values.itemLedgerEntryRow(value);
        if (run.entries.quantity(row) > 0) {
            inbounds.add(row);
            return;
        }
        if (size == average.length) average = Arrays.copyOf(average, 2 * size);
        average[size++] = (long) row << Integer.SIZE | value;
        hasOutbounds |= isToValue(row, value);
    }

    /** ADJ-104. */
    private boolean isToValue(int row, int value) {
        return !run.values.isAdjustment(value)
                && run.values.valuedQuantity(value) < 0
                && run.entries.appliesToEntry(row) == 0;
    }

    private int valueEach() {
        visited = 0;
        isRunning = false;
        exclusions.beginValuing();
        earlier.clear();
        later.clear();
        for (int i = 0; i < size; i++) {
            if (!exclusions.countsForOthers(row(i))) later.add(run, value(i), node(row(i)));
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
        boolean isByNumber = !exclusions.countsForOthers(row);
        findOwn(row, from, to, isOpen);
        if (isByNumber) later.subtract(own);
        for (int i = from; i < to; i++) {
            int value = value(i);
            if (isToValue(row, value) && valueEntry(row, value)) findOwn(row, from, to, isOpen);
        }
        if (isByNumber) earlier.add(own);
    }

    /** What the outbound itself adds to the pool; of one that is open from before, all it ever added. */
    private void findOwn(int row, int from, int to, boolean isOpen) {
        own.clear();
        int node = node(row);
        if (isOpen) {
            for (int value = run.all.firstValueRow(row); value >= 0; value = run.values.next(value)) {
                if (run.values.valuationDay(value) <= lastDay) own.add(run, value, node);
            }
        } else {
            for (int i = from; i < to; i++) own.add(run, value(i), node);
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

    /** What counts for others whatever its number never does for itself. */
    private boolean isCountedYet(int row) {
        return row != summedFor && exclusions.countsForOthers(row);
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
        remainder.begin(pool, lastDay);
        remainder.leaveOut(own);
        remainder.leaveOut(later);
        if (exclusions.returnsToPool(row)) {
            remainder.leaveOut(earlier);
            remainder.leaveOut(inbounds());
        }
        remainder.leaveOut(exclusions.furtherOf(row, value));
        isRunning = true;
        summedFor = row;
        validUntil = exclusions.validUntil(value);
        witness.lookedInto(row, value);
    }

    /** What the inbounds come to that undo an outbound, unless they count all the same (lines 3, 4 and 7 of ADJ-116). */
    private QuantityAndCost inbounds() {
        undone.clear();
        for (int row : inbounds) {
            if (!exclusions.countsForOthers(row)) exclusions.addAll(undone, row);
        }
        return undone;
    }

    /** ADJ-114, ADJ-115: takes the part of a value entry out of the pool, if there is anything in it. */
    private boolean take(int row, int value) {
        if (!remainder.holdsSomething()) {
            witness.keeps(row, value);
            return false;
        }
        boolean isExpected = run.values.isExpectedCost(value);
        long valued = isExpected ? run.values.valuedQuantity(value) : groups.invoicedQuantity(value);
        int node = node(row);
        boolean hasChange = false;
        for (var currency : run.currencies) {
            int c = currency.index();
            part[c] = remainder.share(valued, currency);
            change[c] = Fixed.plus(part[c], -old(value, node, isExpected, currency));
            hasChange |= change[c] != 0;
        }
        deduct(row, value, valued);
        return hasChange && change(run.recipient(row), value, isExpected);
    }

    /** ADJ-114: deducts what an outbound takes before the next one. */
    private void deduct(int row, int value, long valued) {
        var decision = deduction(row, valued);
        witness.takes(row, value, valued, part, change, decision);
        if (decision.counts()) remainder.deduct(valued, part);
    }

    /** ADJ-114: whether what an outbound takes is deducted before the next one. */
    private AverageDecision deduction(int row, long valued) {
        if (Fixed.plus(remainder.quantity(), valued) <= 0) return AverageDecision.EMPTIES_THE_POOL;
        boolean staysInside = byItem
                && run.applications.hasReturnsOrTransfers()
                && run.entries.type(row) == ItemLedgerEntryType.TRANSFER;
        return staysInside ? AverageDecision.STAYS_IN_THE_POOL : AverageDecision.TAKEN;
    }

    /** What is left in the pool for the next outbound. */
    PoolRemainder remainder() {
        return remainder;
    }

    /** What decides which values count. */
    AverageExclusions exclusions() {
        return exclusions;
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
