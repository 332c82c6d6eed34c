package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ItemEntries;

/**
 * The part of an item's cost graph that a run can reach (ADJ-3, ADJ-215): the dirty entries and every entry their cost
 * flows to. Nodes are item ledger entries; their order is such that every entry stands after all it takes its cost from,
 * so that each is valued once.
 *
 * <p>Cost flows from an inbound to the outbounds it supplies and to the receipts of transfers that came out of it, and from
 * an outbound to the inbounds that return it. Entries that only supply may be added as nodes behind the ordered ones.
 */
final class CostGraph {
    private static final int SEEN = 1;
    private static final int LEFT = 2;
    private static final int FIRST_CAPACITY = 256;

    private final NodeNumbers numbers = new NodeNumbers();
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;
    private int ordered;

    // The way back to the entry the search began with.
    private int[] pathRow = new int[FIRST_CAPACITY];
    private int[] pathApplication = new int[FIRST_CAPACITY];
    private Chain[] pathChain = new Chain[FIRST_CAPACITY];
    private int depth;

    /**
     * Begins with the dirty entries of an item; what was found of another item is forgotten. Where something was returned
     * or transferred, all they can reach is found at once, and put in order. Where nothing was, cost flows from inbounds to
     * outbounds and no further: inbounds come first, and each names the outbounds it supplies when it passes on its cost.
     */
    void begin(ItemEntries entries, int[] dirtyRows) {
        forget();
        if (entries.applications().hasReturnsOrTransfers()) searchAll(entries, dirtyRows);
        else addInboundsFirst(entries, dirtyRows);
        ordered = size;
    }

    private void addInboundsFirst(ItemEntries entries, int[] dirtyRows) {
        for (int row : dirtyRows) {
            if (entries.itemLedgerEntries().quantity(row) > 0) add(row);
        }
        for (int row : dirtyRows) {
            if (numbers.get(row) == 0) add(row);
        }
    }

    private void searchAll(ItemEntries entries, int[] dirtyRows) {
        for (int row : dirtyRows) {
            if (numbers.get(row) == 0) search(entries, row);
        }
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        for (int node = 0; node < size; node++) numbers.set(rows[node], node + 1);
    }

    private void forget() {
        for (int node = 0; node < size; node++) numbers.set(rows[node], 0);
        size = 0;
    }

    /** Depth first, without recursion: chains of transfers and returns have any length (ADJ-34). */
    private void search(ItemEntries entries, int from) {
        enter(entries, from);
        while (depth > 0) {
            int to = nextRecipient(entries);
            if (to < 0) {
                depth--;
                numbers.set(pathRow[depth], LEFT);
                append(pathRow[depth]);
            } else {
                int seen = numbers.get(to);
                if (seen == SEEN) throw new IllegalStateException("cost flows in a circle through " + no(entries, to));
                if (seen == 0) enter(entries, to);
            }
        }
    }

    private void enter(ItemEntries entries, int row) {
        numbers.set(row, SEEN);
        if (depth == pathRow.length) {
            pathRow = Arrays.copyOf(pathRow, 2 * depth);
            pathApplication = Arrays.copyOf(pathApplication, 2 * depth);
            pathChain = Arrays.copyOf(pathChain, 2 * depth);
        }
        var chain = entries.itemLedgerEntries().quantity(row) > 0 ? Chain.INBOUND : Chain.OUTBOUND;
        pathRow[depth] = row;
        pathChain[depth] = chain;
        pathApplication[depth] = entries.firstApplicationRow(chain, row);
        depth++;
    }

    /** The next entry that the last one on the path gives cost to; negative if there is none left. */
    private int nextRecipient(ItemEntries entries) {
        int top = depth - 1;
        while (true) {
            int application = pathApplication[top];
            if (application < 0) {
                if (pathChain[top] != Chain.INBOUND) return -1;
                pathChain[top] = Chain.TRANSFERRED_FROM;
                pathApplication[top] = entries.firstApplicationRow(Chain.TRANSFERRED_FROM, pathRow[top]);
                continue;
            }
            pathApplication[top] = entries.applications().next(pathChain[top], application);
            int recipient = next(entries.applications(), pathChain[top], application);
            if (recipient < 0) continue;
            boolean takesCost = entries.applications().costApplication(application); // ADJ-3
            if (takesCost || takesCostOfAnother(entries, recipient)) return recipient;
        }
    }

    /**
     * Whether an outbound takes its cost of another inbound. What else supplies it does not forward its cost to it, but counts in
     * it once it is valued (ADJ-60), so it stands after that too.
     */
    private static boolean takesCostOfAnother(ItemEntries entries, int recipient) {
        var applications = entries.applications();
        if (!applications.supplyCost() || entries.itemLedgerEntries().quantity(recipient) > 0) return false;
        for (int application = entries.firstApplicationRow(Chain.OUTBOUND, recipient);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (applications.suppliesCost(application)) return true;
        }
        return false;
    }

    /** The entry that an application of a chain leads on to, whether cost follows or not; negative if none. */
    static int next(ItemApplicationEntryColumns applications, Chain chain, int application) {
        return switch (chain) {
            case INBOUND ->
                applications.isQuantityApplication(application) ? applications.outboundRow(application) : -1;
            case TRANSFERRED_FROM -> applications.isOwn(application) ? applications.inboundRow(application) : -1;
            case OUTBOUND -> isReturn(applications, application) ? applications.inboundRow(application) : -1;
        };
    }

    /** Kinds C and E of ADJ-2: an inbound that takes its cost from an outbound. */
    static boolean isReturn(ItemApplicationEntryColumns applications, int application) {
        return applications.isOwn(application)
                && applications.outboundRow(application) >= 0
                && applications.transferredFromRow(application) < 0;
    }

    private void add(int row) {
        append(row);
        numbers.set(row, size);
    }

    private void append(int row) {
        if (size == rows.length) rows = Arrays.copyOf(rows, size + (size >> 1));
        rows[size++] = row;
    }

    /** How many entries cost flows to, or began at; each of them is valued at most once. */
    int ordered() {
        return ordered;
    }

    /** How many nodes there are, entries that only supply among them. */
    int size() {
        return size;
    }

    /** The row of a node; nodes come after all they take their cost from. */
    int row(int node) {
        return rows[node];
    }

    /** The node of a row; negative if the run does not know it. */
    int node(int row) {
        return numbers.get(row) - 1;
    }

    /** The node of an outbound that takes cost of an inbound of the graph. */
    int recipient(int row) {
        int node = node(row);
        return node >= 0 ? node : addRecipient(row);
    }

    /** Adds the node of an outbound that the run does not know. */
    int addRecipient(int row) {
        add(row);
        ordered = size;
        return size - 1;
    }

    /** The node of an entry that only supplies: behind the ordered ones. */
    int supplier(int row) {
        int node = node(row);
        if (node >= 0) return node;
        add(row);
        return size - 1;
    }

    private static long no(ItemEntries entries, int row) {
        return entries.itemLedgerEntries().entryNo(row);
    }
}
