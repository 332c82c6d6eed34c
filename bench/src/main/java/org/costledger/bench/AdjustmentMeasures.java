package org.costledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.costledger.bench.adjustment.AdjustAll;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.LateChange;
import org.costledger.bench.adjustment.LateCharges;
import org.costledger.bench.adjustment.RecomputeSide;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.ceiling.CeilingSide;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Heap;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.workload.Changes;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadFolder;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.bench.yardstick.Yardsticks;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.memory.MemoryLedger;

/** Everything that is measured of cost adjustment on one posted ledger, from dirty to adjusted to changed and back. */
final class AdjustmentMeasures {
    /** Where SQL would take many minutes, and the exact reference many gigabytes. */
    private static final int MOST_LINES_OF_YARDSTICKS = 1_000_000;

    private static final int CHANGES_A_ROUND = 100;
    private static final List<Integer> TOUCHED = List.of(10, 100, 1_000, 10_000, 100_000);
    /** Shipments that take from one receipt, a little more than there are. */
    private static final int TOUCHED_BY_A_RECEIPT = 3;

    private static final int WARM_UP_ROUNDS = 100;
    private static final int MOST_WARM_UP_CHARGES = 1_000;

    private static final String MANY_CHANGES = "late charges";

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
        var charges = new LateCharges(lines);
        var change = new LateChange(lines, posted, charges, EntryCosts.of(posted));
        int most = Math.min(MOST_WARM_UP_CHARGES, charges.receipts());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            change.oneByOne(charges.spread(Math.min(CHANGES_A_ROUND, most), round));
            if (round % 10 == 0) change.together(charges.spread(most, round));
        }
    }

    /**
     * Measures one ledger.
     *
     * @param ledger all lines posted and nothing adjusted; afterwards everything is adjusted and no change left
     * @param postedBytes what the ledger takes of the heap
     */
    void measure(Workload lines, MemoryLedger ledger, long postedBytes) throws IOException, InterruptedException {
        var sql = yardsticks(lines);
        var posted = EntryCosts.of(ledger);
        var adjusted = EntryCosts.expected(lines, BareFifo.actualCosts(lines));
        recompute(lines, ledger, posted, adjusted, sql);
        adjustAll(lines, ledger, posted, adjusted, postedBytes);
        changes(lines, ledger, adjusted, sql);
    }

    // ---- yardsticks

    /** Empty if no folder of yardsticks was named, or they would take too long. */
    private Optional<SqlCosting> yardsticks(Workload lines) throws IOException, InterruptedException {
        if (options.yardsticks().isEmpty() || lines.size() > MOST_LINES_OF_YARDSTICKS) return Optional.empty();
        var yardsticks = options.yardsticks().get();
        progress.accept("yardsticks: " + lines.size());
        var parent = Files.createTempDirectory("costledger-bench");
        try {
            var folder = WorkloadFolder.write(options.workload(), lines.size(), parent);
            return Optional.of(proved(lines, yardsticks, folder));
        } finally {
            delete(parent);
        }
    }

    /** The yardsticks must agree with the bare loop, on which all other proofs rest. */
    private SqlCosting proved(Workload lines, Yardsticks yardsticks, Path folder)
            throws IOException, InterruptedException {
        var unitCosts = BareFifo.actualCosts(lines);
        var one = Changes.of(options.workload(), lines.size(), LineSink.CHANGE_1);
        var many = Changes.of(options.workload(), lines.size(), LineSink.CHANGE_B);
        var plain = EntryCosts.expected(lines, unitCosts);
        var afterOne = EntryCosts.expected(lines, one.appliedTo(unitCosts));
        var afterAll = EntryCosts.expected(lines, many.appliedTo(one.appliedTo(unitCosts)));
        var bare = "the bare loop";
        yardsticks.reference(folder).prove(bare, plain.shipped(), plain.sum());
        yardsticks.reference(folder, LineSink.CHANGE_1).prove(bare, afterOne.shipped(), afterOne.sum());
        var sql = yardsticks.sql(folder, options.workload().code());
        sql.totals().prove(bare, plain.shipped(), plain.sum());
        sql.totalsAfterChanges().prove(bare, afterAll.shipped(), afterAll.sum());
        return sql;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    // ---- full recompute

    private void recompute(
            Workload lines, MemoryLedger ledger, EntryCosts posted, EntryCosts adjusted, Optional<SqlCosting> sql) {
        progress.accept("full recompute: " + lines.size());
        var totals = BareFifo.inFileOrder(lines).run();
        List<Side> sides = List.of(
                new CeilingSide(Figures.CEILING, BareFifo.inItemOrder(lines), totals),
                new RecomputeSide(lines.size(), ledger, posted, adjusted));
        var times = new Rounds(options.rounds()).time(sides);
        times.forEach((side, rounds) -> rate(Figures.RECOMPUTE, lines, side, rounds));
        sql.ifPresent(
                found -> figures.add(Figure.rate(Figures.RECOMPUTE, lines.size(), Figures.SQL, found.recompute())));
        times.forEach((side, rounds) -> rateByProcessorTime(Figures.RECOMPUTE, lines, side, rounds));
    }

    private void rate(String name, Workload lines, String side, List<Stopwatch.Time> times) {
        figures.add(Figure.rate(name, lines.size(), side, values(times, Stopwatch.Time::nanos)));
    }

    private void rateByProcessorTime(String name, Workload lines, String side, List<Stopwatch.Time> times) {
        figures.add(Figure.rate(
                Figures.byProcessorTime(name), lines.size(), side, values(times, Stopwatch.Time::processorNanos)));
    }

    private static <T> List<Long> values(List<T> measured, Function<T, Long> value) {
        return measured.stream().map(value).toList();
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

    // ---- late changes

    private void changes(Workload lines, MemoryLedger ledger, EntryCosts adjusted, Optional<SqlCosting> sql) {
        progress.accept("late charges: " + lines.size());
        var charges = new LateCharges(lines);
        var change = new LateChange(lines, ledger, charges, adjusted);
        oneChange(lines, change, charges, sql);
        manyChanges(lines, change, charges, sql);
    }

    /** The change of the change file, and those of the receipts that follow it. */
    private void oneChange(Workload lines, LateChange change, LateCharges charges, Optional<SqlCosting> sql) {
        var named = Changes.of(options.workload(), lines.size(), LineSink.CHANGE_1);
        change.together(named.receipts()); // Alone it must give the totals of the exact reference.
        int first = named.receipts()[0];
        var rounds = new ArrayList<LateChange.Steps>();
        for (int round = 0; round < options.rounds(); round++)
            rounds.add(change.oneByOne(charges.from(first, CHANGES_A_ROUND)));
        sql.ifPresent(found ->
                figures.add(new Figure(Figures.ONE_CHANGE, lines.size(), Figures.SQL, "ns", found.oneChange())));
        oneChange(lines, Figures.ONE_CHANGE, Figures.ADJUSTMENT, rounds, LateChange.Steps::together);
        figures.add(new Figure(
                Figures.byProcessorTime(Figures.ONE_CHANGE),
                lines.size(),
                Figures.ADJUSTMENT,
                "ns",
                values(rounds, round -> round.together().per(round.charges()).processorNanos())));
        var steps = Figures.ONE_CHANGE + ", step";
        oneChange(lines, steps, "posting", rounds, LateChange.Steps::posting);
        oneChange(lines, steps, "adjusting", rounds, LateChange.Steps::adjusting);
        oneChange(lines, steps, "appending", rounds, LateChange.Steps::appending);
        figures.add(new Figure(
                Figures.ONE_CHANGE + ", touched by " + CHANGES_A_ROUND,
                lines.size(),
                Figures.ADJUSTMENT,
                "entries",
                values(rounds, LateChange.Steps::touched)));
    }

    private void oneChange(
            Workload lines,
            String name,
            String side,
            List<LateChange.Steps> rounds,
            Function<LateChange.Steps, Stopwatch.Time> step) {
        var nanos =
                values(rounds, round -> step.apply(round).per(round.charges()).nanos());
        figures.add(new Figure(name, lines.size(), side, "ns", nanos));
    }

    /** Sets of charges that touch more and more entries, in turn. */
    private void manyChanges(Workload lines, LateChange change, LateCharges charges, Optional<SqlCosting> sql) {
        Map<Integer, List<LateChange.Steps>> sets = new LinkedHashMap<>();
        for (int touched : TOUCHED) {
            if (touched / TOUCHED_BY_A_RECEIPT <= charges.receipts()) sets.put(touched, new ArrayList<>());
        }
        for (int round = 0; round < options.rounds(); round++) {
            var inTurn = List.copyOf(sets.entrySet());
            for (var set : round % 2 == 0 ? inTurn : inTurn.reversed()) {
                int receipts = set.getKey() / TOUCHED_BY_A_RECEIPT;
                set.getValue().add(change.together(charges.spread(receipts, round)));
            }
        }
        sql.ifPresent(found -> figures.add(new Figure(
                MANY_CHANGES,
                lines.size(),
                Figures.SQL,
                "ns/touched",
                values(found.manyChanges(), nanos -> nanos / found.issuesTouched()))));
        sets.forEach((touched, rounds) -> figures.add(new Figure(
                MANY_CHANGES,
                lines.size(),
                about(touched),
                "ns/touched",
                values(rounds, round -> round.adjustment().nanos() / Math.max(1, round.touched())))));
        sets.forEach((touched, rounds) -> figures.add(new Figure(
                MANY_CHANGES + ", posting",
                lines.size(),
                about(touched),
                "ns/charge",
                values(rounds, round -> round.posting().nanos() / round.charges()))));
        var all = List.copyOf(sets.values());
        slope(lines, all.getFirst(), all.getLast());
    }

    private static String about(int touched) {
        return String.format(Locale.ROOT, "some %,d touched", touched);
    }

    /** What each further entry costs, from the smallest set to the largest. */
    private void slope(Workload lines, List<LateChange.Steps> smallest, List<LateChange.Steps> largest) {
        slope(lines, Figures.SLOPE, smallest, largest, Stopwatch.Time::nanos);
        slope(lines, Figures.byProcessorTime(Figures.SLOPE), smallest, largest, Stopwatch.Time::processorNanos);
        figures.add(new Figure(
                MANY_CHANGES + ", rows written over rows whose cost changed",
                lines.size(),
                Figures.ADJUSTMENT,
                "permille",
                values(largest, round -> round.written() * 1_000 / round.touched())));
    }

    private void slope(
            Workload lines,
            String name,
            List<LateChange.Steps> smallest,
            List<LateChange.Steps> largest,
            ToLongFunction<Stopwatch.Time> clock) {
        var slopes = new ArrayList<Long>();
        for (int round = 0; round < smallest.size(); round++) {
            var few = smallest.get(round);
            var many = largest.get(round);
            long nanos = clock.applyAsLong(many.adjustment()) - clock.applyAsLong(few.adjustment());
            slopes.add(nanos / (many.touched() - few.touched()));
        }
        figures.add(new Figure(name, lines.size(), Figures.ADJUSTMENT, "ns/touched", slopes));
    }
}
