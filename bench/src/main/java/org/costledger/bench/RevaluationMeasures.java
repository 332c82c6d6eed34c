package org.costledger.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.costledger.bench.adjustment.RevaluationSteps;
import org.costledger.bench.adjustment.Revaluations;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.ceiling.CeilingSide;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.memory.MemoryLedger;

/** What a revaluation of a deep stock on a past day costs, with all that was sold since. */
final class RevaluationMeasures {
    private static final int WARM_UP_ROUNDS = 20;
    private static final int WARM_UP_BATCH = 100;

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final List<Figure> figures;

    RevaluationMeasures(BenchOptions options, Consumer<String> progress, List<Figure> figures) {
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    /** Compiles what is timed later. */
    static void warmUp(Workload lines, MemoryLedger adjusted) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++)
            revaluations(lines, adjusted, round, WARM_UP_BATCH).first();
    }

    /** Those of the first round are of the ledger that is given, those of others of one with the same lines. */
    private static Revaluations revaluations(Workload lines, MemoryLedger first, int round, int linesPerRequest) {
        return round == 0 ? new Revaluations(lines, first) : Revaluations.of(lines, linesPerRequest);
    }

    /**
     * Measures the first revaluation of a ledger, each round that of another ledger with the same lines: what a revaluation leaves
     * behind on every receipt is none of the next one's work. The bare loop over all lines and the revaluation takes turns with it.
     *
     * @param ledger all lines posted and adjusted
     */
    void measure(Workload lines, MemoryLedger ledger) {
        progress.accept("revaluations: " + lines.size());
        var changed = Workload.generate(lines.name(), lines.size(), LineSink.CHANGE_1);
        var ceiling = new CeilingSide(Figures.CEILING, BareLoop.inItemOrder(changed), BareLoop.totals(changed));
        var ceilings = new ArrayList<Stopwatch.Time>();
        var rounds = new ArrayList<RevaluationSteps>();
        for (int round = 0; round < options.rounds(); round++) {
            var revaluations = revaluations(lines, ledger, round, options.linesPerRequest());
            if (round % 2 == 0) ceilings.add(Rounds.time(ceiling));
            rounds.add(revaluations.first());
            if (round % 2 != 0) ceilings.add(Rounds.time(ceiling));
        }
        figures.add(new Figure(
                Figures.ONE_REVALUATION,
                lines.size(),
                ceiling.name(),
                "ns",
                Figures.values(ceilings, Stopwatch.Time::nanos)));
        add(lines, Figures.ONE_REVALUATION, "ns", rounds, nanos(RevaluationSteps::together));
        add(
                lines,
                Figures.byProcessorTime(Figures.ONE_REVALUATION),
                "ns",
                rounds,
                round -> round.together().processorNanos());
        step(lines, "calculating", rounds, RevaluationSteps::calculating);
        step(lines, "posting", rounds, RevaluationSteps::posting);
        step(lines, "adjusting", rounds, RevaluationSteps::adjusting);
        step(lines, "writing", rounds, RevaluationSteps::writing);
        add(lines, Figures.ONE_REVALUATION + ", receipts", "entries", rounds, RevaluationSteps::revalued);
        add(lines, Figures.ONE_REVALUATION + ", touched", "entries", rounds, RevaluationSteps::touched);
    }

    private void step(
            Workload lines,
            String name,
            List<RevaluationSteps> rounds,
            Function<RevaluationSteps, Stopwatch.Time> step) {
        add(lines, Figures.ONE_REVALUATION + ", step " + name, "ns", rounds, nanos(step));
    }

    private static Function<RevaluationSteps, Long> nanos(Function<RevaluationSteps, Stopwatch.Time> step) {
        return step.andThen(Stopwatch.Time::nanos);
    }

    private void add(
            Workload lines,
            String name,
            String unit,
            List<RevaluationSteps> rounds,
            Function<RevaluationSteps, Long> value) {
        figures.add(new Figure(name, lines.size(), Figures.ADJUSTMENT, unit, Figures.values(rounds, value)));
    }
}
