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
        System.gc(); // What others left behind is not this change's to collect.
        receiveAnother();
        var change = new Change(LineSink.CHANGE_1);
        var work = TimedWork.of(ledger, change.receipts(), 1);
        return work.steps(change.size(), change.proveAndTakeBack());
    }

    /**
     * Receives some of another item and takes it back. After a full collection the first call of each compiled method takes the
     * virtual machine some microseconds, all of them together as long as half of the change takes; a ledger in use is not collected
     * in full before each change. What the change looks at is not touched by it.
     */
    private void receiveAnother() {
        var everyItem = new Change(LineSink.CHANGE_B);
        everyItem.receiveAnotherThan(new Change(LineSink.CHANGE_1).itemNo());
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

        /** The item of the first receipt. */
        String itemNo() {
            return requests.itemNoOf(lines.size());
        }

        void receiveAnotherThan(String itemNo) {
            int line = lines.size();
            while (requests.itemNoOf(line).equals(itemNo)) line++;
            ledger.append(Costing.post(ledger, requests.request(line, line + 1)));
            AdjustAll.run(ledger);
            takeBack(line, line + 1);
        }

        private void takeBack() {
            takeBack(lines.size(), changed.size());
        }

        /** Takes back the first receipts that were posted. */
        private void takeBack(int first, int end) {
            long firstEntryNo = before.size() + 1L;
            for (int from = first; from < end; from += LINES_PER_REQUEST) {
                int to = Math.min(end, from + LINES_PER_REQUEST);
                var request = requests.returns(from, to, firstEntryNo + from - first);
                ledger.append(Costing.post(ledger, request));
            }
            AdjustAll.run(ledger);
            if (Costing.adjust(ledger, AdjustmentRequest.ALL).written() != 0)
                throw new IllegalStateException("what was taken back is not adjusted at once");
        }
    }
}
