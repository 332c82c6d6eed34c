package org.costledger.bench;

import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.RecomputeSide;
import org.costledger.bench.ceiling.BareLoop;
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
     * @param arguments what to run, the workload, its lines, lines of a request
     */
    public static void main(String[] arguments) {
        var lines = Workload.generate(WorkloadName.valueOf(arguments[1]), Integer.parseInt(arguments[2]));
        long nanos = switch (What.valueOf(arguments[0])) {
            case CEILING -> ceiling(lines);
            case POSTING -> posting(lines, Integer.parseInt(arguments[3]));
            case ADJUSTMENT -> adjustment(lines, Integer.parseInt(arguments[3]));
        };
        System.out.println(nanos);
    }

    private static long ceiling(Workload lines) {
        var bare = BareLoop.inItemOrder(lines);
        long start = System.nanoTime();
        var totals = bare.run();
        long nanos = System.nanoTime() - start;
        if (!totals.equals(BareLoop.totals(lines)))
            throw new IllegalStateException("another run gives something else than " + totals);
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
                lines.size(), posted.ledger(), EntryCosts.of(posted.ledger()), EntryCosts.expected(lines));
        return recompute.once();
    }
}
