package org.costledger.bench;

import java.util.List;
import java.util.Optional;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Medians;
import org.costledger.bench.measure.Target;
import org.costledger.bench.measure.Target.Bound;
import org.costledger.bench.workload.WorkloadName;

/** The targets of a workload, and what a run says of each. */
final class Targets {
    private static final int MILLION = 1_000_000;

    private final List<Figure> figures;
    private final Medians medians;
    private final int smallest;
    private final int largest;

    private Targets(List<Figure> figures, List<Integer> sizes) {
        this.figures = figures;
        medians = new Medians(figures);
        this.smallest = sizes.getFirst();
        this.largest = sizes.getLast();
    }

    /** @param sizes that were measured, ascending */
    static List<Target> of(WorkloadName name, List<Figure> figures, List<Integer> sizes) {
        var targets = new Targets(figures, sizes);
        return switch (name) {
            case W1 -> targets.ofTrading();
            case W2 -> targets.ofAverages();
            case W4 -> targets.ofRevaluation();
            case W3 -> throw new IllegalArgumentException("no figure is taken of " + name);
        };
    }

    private List<Target> ofAverages() {
        return List.of(
                new Target(
                        "P5",
                        "full recompute of w2 over the bare loop in item order",
                        Math.min(largest, MILLION),
                        overCeiling(Math.min(largest, MILLION)),
                        "times",
                        Bound.AT_LEAST,
                        100,
                        250),
                target(
                        "P11",
                        "one back-dated receipt of the busiest item: SQL's time over that of posting, adjusting and appending",
                        Medians.ratio(
                                medians.ofLargest(Figures.ONE_RECEIPT, Figures.SQL),
                                median(Figures.ONE_RECEIPT, largest, Figures.ADJUSTMENT)),
                        "times",
                        Bound.AT_LEAST,
                        30_000,
                        300_000),
                growth(),
                proofs());
    }

    private List<Target> ofRevaluation() {
        return List.of(
                target(
                        "P6",
                        "one revaluation of the deep stock, calculated, posted and adjusted, over the bare loop",
                        Medians.ratio(
                                median(Figures.ONE_REVALUATION, largest, Figures.CEILING),
                                median(Figures.ONE_REVALUATION, largest, Figures.ADJUSTMENT)),
                        "times",
                        Bound.AT_LEAST,
                        100,
                        250),
                target(
                        "P7",
                        "one revaluation: time here over that at a tenth of the lines",
                        Medians.ratio(
                                median(Figures.ONE_REVALUATION, largest, Figures.ADJUSTMENT),
                                median(Figures.ONE_REVALUATION, largest / 10, Figures.ADJUSTMENT)),
                        "times",
                        Bound.AT_MOST,
                        15_000,
                        12_000),
                growth(),
                proofs());
    }

    private List<Target> ofTrading() {
        var recompute = median(Figures.RECOMPUTE, largest, Figures.ADJUSTMENT);
        var oneChange = median(Figures.ONE_CHANGE, largest, Figures.ADJUSTMENT);
        var cold = coldLines();
        // Numbers are thousandths of the unit.
        return List.of(
                target(
                        "P1",
                        "full recompute over the bare loop in item order",
                        overCeiling(largest),
                        "times",
                        Bound.AT_LEAST,
                        100,
                        250),
                target(
                        "P2",
                        "full recompute over SQL",
                        Medians.ratio(recompute, medians.ofLargest(Figures.RECOMPUTE, Figures.SQL)),
                        "times",
                        Bound.AT_LEAST,
                        30_000,
                        80_000),
                target(
                        "P4",
                        "full recompute on all cores over one thread",
                        Medians.ratio(median(Figures.RECOMPUTE, largest, Figures.ALL_CORES), recompute),
                        "times",
                        Bound.AT_LEAST,
                        1_300,
                        1_600),
                target(
                        "P8",
                        "one late invoice: SQL's time over that of posting, adjusting and appending",
                        Medians.ratio(medians.ofLargest(Figures.ONE_CHANGE, Figures.SQL), oneChange),
                        "times",
                        Bound.AT_LEAST,
                        50_000,
                        500_000),
                target(
                        "P9",
                        "late charges: slope of time over touched entries",
                        median(Figures.SLOPE, largest, Figures.ADJUSTMENT),
                        "µs",
                        Bound.AT_MOST,
                        2_000,
                        800),
                target(
                        "P10",
                        "one late invoice: time here less time at " + smallest + " lines",
                        Medians.difference(oneChange, median(Figures.ONE_CHANGE, smallest, Figures.ADJUSTMENT)),
                        "µs",
                        Bound.AT_MOST,
                        20_000,
                        10_000),
                growth(),
                target(
                        "P15",
                        "resident bytes a line, entries of the adjustment among them",
                        median(Figures.RESIDENT, largest, Figures.ADJUSTED).map(bytes -> bytes * 1_000),
                        "bytes",
                        Bound.AT_MOST,
                        160_000,
                        96_000),
                new Target(
                        "P16",
                        "first full recompute of a process: its time over that of the bare loop",
                        cold,
                        Medians.ratio(
                                median(Figures.COLD, cold, Figures.CEILING),
                                median(Figures.COLD, cold, Figures.ADJUSTMENT)),
                        "times",
                        Bound.AT_MOST,
                        10_000,
                        4_000),
                target(
                        "P19",
                        "rows written over rows whose cost changed",
                        median(Figures.ROWS_WRITTEN, largest, Figures.ADJUSTMENT),
                        "times",
                        Bound.AT_MOST,
                        1_200,
                        1_000),
                proofs());
    }

    private Optional<Long> overCeiling(int lines) {
        return Medians.ratio(
                median(Figures.RECOMPUTE, lines, Figures.ADJUSTMENT),
                median(Figures.RECOMPUTE, lines, Figures.CEILING));
    }

    private Target growth() {
        return target(
                "P14",
                "full recompute: time a line at 10 million lines over that at 1 million",
                Medians.ratio(
                        median(Figures.RECOMPUTE, MILLION, Figures.ADJUSTMENT),
                        median(Figures.RECOMPUTE, 10 * MILLION, Figures.ADJUSTMENT)),
                "times",
                Bound.AT_MOST,
                1_500,
                1_150);
    }

    private Target proofs() {
        return target(
                "P22",
                "timed runs that proved their totals, and changed back exactly",
                median(Figures.RECOMPUTE, largest, Figures.ADJUSTMENT)
                        .map(any -> 1_000L), // A run that does not prove them ends the measurement.
                "of all",
                Bound.AT_LEAST,
                1_000,
                1_000);
    }

    private Target target(
            String id, String what, Optional<Long> measured, String unit, Bound bound, long floor, long goal) {
        return new Target(id, what, largest, measured, unit, bound, floor, goal);
    }

    private Optional<Long> median(String name, int lines, String side) {
        return medians.of(name, lines, side);
    }

    private int coldLines() {
        return figures.stream()
                .filter(figure -> figure.name().equals(Figures.COLD))
                .findFirst()
                .map(Figure::lines)
                .orElse(0);
    }
}
