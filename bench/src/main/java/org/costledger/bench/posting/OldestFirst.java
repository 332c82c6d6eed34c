package org.costledger.bench.posting;

import java.util.PriorityQueue;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;

/**
 * What posting applies, told once more: a shipment takes from the receipts that are there by then, the oldest by day and
 * then by number first, whatever it will cost.
 */
final class OldestFirst {
    private final int[] remaining;
    private final long applications;

    private OldestFirst(int[] remaining, long applications) {
        this.remaining = remaining;
        this.applications = applications;
    }

    /** What is left in the end of the receipt at a line; 0 for any other line. */
    int remaining(int line) {
        return remaining[line];
    }

    /** One for each receipt a shipment takes from. */
    long applications() {
        return applications;
    }

    static OldestFirst of(Workload lines) {
        var open = new Open[lines.items()];
        for (int item = 0; item < open.length; item++) open[item] = new Open();
        int[] remaining = new int[lines.size()];
        long applications = 0;
        for (int line = 0; line < remaining.length; line++) {
            var receipts = open[lines.itemNumbers()[line]].receipts;
            if (lines.kinds()[line] == LineKind.RECEIPT) {
                remaining[line] = lines.quantities()[line];
                receipts.add((long) lines.days()[line] << Integer.SIZE | line);
            } else if (lines.kinds()[line] == LineKind.SHIPMENT) {
                int needed = -lines.quantities()[line];
                while (needed > 0) {
                    int oldest = receipts.element().intValue();
                    int taken = Math.min(needed, remaining[oldest]);
                    needed -= taken;
                    remaining[oldest] -= taken;
                    applications++;
                    if (remaining[oldest] == 0) receipts.remove();
                }
            }
        }
        return new OldestFirst(remaining, applications);
    }

    /** Receipts of one item of which something is left: day, then line. */
    private static final class Open {
        private final PriorityQueue<Long> receipts = new PriorityQueue<>();
    }
}
