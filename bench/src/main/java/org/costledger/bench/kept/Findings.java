package org.costledger.bench.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Rounds;
import org.costledger.bench.measure.Side;
import org.costledger.bench.measure.Stopwatch;

/** What the measurements of a run share: where ledgers are made, how often a figure is taken, who is told, and what was found. */
final class Findings {
    /** The smallest ledger of which figures are taken. */
    static final int FIRST_SIZE = 10_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final KeptStore store;
    private final int rounds;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    /** @param progress is told what is measured next */
    Findings(KeptStore store, int rounds, Consumer<String> progress) {
        this.store = store;
        this.rounds = rounds;
        this.progress = progress;
    }

    KeptStore store() {
        return store;
    }

    int rounds() {
        return rounds;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Untimed rounds on a ledger of a size; where less than the first size is measured, somebody only tries it out. */
    static int warmUpRounds(int size, int wanted) {
        return size < FIRST_SIZE ? 0 : wanted;
    }

    void tell(String next) {
        progress.accept(next);
    }

    /** Times sides in turn. */
    Map<String, List<Stopwatch.Time>> time(List<Side> sides) {
        return new Rounds(rounds).time(sides);
    }

    void add(String name, int lines, String side, String unit, List<Long> values) {
        figures.add(new Figure(name, lines, side, unit, values));
    }

    /** How long each side took. */
    void times(String name, int lines, Map<String, List<Stopwatch.Time>> times) {
        times.forEach((side, of) -> add(name, lines, side, "ns", nanos(of)));
    }

    /** How many of something each side did in a second. */
    void rates(String name, int lines, String unit, long count, Map<String, List<Stopwatch.Time>> times) {
        times.forEach((side, of) -> add(
                name,
                lines,
                side,
                unit + "/s",
                nanos(of).stream()
                        .map(nanos -> Math.multiplyExact(count, NANOS_PER_SECOND) / nanos)
                        .toList()));
    }

    private static List<Long> nanos(List<Stopwatch.Time> times) {
        return times.stream().map(Stopwatch.Time::nanos).toList();
    }
}
