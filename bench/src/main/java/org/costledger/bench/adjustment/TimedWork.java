package org.costledger.bench.adjustment;

import java.util.List;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;

/** Requests posted into an adjusted ledger, adjusted and appended, and how long each of that took. */
record TimedWork(long written, Stopwatch.Time posting, Stopwatch.Time adjusting, Stopwatch.Time appending) {
    /** @param requestsAtOnce so many requests are posted before each adjustment */
    static TimedWork of(MemoryLedger ledger, List<PostingRequest> requests, int requestsAtOnce) {
        var posting = Stopwatch.Time.NONE;
        var adjusting = Stopwatch.Time.NONE;
        var appending = Stopwatch.Time.NONE;
        long written = 0;
        for (int from = 0; from < requests.size(); from += requestsAtOnce) {
            var watch = Stopwatch.start();
            for (var request : requests.subList(from, from + requestsAtOnce))
                ledger.append(Costing.post(ledger, request));
            posting = posting.plus(watch.lap());
            var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
            adjusting = adjusting.plus(watch.lap());
            ledger.append(adjustment.change());
            appending = appending.plus(watch.lap());
            written += adjustment.written();
        }
        return new TimedWork(written, posting, adjusting, appending);
    }

    Steps steps(int lines, long touched) {
        return new Steps(lines, touched, written, posting, adjusting, appending);
    }
}
