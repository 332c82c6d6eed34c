package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.bench.yardstick.SqlCosting;

/**
 * Everything that was posted is adjusted: read and computed, which ends where nothing is written; then the whole of it. What the
 * second takes longer is writing. On a server the rows that were written are copied into a twin of the ledger.
 */
final class FullAdjustment {
    static final String FIGURE = "full adjustment";
    static final String COMPUTING = "loading and computing";
    static final String WHOLE = "loading, computing and writing";
    static final String SQL = "SQL";
    static final String WRITING = "writing an adjustment";
    static final String WRITTEN = "writing";
    static final String COPY = "COPY of the rows";

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Findings findings;
    private final Workload lines;
    private final TradeRequests requests;

    private final List<Long> computing = new ArrayList<>();
    private final List<Long> whole = new ArrayList<>();
    private final List<Long> writing = new ArrayList<>();
    private final List<Long> copying = new ArrayList<>();
    private long rows;

    FullAdjustment(Findings findings, Workload lines) {
        this.findings = findings;
        this.lines = lines;
        requests = new TradeRequests(lines);
    }

    /** Compiles what is timed later. */
    static void warmUp(KeptStore store, int size, int rounds) {
        var findings = new Findings(store, rounds, next -> {});
        new FullAdjustment(findings, Workload.generate(WorkloadName.W1, size)).measure(Optional.empty());
    }

    /** Measures it, and what late charges take on the ledger that is adjusted then. */
    void measure(Optional<SqlCosting> sql) {
        if (findings.store().isOnServer()) onServer(sql);
        else inFolders(sql);
    }

    private void tell(Optional<SqlCosting> sql) {
        sql.ifPresent(found -> findings.figures().add(Figure.rate(FIGURE, lines.size(), SQL, found.recompute())));
        rate(COMPUTING, computing);
        rate(WHOLE, whole);
        if (writing.isEmpty()) return;
        findings.add(WRITING, lines.size(), WRITTEN, "rows/s", writing);
        findings.add(WRITING, lines.size(), COPY, "rows/s", copying);
        findings.add("rows of an adjustment", lines.size(), COPY, "rows", List.of(rows));
    }

    private void rate(String side, List<Long> nanos) {
        findings.figures().add(Figure.rate(FIGURE, lines.size(), side, nanos));
    }

    private void inFolders(Optional<SqlCosting> sql) {
        try (var ledger = new ScratchLedger(findings.store())) {
            for (int round = 1; round <= findings.rounds(); round++) {
                tell(round);
                adjusted(ledger, () -> {});
            }
            tell(sql);
        }
    }

    private void onServer(Optional<SqlCosting> sql) {
        try (var twins = new TwinLedgers(findings.store())) {
            for (int round = 1; round <= findings.rounds(); round++) {
                tell(round);
                long nanos = adjusted(twins.written(), twins::makeTwin);
                var copy = twins.copy(count -> rows = count);
                writing.add(rows * NANOS_PER_SECOND / Math.max(1, nanos));
                copying.add(rows * NANOS_PER_SECOND / copy.nanos());
            }
            tell(sql);
            new LateChargeRuns(findings, lines, twins).measure();
        }
    }

    private void tell(int round) {
        findings.tell("full adjustment: " + lines.size() + ", round " + round);
    }

    /** A ledger is made, adjusted and proved; answers how long writing took. */
    private long adjusted(ScratchLedger ledger, Runnable beforeAdjustment) {
        var posted = EntryCosts.of(KeptWorkload.write(ledger, requests, lines.size(), false));
        var expected = EntryCosts.expected(lines);
        long toChange = posted.differing(expected);
        beforeAdjustment.run();
        try (var books = ledger.open()) {
            var computed = Adjusting.computed(books, toChange);
            var run = Adjusting.whole(books, "all", toChange);
            Adjusting.prove(books, expected);
            computing.add(computed.nanos());
            whole.add(run.nanos());
            return run.nanos() - computed.nanos();
        }
    }
}
