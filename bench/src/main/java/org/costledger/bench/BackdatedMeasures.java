package org.costledger.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.costledger.bench.adjustment.BackdatedReceipts;
import org.costledger.bench.adjustment.Steps;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.engine.memory.MemoryLedger;

/** What back-dated receipts cost on an adjusted ledger of average costs: one of the busiest item, and one of every item. */
final class BackdatedMeasures {
    private static final int WARM_UP_ROUNDS = 200;
    /** A round of every item doubles the value entries; of larger ledgers there is but one. */
    private static final int MOST_LINES_OF_ROUNDS = 1_000_000;

    private static final String EVERY_ITEM = "a back-dated receipt of every item";

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final List<Figure> figures;

    BackdatedMeasures(BenchOptions options, Consumer<String> progress, List<Figure> figures) {
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    /** Compiles what is timed later. */
    static void warmUp(Workload lines, MemoryLedger adjusted) {
        var receipts = new BackdatedReceipts(lines, adjusted);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            receipts.one();
            if (round % 20 == 0) receipts.everyItem();
        }
    }

    /**
     * Measures one ledger. What is taken back leaves its entries behind, so the item grows from round to round.
     *
     * @param ledger all lines posted and adjusted; afterwards every entry costs what it did
     */
    void measure(Workload lines, MemoryLedger ledger, Optional<SqlCosting> sql) {
        progress.accept("back-dated receipts: " + lines.size());
        var receipts = new BackdatedReceipts(lines, ledger);
        one(lines, receipts, sql);
        everyItem(lines, receipts);
    }

    private void one(Workload lines, BackdatedReceipts receipts, Optional<SqlCosting> sql) {
        var rounds = new ArrayList<Steps>();
        for (int round = 0; round < options.rounds(); round++) rounds.add(receipts.one());
        sql.ifPresent(found ->
                figures.add(new Figure(Figures.ONE_RECEIPT, lines.size(), Figures.SQL, "ns", found.oneChange())));
        add(lines, Figures.ONE_RECEIPT, Figures.ADJUSTMENT, "ns", rounds, nanos(Steps::together));
        add(
                lines,
                Figures.byProcessorTime(Figures.ONE_RECEIPT),
                Figures.ADJUSTMENT,
                "ns",
                rounds,
                round -> round.together().processorNanos());
        var steps = Figures.ONE_RECEIPT + ", step";
        add(lines, steps, "posting", "ns", rounds, nanos(Steps::posting));
        add(lines, steps, "adjusting", "ns", rounds, nanos(Steps::adjusting));
        add(lines, steps, "appending", "ns", rounds, nanos(Steps::appending));
        counts(lines, Figures.ONE_RECEIPT, rounds);
    }

    private void everyItem(Workload lines, BackdatedReceipts receipts) {
        int count = lines.size() > MOST_LINES_OF_ROUNDS ? 1 : options.rounds();
        var rounds = new ArrayList<Steps>();
        for (int round = 0; round < count; round++) rounds.add(receipts.everyItem());
        add(
                lines,
                EVERY_ITEM,
                Figures.ADJUSTMENT,
                "ns/touched",
                rounds,
                round -> round.adjustment().nanos() / Math.max(1, round.touched()));
        add(
                lines,
                EVERY_ITEM + ", posting",
                Figures.ADJUSTMENT,
                "ns/receipt",
                rounds,
                round -> round.posting().nanos() / round.lines());
        counts(lines, EVERY_ITEM, rounds);
    }

    private void counts(Workload lines, String name, List<Steps> rounds) {
        add(lines, name + ", touched", Figures.ADJUSTMENT, "entries", rounds, Steps::touched);
        add(lines, name + ", value entries written", Figures.ADJUSTMENT, "entries", rounds, Steps::written);
    }

    private static Function<Steps, Long> nanos(Function<Steps, Stopwatch.Time> step) {
        return step.andThen(Stopwatch.Time::nanos);
    }

    private void add(
            Workload lines, String name, String side, String unit, List<Steps> rounds, Function<Steps, Long> value) {
        figures.add(new Figure(name, lines.size(), side, unit, Figures.values(rounds, value)));
    }
}
