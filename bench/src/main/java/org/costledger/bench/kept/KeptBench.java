package org.costledger.bench.kept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.bench.measure.Report;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.bench.yardstick.SqlCosting;

/** Measures a ledger that is kept. */
public final class KeptBench {
    private static final int FIRST_SIZE = Findings.FIRST_SIZE;
    private static final int WARM_UP_ROUNDS = 10;

    private static final String WITHOUT_SQL =
            "SQL is left out: --yardsticks names the folder of its program, which takes up to 1,000,000 lines.";

    private final Wanted wanted;
    private final Findings findings;

    /**
     * What is measured.
     *
     * @param lines of the workload; what must not depend on the size of the ledger is taken at 10,000 as well
     * @param rounds how often each figure is taken
     * @param documentsABatch how many documents of one line are posted in one transaction
     * @param posting whether posting is measured
     * @param adjustment whether cost adjustment is
     * @param reading whether loading and inquiries are
     * @param freshProcess whether a new process is
     * @param sql what SQL takes for the same workload, if it is at hand
     */
    public record Wanted(
            KeptStore store,
            int lines,
            int rounds,
            int documentsABatch,
            boolean posting,
            boolean adjustment,
            boolean reading,
            boolean freshProcess,
            Optional<SqlCosting> sql) {}

    private KeptBench(Wanted wanted, Consumer<String> progress) {
        this.wanted = wanted;
        findings = new Findings(wanted.store(), wanted.rounds(), progress);
    }

    /**
     * Takes every figure; fails if a run does not prove what it did.
     *
     * @param progress is told what is measured next
     */
    public static Report run(Wanted wanted, Consumer<String> progress) throws IOException, InterruptedException {
        return new KeptBench(wanted, progress).run();
    }

    private Report run() throws IOException, InterruptedException {
        var notes = new ArrayList<>(Conditions.of(wanted.store()));
        if (wanted.adjustment() && wanted.store().isOnServer() && wanted.sql().isEmpty()) notes.add(WITHOUT_SQL);
        if (wanted.posting()) posting();
        if (wanted.adjustment()) adjustment();
        if (wanted.reading()) reading();
        return new Report(
                WorkloadName.W1.code(),
                wanted.rounds(),
                Report.Machine.here(),
                notes,
                findings.figures(),
                KeptTargets.of(wanted, findings.figures(), sizes()),
                List.of());
    }

    private void posting() {
        new DocumentCommits(findings, wanted.lines()).measure();
        if (isWarmedUp()) BatchPosting.warmUp(findings.store(), FIRST_SIZE, wanted.documentsABatch());
        new BatchPosting(findings, wanted.lines(), wanted.documentsABatch()).measure();
    }

    private void adjustment() throws IOException, InterruptedException {
        if (isWarmedUp()) FullAdjustment.warmUp(findings.store(), FIRST_SIZE, 3);
        new FullAdjustment(findings, Workload.generate(WorkloadName.W1, wanted.lines())).measure(wanted.sql());
        if (isWarmedUp()) LateInvoice.warmUp(findings.store(), FIRST_SIZE, WARM_UP_ROUNDS);
        for (int size : sizes()) new LateInvoice(findings, size).measure();
        if (wanted.freshProcess()) new SmallHeap(findings, wanted.lines()).measure();
    }

    private void reading() {
        new ValueOnDate(findings, wanted.lines()).measure();
        if (isWarmedUp()) WholeLedger.warmUp(findings.store(), FIRST_SIZE, WARM_UP_ROUNDS);
        new WholeLedger(findings, wanted.lines()).measure();
    }

    /** Otherwise somebody only tries it out. */
    private boolean isWarmedUp() {
        return Findings.warmUpRounds(wanted.lines(), 1) > 0;
    }

    private List<Integer> sizes() {
        return wanted.lines() > FIRST_SIZE ? List.of(FIRST_SIZE, wanted.lines()) : List.of(wanted.lines());
    }
}
