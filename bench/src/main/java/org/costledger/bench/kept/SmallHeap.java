package org.costledger.bench.kept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.measure.FreshProcess;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;

/** Everything is adjusted by a new process with a heap of 256 MB, however large the ledger is. */
final class SmallHeap {
    static final String TIME = "full adjustment in a heap of 256 MB";
    static final String HEAP = "most heap in use";
    static final String ADJUSTING = "a new process";
    static final int MEGABYTES = 256;

    private final Findings findings;
    private final Workload lines;

    SmallHeap(Findings findings, int size) {
        this.findings = findings;
        lines = Workload.generate(WorkloadName.W1, size);
    }

    void measure() throws IOException, InterruptedException {
        findings.tell("full adjustment in a small heap: " + lines.size());
        var times = new ArrayList<Long>();
        var heaps = new ArrayList<Long>();
        var requests = new TradeRequests(lines);
        var expected = EntryCosts.expected(lines);
        try (var ledger = new ScratchLedger(findings.store())) {
            for (int round = 0; round < findings.rounds(); round++) {
                KeptWorkload.write(ledger, requests, lines.size(), false);
                var outcome = adjusted(ledger).output().split(" ", 2);
                try (var books = ledger.open()) {
                    Adjusting.prove(books, expected);
                }
                times.add(Long.valueOf(outcome[0]));
                heaps.add(Long.valueOf(outcome[1]));
            }
        }
        findings.add(TIME, lines.size(), ADJUSTING, "ns", times);
        findings.add(HEAP, lines.size(), ADJUSTING, "bytes", heaps);
    }

    private static FreshProcess.Outcome adjusted(ScratchLedger ledger) throws IOException, InterruptedException {
        return FreshProcess.run(
                List.of("-XX:+UseSerialGC", "-Xmx" + MEGABYTES + "m"),
                SmallHeapProcess.class,
                List.of(),
                Map.of(SmallHeapProcess.ADDRESS, ledger.text()));
    }
}
