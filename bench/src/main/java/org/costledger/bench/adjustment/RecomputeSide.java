package org.costledger.bench.adjustment;

import java.util.concurrent.atomic.AtomicReference;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.scenario.engine.Cores;

/**
 * Full recompute: from a ledger with all entries posted, applied and dirty (but receipts that nobody took from, and that
 * are not invoiced: they have nothing to pass on) until every pending change is complete, in one thread or on all cores. Value
 * entries are not made of the changes. The ledger stays as it is, so each run does the whole work.
 */
public final class RecomputeSide implements Side {
    /** What the side in one thread is called. */
    public static final String NAME = "adjustment";
    /** What the side in as many threads as there are processors is called. */
    public static final String NAME_ON_ALL_CORES = "adjustment, all cores";

    private static final int LINES_A_RUN = 1_000_000;

    private final String name;
    private final int lines;
    private final PendingAdjustment pending;
    private final Expected expected;

    /**
     * What a run must find.
     *
     * @param changes entries whose cost is another when everything is adjusted
     * @param value what the stock is worth more by then
     */
    private record Expected(long changes, long value) {}

    /**
     * A posted ledger, computed in one thread.
     *
     * @param posted what its entries cost
     * @param adjusted what they must cost when everything is adjusted
     */
    public RecomputeSide(int lines, MemoryLedger ledger, EntryCosts posted, EntryCosts adjusted) {
        this(NAME, lines, new PendingAdjustment(ledger), posted, adjusted);
    }

    /** The same on all cores. */
    public static RecomputeSide onAllCores(int lines, MemoryLedger ledger, EntryCosts posted, EntryCosts adjusted) {
        return new RecomputeSide(
                NAME_ON_ALL_CORES, lines, new PendingAdjustment(ledger, Cores.all()), posted, adjusted);
    }

    private RecomputeSide(String name, int lines, PendingAdjustment pending, EntryCosts posted, EntryCosts adjusted) {
        this.name = name;
        this.lines = lines;
        this.pending = pending;
        this.expected = new Expected(posted.differing(adjusted), Math.subtractExact(adjusted.sum(), posted.sum()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int repeats() {
        return Math.max(1, LINES_A_RUN / lines);
    }

    @Override
    public Trial prepare() {
        return prepare(repeats());
    }

    private Trial prepare(int times) {
        var found = new AtomicReference<PendingAdjustment.Found>();
        return new Trial() {
            @Override
            public void run() {
                for (int i = 0; i < times; i++) found.set(pending.find(AdjustmentRequest.ALL));
            }

            @Override
            public void prove() {
                var last = found.get();
                var value = last.actual().plus(last.expected()).lcy().units();
                if (!new Expected(last.changes(), value).equals(expected) || last.visited() != last.reachable())
                    throw new IllegalStateException("expected " + expected + ", found " + last);
            }
        };
    }

    /** Computes once, and returns how many nanoseconds that took. */
    public long once() {
        var trial = prepare(1);
        var watch = Stopwatch.start();
        trial.run();
        long nanos = watch.stop().nanos();
        trial.prove();
        return nanos;
    }
}
