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
    private static final CurrencyColumn[] LOCAL = {CurrencyColumn.LCY};

    private static final int FORWARDED = 1;
    private static final int CHANGED = 1 << 1;
    private static final int COMPLETED = 1 << 2;
    private static final int COST_KNOWN = 1 << 3;
    private static final int COST_DIFFERS = 1 << 4;
    private static final int NOT_FINAL = 1 << 5;
    private static final int DIRTY = 1 << 6;
    private static final int INVOICED = 1 << 7;
    private static final int AWAITS_INVOICE = 1 << 8;

    final Setup setup;
    final CurrencyColumn[] currencies;
    final CostGraph graph = new CostGraph();
    final PendingChanges pending;
    private final long[] amountSteps;

    Item item;
    ItemEntries all;
    ItemLedgerEntryColumns entries;
    ValueEntryColumns values;
    ItemApplicationEntryColumns applications;

    // What is known of each node.
    private short[] flags = new short[FIRST_CAPACITY];
    private long[] quantity = new long[FIRST_CAPACITY];
    private int[] pendingFrom = new int[FIRST_CAPACITY];
    private int[] pendingTo = new int[FIRST_CAPACITY];
    private long[] suppliedQuantity = new long[FIRST_CAPACITY];
    private final long[][] cost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final long[][] actualCost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};
    private final long[][] suppliedCost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};

    ItemRun(Setup setup) {
        this.setup = setup;
        this.currencies = setup.hasAdditionalCurrency() ? CurrencyColumn.values() : LOCAL;
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
        int[] dirty = entries.rowsToAdjust();
        graph.explore(all, dirty);
        makeRoom();
        for (int node = 0; node < graph.size(); node++) reset(node);
        for (int row : dirty) set(graph.node(row), DIRTY);
    }

    private void reset(int node) {
        int row = graph.row(node);
        quantity[node] = entries.quantity(row);
        flags[node] = (short) (entries.completelyInvoiced(row) ? INVOICED : 0);
        pendingFrom[node] = 0;
        pendingTo[node] = 0;
        suppliedQuantity[node] = 0;
        for (var currency : currencies) suppliedCost[currency.index()][node] = 0;
    }

    private void makeRoom() {
        if (graph.size() <= flags.length) return;
        int capacity = Math.max(graph.size(), flags.length + (flags.length >> 1));
        flags = Arrays.copyOf(flags, capacity);
        quantity = Arrays.copyOf(quantity, capacity);
        pendingFrom = Arrays.copyOf(pendingFrom, capacity);
        pendingTo = Arrays.copyOf(pendingTo, capacity);
        suppliedQuantity = Arrays.copyOf(suppliedQuantity, capacity);
        for (int i = 0; i < cost.length; i++) {
            cost[i] = Arrays.copyOf(cost[i], capacity);
            actualCost[i] = Arrays.copyOf(actualCost[i], capacity);
            suppliedCost[i] = Arrays.copyOf(suppliedCost[i], capacity);
        }
    }

    /** The step amounts of a currency are rounded to (ADJ-5). */
    long amountStep(CurrencyColumn currency) {
        return amountSteps[currency.index()];
    }

    /** The node of an entry, made if the run does not know the entry yet. */
    int nodeOf(int row) {
        int node = graph.node(row);
        if (node >= 0) return node;
        node = graph.addSupplier(row);
        makeRoom();
        reset(node);
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

    /** Whether its cost, or its being completely invoiced, changed. */
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

    /** Whether what an inbound passes on depends on who takes it (ADJ-40), or is no round amount. */
    boolean costDiffers(int node) {
        return is(node, COST_DIFFERS);
    }

    void setCostDiffers(int node) {
        set(node, COST_KNOWN | COST_DIFFERS);
    }

    /** What an inbound passes on in all, the same for every recipient. */
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

    /** Notes that an outbound took a share of an inbound (ADJ-60). */
    void supplied(int node, long part, boolean isFinal) {
        suppliedQuantity[node] = Fixed.plus(suppliedQuantity[node], part);
        if (!isFinal) set(node, NOT_FINAL);
    }

    void suppliedCost(int node, CurrencyColumn currency, long share) {
        suppliedCost[currency.index()][node] = Fixed.plus(suppliedCost[currency.index()][node], share);
    }

    /** What the outbounds took of an inbound; negative. */
    long suppliedQuantity(int node) {
        return suppliedQuantity[node];
    }

    /** The shares the outbounds took of an inbound; negative. */
    long suppliedCost(int node, CurrencyColumn currency) {
        return suppliedCost[currency.index()][node];
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

    void beginPending(int node) {
        pendingFrom[node] = pending.size();
        pendingTo[node] = pending.size();
    }

    void endPending(int node) {
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

    /** What is pending on the actual amount of a value entry of the node. */
    long pendingActual(int node, int valueRow, CurrencyColumn currency) {
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.valueRow(change) == valueRow && !pending.kind(change).isPostedAtOnce())
                return pending.actual(change, currency);
        }
        return 0;
    }

    /** What is pending on the expected amount of a value entry of the node. */
    long pendingExpected(int node, int valueRow, CurrencyColumn currency) {
        for (int change = pendingFrom[node]; change < pendingTo[node]; change++) {
            if (pending.valueRow(change) == valueRow && !pending.kind(change).isPostedAtOnce())
                return pending.expected(change, currency);
        }
        return 0;
    }
}
