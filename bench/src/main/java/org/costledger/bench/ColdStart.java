package org.costledger.bench;

import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.RecomputeSide;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.PostedTotals;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;

/** The first run in a JVM: prints its nanoseconds. The lines are made before and proved after, both untimed. */
final class ColdStart {
    private ColdStart() {}

    /** Which side it runs. */
    enum What {
        CEILING,
        POSTING,
        ADJUSTMENT
    }

    /**
     * Runs one side.
     *
     * @param arguments what to run, lines of the workload, lines of a request
     */
    public static void main(String[] arguments) {
        var lines = Workload.generate(WorkloadName.W1, Integer.parseInt(arguments[1]));
        long nanos = switch (What.valueOf(arguments[0])) {
            case CEILING -> ceiling(lines);
            case POSTING -> posting(lines, Integer.parseInt(arguments[2]));
            case ADJUSTMENT -> adjustment(lines, Integer.parseInt(arguments[2]));
        };
        System.out.println(nanos);
    }

    private static long ceiling(Workload lines) {
        var bare = BareFifo.inItemOrder(lines);
        long start = System.nanoTime();
        var totals = bare.run();
        long nanos = System.nanoTime() - start;
        if (!totals.equals(BareFifo.inFileOrder(lines).run()))
            throw new IllegalStateException("the order of lines changes " + totals);
        return nanos;
    }

    private static long posting(Workload lines, int linesPerRequest) {
        var requests = new TradeRequests(lines);
        long start = System.nanoTime();
        var posted = new PostedLedger(requests);
        posted.post(linesPerRequest);
        long nanos = System.nanoTime() - start;
        PostedTotals.expected(lines).prove(posted.ledger());
        return nanos;
    }

    /** The first full recompute; what it recomputes was posted before. */
    private static long adjustment(Workload lines, int linesPerRequest) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(linesPerRequest);
        var recompute = new RecomputeSide(
                lines.size(),
                posted.ledger(),
                EntryCosts.of(posted.ledger()),
                EntryCosts.expected(lines, BareFifo.actualCosts(lines)));
        return recompute.once();
    }
}
