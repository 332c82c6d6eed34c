package org.costledger.bench.ceiling;

import org.costledger.bench.workload.Workload;

/** A loop over the arrays of one workload that does the least one must. */
public sealed interface BareLoop permits BareFifo, BareAverage {
    /** How many lines it runs over. */
    int size();

    /** One full computation from nothing. */
    Totals run();

    /**
     * What a run adds up to, in 1/100000 of the currency unit.
     *
     * @param shipped cost of all shipments
     * @param stock what is left is worth
     * @param applications it writes; an average needs none
     */
    record Totals(long shipped, long stock, int applications) {}

    /** The loop of the workload, with the lines of an item side by side. */
    static BareLoop inItemOrder(Workload lines) {
        return switch (lines.name()) {
            case W1, W4 -> BareFifo.inItemOrder(lines);
            case W2 -> new BareAverage(lines);
            case W3 -> throw new IllegalArgumentException("no bare loop computes " + lines);
        };
    }

    /** What it adds up to, found in another order of lines where there is one. */
    static Totals totals(Workload lines) {
        return switch (lines.name()) {
            case W1 -> BareFifo.inFileOrder(lines).run();
            case W2, W3, W4 -> inItemOrder(lines).run();
        };
    }
}
