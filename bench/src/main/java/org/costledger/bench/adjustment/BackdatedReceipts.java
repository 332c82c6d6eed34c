package org.costledger.bench.adjustment;

import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;

/**
 * Receipts dated far back, on a ledger of average costs that is adjusted. After the clock has stopped every entry is proved
 * against {@link DayAverages}; then the whole receipts are returned on their date, fixed to them, and every entry that was
 * there must cost exactly what it did before.
 */
public final class BackdatedReceipts {
    private static final int LINES_PER_REQUEST = 100;

    private final Workload lines;
    private final MemoryLedger ledger;

    /** @param ledger in which the lines are posted and everything is adjusted */
    public BackdatedReceipts(Workload lines, MemoryLedger ledger) {
        this.lines = lines;
        this.ledger = ledger;
    }

    /** One receipt of the busiest item. */
    public Steps one() {
        var change = new Change(LineSink.CHANGE_1);
        var work = TimedWork.of(ledger, change.receipts(), 1);
        return work.steps(change.size(), change.proveAndTakeBack());
    }

    /** One receipt of every item; they are adjusted and appended some hundred items at a time. */
    public Steps everyItem() {
        var change = new Change(LineSink.CHANGE_B);
        var requests = change.receipts();
        System.gc(); // What others left behind is not this change's to collect.
        var watch = Stopwatch.start();
        for (var request : requests) ledger.append(Costing.post(ledger, request));
        var posting = watch.stop();
        var run = AdjustAll.run(ledger);
        return new Steps(
                change.size(), change.proveAndTakeBack(), run.written(), posting, run.time(), Stopwatch.Time.NONE);
    }

    /** The lines of a change file, posted after the others. */
    private final class Change {
        private final Workload changed;
        private final TradeRequests requests;
        private final EntryCosts before = EntryCosts.of(ledger);

        Change(String file) {
            changed = Workload.generate(lines.name(), lines.size(), file);
            requests = new TradeRequests(changed);
        }

        int size() {
            return changed.size() - lines.size();
        }

        List<PostingRequest> receipts() {
            var made = new ArrayList<PostingRequest>();
            for (int from = lines.size(); from < changed.size(); from += LINES_PER_REQUEST)
                made.add(requests.request(from, Math.min(changed.size(), from + LINES_PER_REQUEST)));
            return made;
        }

        /** Returns how many entries of those that were there before cost something else with the change. */
        long proveAndTakeBack() {
            var model = EntryCosts.expected(changed);
            var received = model.part(lines.size() + 1, model.size() + 1);
            // What was posted and taken back by earlier changes stands between the lines and this change.
            var expected = model.part(1, lines.size() + 1).then(before.part(lines.size() + 1, before.size() + 1));
            expected.then(received).prove(EntryCosts.of(ledger));
            takeBack();
            before.then(received).then(received.negated()).prove(EntryCosts.of(ledger));
            return before.differing(expected);
        }

        private void takeBack() {
            long firstEntryNo = before.size() + 1L;
            for (int from = lines.size(); from < changed.size(); from += LINES_PER_REQUEST) {
                int to = Math.min(changed.size(), from + LINES_PER_REQUEST);
                var request = requests.returns(from, to, firstEntryNo + from - lines.size());
                ledger.append(Costing.post(ledger, request));
            }
            AdjustAll.run(ledger);
            if (Costing.adjust(ledger, AdjustmentRequest.ALL).written() != 0)
                throw new IllegalStateException("what was taken back is not adjusted at once");
        }
    }
}
