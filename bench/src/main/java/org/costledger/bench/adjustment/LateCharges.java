package org.costledger.bench.adjustment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.number.Amount;

/**
 * Late invoices on receipts that are invoiced already: a receipt becomes dearer by what it costs at ten per cent over its
 * expected unit cost, less what it was invoiced at, as an item charge; a credit of the same amount takes it back.
 */
public final class LateCharges {
    private static final int LINES_PER_REQUEST = 100;

    private final Workload lines;
    private final TradeRequests requests;
    private final long[] unitCosts;
    private final int[] invoiced;

    public LateCharges(Workload lines) {
        this.lines = lines;
        this.requests = new TradeRequests(lines);
        this.unitCosts = BareFifo.actualCosts(lines);
        var isInvoiced = new boolean[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            if (lines.kinds()[line] == LineKind.INVOICE) isInvoiced[lines.references()[line] - 1] = true;
        }
        var found = new int[lines.size()];
        int count = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (isInvoiced[line]) found[count++] = line;
        }
        this.invoiced = Arrays.copyOf(found, count);
    }

    /** How many receipts are invoiced and can be charged. */
    public int receipts() {
        return invoiced.length;
    }

    /**
     * Some receipts one after the other in the file.
     *
     * @param firstLine of a receipt that is invoiced
     */
    public int[] from(int firstLine, int count) {
        int at = Arrays.binarySearch(invoiced, firstLine);
        if (at < 0) throw new IllegalArgumentException("line " + (firstLine + 1) + " is no receipt that is invoiced");
        return Arrays.copyOfRange(invoiced, at, Math.min(invoiced.length, at + count));
    }

    /**
     * Some receipts spread evenly over the file.
     *
     * @param round of another round other receipts, as long as there are any
     */
    public int[] spread(int count, int round) {
        int step = invoiced.length / count;
        var spread = new int[count];
        for (int i = 0; i < count; i++) spread[i] = invoiced[i * step + (step / 2 + round) % step];
        return spread;
    }

    /** What a unit of each receipt costs before any charge. */
    public long[] unitCosts() {
        return unitCosts.clone();
    }

    /** What a unit of each receipt costs once those were charged. */
    public long[] unitCostsWith(int[] receipts) {
        long[] changed = unitCosts.clone();
        for (int receipt : receipts) changed[receipt] = dearer(receipt);
        return changed;
    }

    /** A charge for each receipt in a request of its own. */
    public List<PostingRequest> oneByOne(int[] receipts) {
        return requests(receipts, 1, 1);
    }

    /** The charges in as few requests as fit. */
    public List<PostingRequest> together(int[] receipts) {
        return requests(receipts, 1, LINES_PER_REQUEST);
    }

    /** What takes the charges back. */
    public List<PostingRequest> credits(int[] receipts) {
        return requests(receipts, -1, LINES_PER_REQUEST);
    }

    private List<PostingRequest> requests(int[] receipts, int sign, int linesPerRequest) {
        var made = new ArrayList<PostingRequest>();
        for (int from = 0; from < receipts.length; from += linesPerRequest) {
            int to = Math.min(receipts.length, from + linesPerRequest);
            var amounts = new ArrayList<Amount>();
            for (int i = from; i < to; i++) amounts.add(Amount.ofUnits(sign * charge(receipts[i])));
            made.add(requests.charges(Arrays.copyOfRange(receipts, from, to), amounts));
        }
        return made;
    }

    private long charge(int receipt) {
        return Math.multiplyExact(lines.quantities()[receipt], dearer(receipt) - unitCosts[receipt]);
    }

    private long dearer(int receipt) {
        return lines.costs()[receipt] * 11 / 10;
    }
}
