package org.costledger.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.bench.adjustment.AdjustAll;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.RecomputeSide;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.ceiling.CeilingSide;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Heap;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.memory.MemoryLedger;

/** Everything that is measured of cost adjustment on one posted ledger, from dirty to adjusted to changed and back. */
final class AdjustmentMeasures {
    private final BenchOptions options;
    private final Consumer<String> progress;
    private final List<Figure> figures;

    AdjustmentMeasures(BenchOptions options, Consumer<String> progress, List<Figure> figures) {
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    /** Compiles what is timed later; nothing of it becomes a figure. */
    static void warmUp(Workload lines, MemoryLedger posted, int linesToCompute) {
        var pending = new PendingAdjustment(posted);
        for (int computed = 0; computed < linesToCompute; computed += lines.size()) pending.find(AdjustmentRequest.ALL);
        AdjustAll.run(posted);
        switch (lines.name()) {
            case W1, W3 -> ChargeMeasures.warmUp(lines, posted);
            case W2 -> BackdatedMeasures.warmUp(lines, posted);
            case W4 -> RevaluationMeasures.warmUp(lines, posted);
        }
    }

    /**
     * Measures one ledger.
     *
     * @param ledger all lines posted and nothing adjusted; afterwards everything is adjusted and no change left
     * @param postedBytes what the ledger takes of the heap
     */
    void measure(Workload lines, MemoryLedger ledger, long postedBytes) throws IOException, InterruptedException {
        var sql = ProvedYardsticks.sql(options, progress, lines);
        var posted = EntryCosts.of(ledger);
        var adjusted = EntryCosts.expected(lines);
        recompute(lines, ledger, posted, adjusted, sql);
        adjustAll(lines, ledger, posted, adjusted, postedBytes);
        switch (lines.name()) {
            case W1, W3 -> new ChargeMeasures(options, progress, figures).measure(lines, ledger, adjusted, sql);
            case W2 -> new BackdatedMeasures(options, progress, figures).measure(lines, ledger, sql);
            case W4 -> new RevaluationMeasures(options, progress, figures).measure(lines, ledger);
        }
    }

    // ---- full recompute

    private void recompute(
            Workload lines, MemoryLedger ledger, EntryCosts posted, EntryCosts adjusted, Optional<SqlCosting> sql) {
        progress.accept("full recompute: " + lines.size());
        List<Side> sides = List.of(
                new CeilingSide(Figures.CEILING, BareLoop.inItemOrder(lines), BareLoop.totals(lines)),
                new RecomputeSide(lines.size(), ledger, posted, adjusted),
                RecomputeSide.onAllCores(lines.size(), ledger, posted, adjusted));
        var times = new Rounds(options.rounds()).time(sides);
        times.forEach((side, rounds) -> rate(Figures.RECOMPUTE, lines, side, rounds));
        sql.ifPresent(
                found -> figures.add(Figure.rate(Figures.RECOMPUTE, lines.size(), Figures.SQL, found.recompute())));
        times.forEach((side, rounds) -> {
            boolean isOneThread = !side.equals(Figures.ALL_CORES); // the time of the others is not known
            if (isOneThread) rateByProcessorTime(Figures.RECOMPUTE, lines, side, rounds);
        });
    }

    private void rate(String name, Workload lines, String side, List<Stopwatch.Time> times) {
        figures.add(Figure.rate(name, lines.size(), side, Figures.values(times, Stopwatch.Time::nanos)));
    }

    private void rateByProcessorTime(String name, Workload lines, String side, List<Stopwatch.Time> times) {
        figures.add(Figure.rate(
                Figures.byProcessorTime(name),
                lines.size(),
                side,
                Figures.values(times, Stopwatch.Time::processorNanos)));
    }

    // ---- everything adjusted and appended

    private void adjustAll(
            Workload lines, MemoryLedger ledger, EntryCosts posted, EntryCosts adjusted, long postedBytes) {
        progress.accept("adjust and append: " + lines.size());
        long before = Heap.usedAfterCollection();
        var run = AdjustAll.run(ledger);
        long added = Heap.usedAfterCollection() - before;
        adjusted.prove(EntryCosts.of(ledger));
        if (new PendingAdjustment(ledger).find(AdjustmentRequest.ALL).items() != 0)
            throw new IllegalStateException("adjusted items are dirty");
        rate("adjust and append", lines, Figures.ADJUSTMENT, List.of(run.time()));
        rateByProcessorTime("adjust and append", lines, Figures.ADJUSTMENT, List.of(run.time()));
        figure(lines, Figures.RESIDENT, Figures.ADJUSTED, "bytes/line", (postedBytes + added) / lines.size());
        long changed = posted.differing(adjusted);
        figure(lines, "entries visited", Figures.ADJUSTMENT, "entries", run.visited());
        figure(lines, "entries whose cost changed", Figures.ADJUSTMENT, "entries", changed);
        figure(lines, "value entries written", Figures.ADJUSTMENT, "entries", run.written());
        figure(lines, "entries whose flag changed", Figures.ADJUSTMENT, "entries", run.flagged());
        figure(lines, Figures.ROWS_WRITTEN, Figures.ADJUSTMENT, "permille", run.written() * 1_000 / changed);
    }

    private void figure(Workload lines, String name, String side, String unit, long value) {
        figures.add(new Figure(name, lines.size(), side, unit, List.of(value)));
    }
}
