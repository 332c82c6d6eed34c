package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns;
import org.costledger.engine.ledger.column.ValueEntryColumns;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;

/**
 * One item in a run: its entries, and what the run has found of them so far. The space is used again for the next item, so
 * a run allocates as much as its largest item needs.
 */
final class ItemRun {
    private static final int FIRST_CAPACITY = 256;
    /** Where at least one row in so many is looked at, an item is read as a whole; else the work follows what is reached. */
    private static final int ROWS_TO_READ_AHEAD = 32;

    private static final int FORWARDED = 1;
    private static final int CHANGED = 1 << 1;
    private static final int COMPLETED = 1 << 2;
    private static final int COST_KNOWN = 1 << 3;
    private static final int COST_DIFFERS = 1 << 4;
    private static final int NOT_FINAL = 1 << 5;
    private static final int DIRTY = 1 << 6;
    private static final int INVOICED = 1 << 7;
    private static final int AWAITS_INVOICE = 1 << 8;
    private static final int REACHED = 1 << 9;
    private static final int HAS_SUPPLIED = 1 << 10;
    private static final int SOURCE_NOT_INVOICED = 1 << 11;
    private static final int EXACT_REVERSAL = 1 << 12;
    private static final int UNDONE_PURCHASE_RETURN = 1 << 13;
    private static final int REVALUED = 1 << 14;

    final Setup setup;
    final CurrencyColumn[] currencies;
    final CostGraph graph = new CostGraph();
    final PendingChanges pending;
    final RevaluedInbounds revalued = new RevaluedInbounds();
    private final long[] amountSteps;

    Item item;
    ItemEntries all;
    ItemLedgerEntryColumns entries;
    ValueEntryColumns values;
    ItemApplicationEntryColumns applications;

    // What is known of each node. What is applied is what an inbound supplied, or an outbound took.
    private int known;

    @SuppressWarnings("UnusedVariable") // it is written so that what it comes from is read
    private int readAhead;

    private boolean isReadAhead;

    private short[] flags = new short[FIRST_CAPACITY];
    private long[] quantity = new long[FIRST_CAPACITY];
    private int[] pendingFrom = new int[FIRST_CAPACITY];
    private int[] pendingTo = new int[FIRST_CAPACITY];
    private long[] appliedQuantity = new long[FIRST_CAPACITY];
    private long[] causes = new long[FIRST_CAPACITY];
    private final long[][] cost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final long[][] actualCost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final long[][] appliedCost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};

    ItemRun(Setup setup) {
        this.setup = setup;
        this.currencies = CurrencyColumn.of(setup);
        this.pending = new PendingChanges(currencies);
        this.amountSteps = new long[] {
            setup.amountPrecision().step(), setup.amountPrecisionAcy().step()
        };
        this.item = Item.of("", CostingMethod.FIFO);
        this.all = new ItemEntries();
        this.entries = all.itemLedgerEntries();
        this.values = all.valueEntries();
        this.applications = all.applications();
    }

    /** Turns to another item and finds what its dirty entries can reach. */
    void begin(Item next, ItemEntries nextEntries) {
        item = next;
        all = nextEntries;
        entries = nextEntries.itemLedgerEntries();
        values = nextEntries.valueEntries();
        applications = nextEntries.applications();
        pending.clear();
        isReadAhead = false;
        int[] dirty = entries.rowsToAdjust();
        readAhead(dirty.length);
        graph.begin(all, dirty);
        known = 0;
        learnNew();
        for (int row : dirty) set(graph.node(row), DIRTY);
    }

    /** Reads the item as a whole, once, if many of its entries are about to be looked at. */
    void readAhead(int entriesToLookAt) {
        int rows = Math.max(entries.size(), values.size());
        if (isReadAhead || entriesToLookAt < rows / ROWS_TO_READ_AHEAD) return;
        isReadAhead = true;
        readAhead = all.readAhead();
    }

    /** Makes room for the nodes that were added to the graph, and reads what is asked of each. */
    private void learnNew() {
        makeRoom();
        for (; known < graph.size(); known++) learn(known);
    }

    private void learn(int node) {
        int row = graph.row(node);
        quantity[node] = entries.quantity(row);
        flags[node] = (short) (entries.completelyInvoiced(row) ? INVOICED : 0);
        if (quantity[node] < 0 && Reversal.comesFromOutside(entries.type(row))) learnReversal(node, row);
        forget(node);
    }

    private void forget(int node) {
        pendingFrom[node] = 0;
        pendingTo[node] = 0;
        appliedQuantity[node] = 0;
        causes[node] = 0;
        for (var currency : currencies) appliedCost[currency.index()][node] = 0;
    }

    private void learnReversal(int node, int row) {
        if (Reversal.isUndonePurchaseReturn(this, row)) set(node, UNDONE_PURCHASE_RETURN);
        else if (Reversal.isExact(this, row)) set(node, EXACT_REVERSAL);
    }

    private void makeRoom() {
        if (graph.size() <= flags.length) return;
        int capacity = Math.max(graph.size(), 2 * flags.length);
        flags = Arrays.copyOf(flags, capacity);
        quantity = Arrays.copyOf(quantity, capacity);
        pendingFrom = Arrays.copyOf(pendingFrom, capacity);
        pendingTo = Arrays.copyOf(pendingTo, capacity);
        appliedQuantity = Arrays.copyOf(appliedQuantity, capacity);
        causes = Arrays.copyOf(causes, capacity);
        for (var currency : currencies) {
            int c = currency.index();
            cost[c] = Arrays.copyOf(cost[c], capacity);
            actualCost[c] = Arrays.copyOf(actualCost[c], capacity);
            appliedCost[c] = Arrays.copyOf(appliedCost[c], capacity);
        }
    }

    /** The step amounts of a currency are rounded to (ADJ-5). */
    long amountStep(CurrencyColumn currency) {
        return amountSteps[currency.index()];
    }

    /** The node of an outbound that takes cost of an inbound of the run. */
    int recipient(int row) {
        int node = graph.recipient(row);
        if (node == known) learnNew();
        return node;
    }

    /**
     * Adds a change of a plain outbound: nothing takes cost from it, nor it from a named entry, and nothing is pending on it.
     *
     * @param cause the newest value entry its average was taken from
     */
    int addPlainChange(int row, int valueRow, long cause) {
        int node = graph.node(row);
        if (node < 0) return pending.addUnnamed(row, valueRow, cause);
        raiseCause(node, cause);
        return pendingChange(node, valueRow, PendingChanges.Kind.OF_VALUE_ENTRY);
    }

    /** The row of the item ledger entry of a change. */
    int entryRow(int change) {
        return pending.isNamed(change) ? graph.row(pending.node(change)) : pending.unnamedRow(change);
    }

    /** Gives the plain outbounds that changed their nodes, before what is pending on one of them can be asked for. */
    void namePlainOutbounds() {
        if (!pending.hasUnnamed()) return;
        for (int change = 0; change < pending.size(); change++) {
            if (pending.isNamed(change)) continue;
            int node = recipient(pending.unnamedRow(change));
            pending.name(change, node);
            pendingFrom[node] = change;
            pendingTo[node] = change + 1;
            raiseCause(node, pending.cause(change));
        }
    }

    /** The node of an entry that supplies an outbound of the run. */
    int supplier(int row) {
        int node = graph.supplier(row);
        if (node == known) learnNew();
        return node;
    }

    // ---- what is known of a node

    private boolean is(int node, int flag) {
        return (flags[node] & flag) != 0;
    }

    private void set(int node, int flag) {
        flags[node] |= (short) flag;
    }

    /** The quantity of the entry; negative of an outbound. */
    long quantity(int node) {
        return quantity[node];
    }

    boolean isInbound(int node) {
        return quantity[node] > 0;
    }

    /** Whether an outbound reverses a named receipt, so that the elements of its cost are kept apart (ADJ-41). */
    boolean isExactReversal(int node) {
        return is(node, EXACT_REVERSAL);
    }

    /** Whether an outbound is an undone purchase return of a Standard item (ADJ-65). */
    boolean isUndonePurchaseReturn(int node) {
        return is(node, UNDONE_PURCHASE_RETURN);
    }

    /** Whether the entry was to be adjusted when the run began. */
    boolean isDirty(int node) {
        return is(node, DIRTY);
    }

    boolean isForwarded(int node) {
        return is(node, FORWARDED);
    }

    void setForwarded(int node) {
        set(node, FORWARDED);
    }

    /** Whether what an inbound costs, or its being completely invoiced, changed. */
    boolean isChanged(int node) {
        return is(node, CHANGED);
    }

    void setChanged(int node) {
        set(node, CHANGED);
    }

    /** Whether the entry is completely invoiced, by posting or by this run. */
    boolean isCompletelyInvoiced(int node) {
        return is(node, INVOICED);
    }

    /** Whether this run found the entry to be completely invoiced. */
    boolean becameCompletelyInvoiced(int node) {
        return is(node, COMPLETED);
    }

    void setCompletelyInvoiced(int node) {
        set(node, COMPLETED | INVOICED);
    }

    boolean isCostKnown(int node) {
        return is(node, COST_KNOWN);
    }

    /** Whether what an inbound passes on is no one amount: part of it was revalued (ADJ-40), or it is no round amount. */
    boolean costDiffers(int node) {
        return is(node, COST_DIFFERS);
    }

    /** Whether all of an inbound was revalued, so that some of those who take from it are reached and others not (ADJ-40). */
    boolean isRevalued(int node) {
        return is(node, REVALUED);
    }

    /** What an inbound passes on is to be found again. */
    void forgetCost(int node) {
        flags[node] &= (short) ~(COST_KNOWN | COST_DIFFERS | REVALUED);
    }

    void setRevalued(int node) {
        set(node, REVALUED);
    }

    void setCostDiffers(int node) {
        set(node, COST_KNOWN | COST_DIFFERS);
    }

    /** What an inbound passes on in all, the same for every recipient; of one that is revalued to those who are not reached. */
    long cost(int node, CurrencyColumn currency) {
        return cost[currency.index()][node];
    }

    /**
     * @param passedOn what the inbound passes on in all
     * @param actual what it costs, expected cost apart and residuals of rounding among it
     */
    void setCost(int node, CurrencyColumn currency, long passedOn, long actual) {
        cost[currency.index()][node] = passedOn;
        actualCost[currency.index()][node] = actual;
        set(node, COST_KNOWN);
    }

    /** What an inbound costs, expected cost apart and residuals of earlier runs among it. */
    long actualCost(int node, CurrencyColumn currency) {
        return actualCost[currency.index()][node];
    }

    /** The number of the newest value entry that an average a node depends on was taken from; 0: none. */
    long cause(int node) {
        return causes[node];
    }

    /** Notes the number of a value entry that the cost of a node depends on through an average. */
    void raiseCause(int node, long valueEntryNo) {
        causes[node] = Math.max(causes[node], valueEntryNo);
    }

    // ---- what is applied

    /** Forgets what was applied to a node, before it is found again. */
    void forgetApplied(int node) {
        flags[node] &= (short) ~(NOT_FINAL | SOURCE_NOT_INVOICED | HAS_SUPPLIED | AWAITS_INVOICE);
        appliedQuantity[node] = 0;
        for (var currency : currencies) appliedCost[currency.index()][node] = 0;
    }

    /**
     * Supplies an outbound with its share of an inbound that passes on the same to all (ADJ-60).
     *
     * @param part negative
     * @param isFinal whether the cost of the outbound is final
     */
    void supply(int inbound, int outbound, long part, boolean isFinal) {
        for (var currency : currencies) {
            int c = currency.index();
            long share = Fixed.share(cost[c][inbound], part, quantity[inbound], amountSteps[c]);
            supplyCost(inbound, outbound, currency, share);
        }
        supplyQuantity(inbound, outbound, part, isFinal);
    }

    /** Supplies an outbound with a share of an inbound in one currency. */
    void supplyCost(int inbound, int outbound, CurrencyColumn currency, long share) {
        int c = currency.index();
        appliedCost[c][inbound] = Fixed.plus(appliedCost[c][inbound], share);
        appliedCost[c][outbound] = Fixed.plus(appliedCost[c][outbound], share);
    }

    /** Notes what an outbound was supplied with the cost of. */
    void supplyQuantity(int inbound, int outbound, long part, boolean isFinal) {
        supplied(inbound, part, isFinal);
        appliedQuantity[outbound] = Fixed.plus(appliedQuantity[outbound], part);
        if (!is(inbound, INVOICED)) set(outbound, SOURCE_NOT_INVOICED);
    }

    /** Notes that an outbound took a part of an inbound. */
    void supplied(int inbound, long part, boolean isFinal) {
        appliedQuantity[inbound] = Fixed.plus(appliedQuantity[inbound], part);
        if (!isFinal) set(inbound, NOT_FINAL);
    }

    /** Notes what an outbound took for it. */
    void suppliedCost(int inbound, CurrencyColumn currency, long share) {
        appliedCost[currency.index()][inbound] = Fixed.plus(appliedCost[currency.index()][inbound], share);
    }

    /** What the outbounds took of an inbound, or an outbound was supplied with; negative. */
    long appliedQuantity(int node) {
        return appliedQuantity[node];
    }

    /** The shares the outbounds took of an inbound, or an outbound was supplied with; negative. */
    long appliedCost(int node, CurrencyColumn currency) {
        return appliedCost[currency.index()][node];
    }

    /** Whether cost flows to an outbound from what was forwarded. */
    boolean isReached(int outbound) {
        return is(outbound, REACHED);
    }

    void setReached(int outbound) {
        set(outbound, REACHED);
    }

    /** Whether an inbound has supplied all outbounds that take the same share. */
    boolean hasSupplied(int inbound) {
        return is(inbound, HAS_SUPPLIED);
    }

    void setHasSupplied(int inbound) {
        set(inbound, HAS_SUPPLIED);
    }

    /** Whether something an outbound was supplied from is not completely invoiced. */
    boolean hasSourceNotInvoiced(int outbound) {
        return is(outbound, SOURCE_NOT_INVOICED);
    }

    void setSourceNotInvoiced(int outbound) {
        set(outbound, SOURCE_NOT_INVOICED);
    }

    /** Whether the cost of every outbound that took a share is final (ADJ-80). */
    boolean isSupplyFinal(int node) {
        return !is(node, NOT_FINAL);
    }

    /** Notes that an outbound that takes cost of the inbound is not completely invoiced (ADJ-51). */
    void setAwaitsInvoice(int node) {
        set(node, AWAITS_INVOICE);
    }

    boolean awaitsInvoice(int node) {
        return is(node, AWAITS_INVOICE);
    }

    // ---- what is pending on a node

    /** Begins to value a node: what was found before is taken back, but for a residual of rounding, which is final. */
    void beginPending(int node) {
        int from = pendingFrom[node];
        int to = pendingTo[node];
        pendingFrom[node] = pending.size();
        for (int change = from; change < to; change++) {
            if (pending.kind(change) == PendingChanges.Kind.ROUNDING) pending.moveToEnd(change);
            else pending.discard(change);
        }
        pendingTo[node] = pending.size();
    }

    void endPending(int node) {
        pendingTo[node] = pending.size();
    }

    /** The change of a value entry of a node, found again or added to what is pending on it. */
    int pendingChange(int node, int valueRow, PendingChanges.Kind kind) {
        int found = findPendingChange(node, valueRow, kind);
        if (found >= 0) return found;
        if (pendingTo[node] != pending.size()) movePendingToEnd(node);
        int change = pending.add(node, valueRow, kind);
        pendingTo[node] = pending.size();
        return change;
    }

    private void movePendingToEnd(int node) {
        int from = pendingFrom[node];
        int to = pendingTo[node];
        pendingFrom[node] = pending.size();
        for (int change = from; change < to; change++) pending.moveToEnd(change);
        pendingTo[node] = pending.size();
    }

    boolean hasPending(int node) {
        return pendingFrom[node] < pendingTo[node];
    }

    int pendingFrom(int node) {
        return pendingFrom[node];
    }

    int pendingTo(int node) {
        return pendingTo[node];
    }

    /** The change of a value entry of a node that is not posted apart from it; negative if there is none. */
    private int findPending(int node, int valueRow) {
        if (node < 0) return -1;
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.valueRow(change) == valueRow && !pending.kind(change).isPostedAtOnce()) return change;
        }
        return -1;
    }

    /** The change of a value entry of a node that is pending; negative if there is none. */
    int findPendingChange(int node, int valueRow, PendingChanges.Kind kind) {
        if (node < 0) return -1;
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.valueRow(change) == valueRow && pending.kind(change) == kind) return change;
        }
        return -1;
    }

    /** The actual amount of a value entry with what is pending on it; {@code node} is negative where nothing is. */
    long actual(int node, int valueRow, CurrencyColumn currency) {
        long posted = values.costAmountActual(valueRow, currency);
        int change = findPending(node, valueRow);
        return change < 0 ? posted : Fixed.plus(posted, pending.actual(change, currency));
    }

    /** The expected amount of a value entry with what is pending on it; {@code node} is negative where nothing is. */
    long expected(int node, int valueRow, CurrencyColumn currency) {
        long posted = values.costAmountExpected(valueRow, currency);
        int change = findPending(node, valueRow);
        return change < 0 ? posted : Fixed.plus(posted, pending.expected(change, currency));
    }

    /** Actual and expected amount of a value entry with what is pending on them. */
    long amount(int node, int valueRow, CurrencyColumn currency) {
        return Fixed.plus(actual(node, valueRow, currency), expected(node, valueRow, currency));
    }

    /** What is pending on an entry itself, apart from its value entries: elements and residuals (ADJ-63, ADJ-81). */
    long pendingAtOnce(int node, CurrencyColumn currency) {
        if (node < 0) return 0;
        long amount = 0;
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.kind(change).isPostedAtOnce()) amount = Fixed.plus(amount, pending.actual(change, currency));
        }
        return amount;
    }

    /** The residual of rounding that is pending on an inbound. */
    long pendingRounding(int node, CurrencyColumn currency) {
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.kind(change) == PendingChanges.Kind.ROUNDING) return pending.actual(change, currency);
        }
        return 0;
    }
}
