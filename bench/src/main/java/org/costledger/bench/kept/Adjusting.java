package org.costledger.bench.kept;

import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;

/** The use case that adjusts all items, timed. */
final class Adjusting {
    private static final Asked ASKED = new Asked("adjust", PostingRequest.By.NOBODY, "");

    private Adjusting() {}

    /** Adjusts everything and throws it away: all is read and computed, and nothing written. */
    static Stopwatch.Time computed(Books books, long entriesToChange) {
        return timed(books.trial(), ASKED, entriesToChange);
    }

    /**
     * Adjusts everything.
     *
     * @param run another one each time: a run that is known is answered again
     */
    static Stopwatch.Time whole(Books books, String run, long entriesToChange) {
        return timed(books, new Asked("adjust " + run, PostingRequest.By.NOBODY, ""), entriesToChange);
    }

    private static Stopwatch.Time timed(Books books, Asked asked, long entriesToChange) {
        System.gc(); // What others left behind is not this run's to collect.
        var watch = Stopwatch.start();
        var answer = AdjustItems.adjust(books, asked, AdjustmentRequest.ALL);
        var time = watch.stop();
        if (answer.written() != entriesToChange)
            throw new IllegalStateException("the cost of " + entriesToChange
                    + " entries is to change, value entries written: " + answer.written());
        return time;
    }

    /** Fails unless every entry costs what it must. */
    static void prove(Books books, EntryCosts expected) {
        expected.prove(EntryCosts.of(books.whole()));
    }
}
