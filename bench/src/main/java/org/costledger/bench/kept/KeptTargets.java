package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Medians;
import org.costledger.bench.measure.Target;
import org.costledger.bench.measure.Target.Bound;

/** What is wanted of a ledger that is kept, and what a run says of it. Numbers are thousandths. */
final class KeptTargets {
    /** Nanoseconds that an adjustment has before it is compared. */
    private static final long BEGINNING = 300_000_000;

    private final Medians medians;
    private final int smallest;
    private final int largest;
    private final List<Target> targets = new ArrayList<>();

    private KeptTargets(Medians medians, List<Integer> sizes) {
        this.medians = medians;
        smallest = sizes.getFirst();
        largest = sizes.getLast();
    }

    /** @param sizes that were measured, ascending */
    static List<Target> of(KeptBench.Wanted wanted, List<Figure> figures, List<Integer> sizes) {
        var targets = new KeptTargets(new Medians(figures), sizes);
        if (wanted.posting()) targets.posting(wanted.store());
        if (wanted.adjustment()) targets.adjustment(wanted.store());
        if (wanted.reading()) targets.reading(wanted.store());
        return targets.targets;
    }

    private void posting(KeptStore store) {
        if (store.isOnServer())
            atLeast(
                    "P17",
                    "batch posting over COPY of the same rows into the same tables",
                    over(BatchPosting.FIGURE, BatchPosting.POSTING, BatchPosting.COPY),
                    400,
                    750);
        else
            atLeast(
                    "P21",
                    "batch posting over SQLite, the same rows and indexes in one transaction",
                    over(BatchPosting.FIGURE, BatchPosting.POSTING, BatchPosting.SQLITE),
                    400,
                    800);
        documents(1, 800);
        documents(8, 1_000);
    }

    private void documents(int clients, int goal) {
        atLeast(
                "P18",
                DocumentCommits.figure(clients) + ", over single-row commits",
                over(DocumentCommits.figure(clients), DocumentCommits.DOCUMENTS, DocumentCommits.SINGLE_ROWS),
                500,
                goal);
    }

    /** The limits have no goal beyond them. */
    private void adjustment(KeptStore store) {
        if (store.isOnServer()) adjustmentOnServer();
        targets.add(new Target(
                "heap",
                "full adjustment in a heap of " + SmallHeap.MEGABYTES + " MB, of which is in use at most",
                largest,
                medians.of(SmallHeap.HEAP, largest, SmallHeap.ADJUSTING).map(bytes -> (bytes * 1_000) >> 20),
                "MB",
                Bound.AT_MOST,
                SmallHeap.MEGABYTES * 1_000L,
                SmallHeap.MEGABYTES * 1_000L));
        atMost(
                "late invoice",
                "one late invoice, adjusted with the posting: its time over that of a bare single-row commit",
                over(LateInvoice.FIGURE, LateInvoice.ONE_REQUEST, DocumentCommits.SINGLE_ROWS),
                5_000,
                5_000);
        atMost(
                "late invoice",
                "one late invoice: time here over that at " + smallest + " lines",
                smallest == largest
                        ? Optional.empty()
                        : Medians.ratio(
                                medians.of(LateInvoice.FIGURE, largest, LateInvoice.ONE_REQUEST),
                                medians.of(LateInvoice.FIGURE, smallest, LateInvoice.ONE_REQUEST)),
                1_500,
                1_500);
    }

    private void adjustmentOnServer() {
        atLeast(
                "computing",
                "full adjustment: loading and computing over SQL",
                over(FullAdjustment.FIGURE, FullAdjustment.COMPUTING, FullAdjustment.SQL),
                1_000,
                1_000);
        atLeast(
                "writing",
                "full adjustment: writing over COPY of the same rows into the same tables",
                over(FullAdjustment.WRITING, FullAdjustment.WRITTEN, FullAdjustment.COPY),
                500,
                500);
        atMost(
                "some entries",
                "adjusting 5 % of the entries: its time less 0.3 s over that of COPY of the rows written",
                Medians.ratio(
                        medians.of(LateChargeRuns.FIGURE, largest, LateChargeRuns.ADJUSTING)
                                .map(nanos -> Math.max(0, nanos - BEGINNING)),
                        medians.of(LateChargeRuns.FIGURE, largest, LateChargeRuns.COPY)),
                2_000,
                2_000);
    }

    private void reading(KeptStore store) {
        if (!store.isOnServer()) return;
        value("as of the last day, over one bare aggregate", ValueOnDate.LAST_DAY, 2_000);
        value("as of a day in the middle, over one bare aggregate", ValueOnDate.MIDDLE, 2_000);
        value("two days behind a snapshot, over one bare aggregate", ValueOnDate.NEAR_SNAPSHOT, 100);
        value("ten days behind a snapshot, over one bare aggregate", ValueOnDate.LESS_NEAR_SNAPSHOT, 100);
        atLeast(
                "P20",
                "loading the whole ledger over COPY of the same tables out",
                over(WholeLedger.FIGURE, WholeLedger.LOADING, WholeLedger.COPY),
                300,
                600);
    }

    private void value(String what, String figure, long limit) {
        atMost(
                "value",
                "value of all items " + what,
                over(figure, ValueOnDate.INQUIRY, ValueOnDate.AGGREGATE),
                limit,
                limit);
    }

    private Optional<Long> over(String figure, String side, String other) {
        return Medians.ratio(medians.of(figure, largest, side), medians.of(figure, largest, other));
    }

    private void atLeast(String id, String what, Optional<Long> measured, long floor, long goal) {
        targets.add(new Target(id, what, largest, measured, "times", Bound.AT_LEAST, floor, goal));
    }

    private void atMost(String id, String what, Optional<Long> measured, long floor, long goal) {
        targets.add(new Target(id, what, largest, measured, "times", Bound.AT_MOST, floor, goal));
    }
}
