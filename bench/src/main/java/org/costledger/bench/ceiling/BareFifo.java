package org.costledger.bench.ceiling;

import java.util.Arrays;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;

/**
 * First in, first out over arrays: consumes receipts, writes the cost of each shipment and every application of the two; a
 * revaluation raises what a unit on hand costs.
 * Its memory is allocated once and used again by every {@link #run}, since the first touch of memory costs more than the
 * arithmetic.
 *
 * <p>The sums fit 64 bits: {@link org.costledger.bench.workload.WorkloadName#W1} at 10 million lines adds up to less
 * than 3e15.
 */
public final class BareFifo implements BareLoop {
    private final int[] itemNumbers;
    private final byte[] kinds;
    private final int[] quantities;
    /** What a unit of each receipt cost in the end. */
    private final long[] costs;

    private final int[] heads;
    private final int[] tails;
    private final int[] nextReceipts;
    private final int[] used;
    private final long[] shipmentCosts;

    private final int[] applicationReceipts;
    private final int[] applicationShipments;
    private final int[] applicationQuantities;
    private final long[] applicationCosts;

    // The receipts that a revaluation raised, until the end of the run.
    private int raisedFrom = -1;
    private int raisedTo = -1;
    private long raisedBy;

    private BareFifo(Workload lines, long[] actualCosts, int[] order) {
        int size = lines.size();
        itemNumbers = new int[size];
        kinds = new byte[size];
        quantities = new int[size];
        costs = new long[size];
        for (int i = 0; i < size; i++) {
            itemNumbers[i] = lines.itemNumbers()[order[i]];
            kinds[i] = lines.kinds()[order[i]];
            quantities[i] = lines.quantities()[order[i]];
            costs[i] = actualCosts[order[i]];
        }
        heads = new int[lines.items()];
        tails = new int[lines.items()];
        nextReceipts = new int[size];
        used = new int[size];
        shipmentCosts = new long[size];
        int applications = size + size / 4 + 16;
        applicationReceipts = new int[applications];
        applicationShipments = new int[applications];
        applicationQuantities = new int[applications];
        applicationCosts = new long[applications];
    }

    /** Lines as they stand in the file. */
    public static BareFifo inFileOrder(Workload lines) {
        return inFileOrder(lines, actualCosts(lines));
    }

    /** The same with other unit costs of receipts, as {@link #actualCosts} gives them. */
    public static BareFifo inFileOrder(Workload lines, long[] unitCosts) {
        return new BareFifo(lines, unitCosts, identity(lines.size()));
    }

    /** Lines of one item side by side, by day and then as in the file. */
    public static BareFifo inItemOrder(Workload lines) {
        return new BareFifo(lines, actualCosts(lines), lines.byItemAndDay());
    }

    /** The unit cost of each receipt: of its last invoice if there is one, else the expected one. */
    public static long[] actualCosts(Workload lines) {
        var actual = lines.costs().clone();
        for (int i = 0; i < actual.length; i++) {
            if (lines.kinds()[i] == LineKind.INVOICE) actual[lines.references()[i] - 1] = lines.costs()[i];
        }
        return actual;
    }

    private static int[] identity(int size) {
        var order = new int[size];
        for (int i = 0; i < size; i++) order[i] = i;
        return order;
    }

    @Override
    public int size() {
        return kinds.length;
    }

    @Override
    public Totals run() {
        Arrays.fill(heads, -1);
        Arrays.fill(tails, -1);
        long shipped = 0;
        long received = 0;
        int applications = 0;
        for (int line = 0; line < kinds.length; line++) {
            int item = itemNumbers[line];
            if (kinds[line] == LineKind.RECEIPT) {
                receive(line, item);
                received += quantities[line] * costs[line];
            } else if (kinds[line] == LineKind.SHIPMENT) {
                int needed = -quantities[line];
                long cost = 0;
                int head = heads[item];
                while (needed > 0) {
                    int left = quantities[head] - used[head];
                    int taken = Math.min(left, needed);
                    long share = taken * costs[head];
                    cost += share;
                    used[head] += taken;
                    needed -= taken;
                    applicationReceipts[applications] = head;
                    applicationShipments[applications] = line;
                    applicationQuantities[applications] = taken;
                    applicationCosts[applications] = share;
                    applications++;
                    if (taken == left) head = nextReceipts[head];
                }
                heads[item] = head;
                if (head < 0) tails[item] = -1;
                shipmentCosts[line] = cost;
                shipped += cost;
            } else if (kinds[line] == LineKind.REVALUATION) {
                received += raise(item, costs[line]);
            }
        }
        takeBack();
        return new Totals(shipped, received - shipped, applications);
    }

    /** Raises the unit cost of what is on hand, and returns what that adds to its value. */
    private long raise(int item, long by) {
        if (raisedFrom >= 0) throw new IllegalStateException("revalued once already");
        raisedFrom = heads[item];
        raisedTo = tails[item];
        raisedBy = by;
        long onHand = 0;
        for (int receipt = heads[item]; receipt >= 0; receipt = nextReceipts[receipt]) {
            costs[receipt] += by;
            onHand += quantities[receipt] - used[receipt];
        }
        return onHand * by;
    }

    /** So that each run begins with what the receipts cost. */
    private void takeBack() {
        int last = raisedTo;
        for (int receipt = raisedFrom; receipt >= 0; receipt = receipt == last ? -1 : nextReceipts[receipt])
            costs[receipt] -= raisedBy;
        raisedFrom = -1;
        raisedTo = -1;
    }

    private void receive(int line, int item) {
        int tail = tails[item];
        nextReceipts[line] = -1;
        used[line] = 0;
        if (tail >= 0) nextReceipts[tail] = line;
        if (heads[item] < 0) heads[item] = line;
        tails[item] = line;
    }

    /** After a run in file order: the cost of each shipment, 0 for any other line. */
    public long[] shipmentCosts() {
        return shipmentCosts.clone();
    }
}
