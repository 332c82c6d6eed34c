package org.costledger.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.costledger.bench.adjustment.EntryCosts;
import org.costledger.bench.adjustment.LateChange;
import org.costledger.bench.adjustment.LateCharges;
import org.costledger.bench.adjustment.Steps;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.workload.Changes;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.engine.memory.MemoryLedger;

/** What late charges cost on an adjusted ledger under FIFO, one by one and in growing sets. */
final class ChargeMeasures {
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

    ChargeMeasures(BenchOptions options, Consumer<String> progress, List<Figure> figures) {
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    /** Compiles what is timed later. */
    static void warmUp(Workload lines, MemoryLedger adjusted) {
        var charges = new LateCharges(lines);
        var change = new LateChange(lines, adjusted, charges, EntryCosts.of(adjusted));
        int most = Math.min(MOST_WARM_UP_CHARGES, charges.receipts());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            change.oneByOne(charges.spread(Math.min(CHANGES_A_ROUND, most), round));
            if (round % 10 == 0) change.together(charges.spread(most, round));
        }
    }

    /**
     * Measures one ledger.
     *
     * @param ledger all lines posted and adjusted; afterwards no change is left
     * @param adjusted what its entries cost
     */
    void measure(Workload lines, MemoryLedger ledger, EntryCosts adjusted, Optional<SqlCosting> sql) {
        progress.accept("late charges: " + lines.size());
        var charges = new LateCharges(lines);
        var change = new LateChange(lines, ledger, charges, adjusted);
        oneChange(lines, change, charges, sql);
        manyChanges(lines, change, charges, sql);
    }

    /** The change of the change file, and those of the receipts that follow it. */
    private void oneChange(Workload lines, LateChange change, LateCharges charges, Optional<SqlCosting> sql) {
        var named = Changes.of(lines.name(), lines.size(), LineSink.CHANGE_1);
        change.together(named.receipts()); // Alone it must give the totals of the exact reference.
        int first = named.receipts()[0];
        var rounds = new ArrayList<Steps>();
        for (int round = 0; round < options.rounds(); round++)
            rounds.add(change.oneByOne(charges.from(first, CHANGES_A_ROUND)));
        sql.ifPresent(found ->
                figures.add(new Figure(Figures.ONE_CHANGE, lines.size(), Figures.SQL, "ns", found.oneChange())));
        oneChange(lines, Figures.ONE_CHANGE, Figures.ADJUSTMENT, rounds, Steps::together);
        figures.add(new Figure(
                Figures.byProcessorTime(Figures.ONE_CHANGE),
                lines.size(),
                Figures.ADJUSTMENT,
                "ns",
                Figures.values(
                        rounds, round -> round.together().per(round.lines()).processorNanos())));
        var steps = Figures.ONE_CHANGE + ", step";
        oneChange(lines, steps, "posting", rounds, Steps::posting);
        oneChange(lines, steps, "adjusting", rounds, Steps::adjusting);
        oneChange(lines, steps, "appending", rounds, Steps::appending);
        figures.add(new Figure(
                Figures.ONE_CHANGE + ", touched by " + CHANGES_A_ROUND,
                lines.size(),
                Figures.ADJUSTMENT,
                "entries",
                Figures.values(rounds, Steps::touched)));
    }

    private void oneChange(
            Workload lines, String name, String side, List<Steps> rounds, Function<Steps, Stopwatch.Time> step) {
        var nanos = Figures.values(
                rounds, round -> step.apply(round).per(round.lines()).nanos());
        figures.add(new Figure(name, lines.size(), side, "ns", nanos));
    }

    /** Sets of charges that touch more and more entries, in turn. */
    private void manyChanges(Workload lines, LateChange change, LateCharges charges, Optional<SqlCosting> sql) {
        Map<Integer, List<Steps>> sets = new LinkedHashMap<>();
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
                Figures.values(found.manyChanges(), nanos -> nanos / found.issuesTouched()))));
        sets.forEach((touched, rounds) -> figures.add(new Figure(
                MANY_CHANGES,
                lines.size(),
                about(touched),
                "ns/touched",
                Figures.values(rounds, round -> round.adjustment().nanos() / Math.max(1, round.touched())))));
        sets.forEach((touched, rounds) -> figures.add(new Figure(
                MANY_CHANGES + ", posting",
                lines.size(),
                about(touched),
                "ns/charge",
                Figures.values(rounds, round -> round.posting().nanos() / round.lines()))));
        var all = List.copyOf(sets.values());
        slope(lines, all.getFirst(), all.getLast());
    }

    private static String about(int touched) {
        return String.format(Locale.ROOT, "some %,d touched", touched);
    }

    /** What each further entry costs, from the smallest set to the largest. */
    private void slope(Workload lines, List<Steps> smallest, List<Steps> largest) {
        slope(lines, Figures.SLOPE, smallest, largest, Stopwatch.Time::nanos);
        slope(lines, Figures.byProcessorTime(Figures.SLOPE), smallest, largest, Stopwatch.Time::processorNanos);
        figures.add(new Figure(
                MANY_CHANGES + ", rows written over rows whose cost changed",
                lines.size(),
                Figures.ADJUSTMENT,
                "permille",
                Figures.values(largest, round -> round.written() * 1_000 / round.touched())));
    }

    private void slope(
            Workload lines,
            String name,
            List<Steps> smallest,
            List<Steps> largest,
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
