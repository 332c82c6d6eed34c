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
    static List<Target> of(List<Figure> figures, List<Integer> sizes) {
        var targets = new KeptTargets(new Medians(figures), sizes);
        targets.posting();
        return targets.targets;
    }

    private void posting() {
        atLeast(
                "P17",
                "batch posting over COPY of the same rows into the same tables",
                overFirst(BatchPosting.FIGURE, BatchPosting.POSTING, BatchPosting.COPY),
                400,
                750);
        documents(1, 800);
        documents(8, 1_000);
    }

    private void documents(int clients, int goal) {
        atLeast(
                "P18",
                DocumentCommits.figure(clients) + ", over single-row commits",
                overFirst(DocumentCommits.figure(clients), DocumentCommits.DOCUMENTS, DocumentCommits.SINGLE_ROWS),
                500,
                goal);
    }

    private Optional<Long> overFirst(String figure, String side, String other) {
        return Medians.ratio(medians.of(figure, largest, side), medians.of(figure, largest, other));
    }

    private void atLeast(String id, String what, Optional<Long> measured, long floor, long goal) {
        targets.add(new Target(id, what, largest, measured, "times", Bound.AT_LEAST, floor, goal));
    }

    private void atMost(String id, String what, Optional<Long> measured, long floor, long goal) {
        targets.add(new Target(id, what, largest, measured, "times", Bound.AT_MOST, floor, goal));
    }
}
