package org.costledger.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.costledger.bench.kept.KeptStore;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.bench.yardstick.Yardsticks;

/**
 * What to measure.
 *
 * @param workloads one after the other
 * @param lines the largest size; the run begins at 10,000 and grows tenfold up to it
 * @param rounds how often each figure is taken; the medians want at least five
 * @param linesPerRequest how many lines are posted at once; in a ledger that is kept, each as a request of its own
 * @param part what is measured
 * @param store where the ledger is kept; absent: in memory
 * @param yardsticks programs outside this repository to compare with; absent: their columns are left out
 * @param coldStart whether new processes are measured too
 * @param profile whether the largest size is run once more under the profiler
 */
public record BenchOptions(
        List<WorkloadName> workloads,
        int lines,
        int rounds,
        int linesPerRequest,
        Part part,
        Optional<KeptStore> store,
        Optional<Yardsticks> yardsticks,
        boolean coldStart,
        boolean profile) {
    private static final Set<WorkloadName> MEASURED = EnumSet.of(WorkloadName.W1, WorkloadName.W2, WorkloadName.W4);
    private static final int FEWEST_LINES = 1_000;
    private static final int MOST_LINES = 10_000_000;
    private static final int LINES_A_BATCH = 5_000;

    /** The word for no store at all. */
    public static final String MEMORY = "memory";

    public static final BenchOptions DEFAULT = new BenchOptions(
            List.copyOf(MEASURED), 1_000_000, 5, 100, Part.ALL, Optional.empty(), Optional.empty(), true, false);

    /** What is measured; reading, of a ledger that is kept. */
    public enum Part {
        ALL,
        POSTING,
        ADJUSTMENT,
        READING;

        boolean includes(Part part) {
            return this == ALL || this == part;
        }
    }

    public BenchOptions {
        workloads = List.copyOf(workloads);
        for (var workload : workloads) {
            if (!MEASURED.contains(workload))
                throw new IllegalArgumentException(
                        "Workload " + workload.code() + " cannot be measured yet: orders are not adjusted.");
        }
        if (lines < FEWEST_LINES || lines > MOST_LINES)
            throw new IllegalArgumentException(
                    "From " + FEWEST_LINES + " to " + MOST_LINES + " lines can be measured, not " + lines + ".");
        if (rounds < 1) throw new IllegalArgumentException("At least 1 round is needed, not " + rounds + ".");
        if (linesPerRequest < 1)
            throw new IllegalArgumentException("A request has at least 1 line, not " + linesPerRequest + ".");
        if (store.isEmpty() && part == Part.READING)
            throw new IllegalArgumentException("Reading is measured of a ledger that is kept: --store says where.");
        if (store.isPresent()) checkKept(workloads, profile);
    }

    private static void checkKept(List<WorkloadName> workloads, boolean profile) {
        if (!workloads.equals(List.of(WorkloadName.W1)))
            throw new IllegalArgumentException("A ledger that is kept is measured on workload w1 alone.");
        if (profile)
            throw new IllegalArgumentException(
                    "A profile is taken of a ledger in memory: leave out --profile, or --store.");
    }

    /** {@code word} is memory, h2 or the address of a PostgreSQL database; to be said before anything else. */
    public BenchOptions withStore(String word) {
        if (word.equals(MEMORY)) return this;
        return new BenchOptions(
                List.of(WorkloadName.W1),
                lines,
                rounds,
                LINES_A_BATCH,
                part,
                Optional.of(KeptStore.of(word)),
                yardsticks,
                coldStart,
                profile);
    }

    /** That workload alone. */
    public BenchOptions withWorkload(String code) {
        for (var name : WorkloadName.values()) {
            if (name.code().equals(code.toLowerCase(Locale.ROOT)))
                return new BenchOptions(
                        List.of(name), lines, rounds, linesPerRequest, part, store, yardsticks, coldStart, profile);
        }
        throw new IllegalArgumentException("There is no workload " + code + "; there are w1, w2, w3 and w4.");
    }

    public BenchOptions withLines(int changed) {
        return new BenchOptions(
                workloads, changed, rounds, linesPerRequest, part, store, yardsticks, coldStart, profile);
    }

    public BenchOptions withRounds(int changed) {
        return new BenchOptions(
                workloads, lines, changed, linesPerRequest, part, store, yardsticks, coldStart, profile);
    }

    public BenchOptions withLinesPerRequest(int changed) {
        return new BenchOptions(workloads, lines, rounds, changed, part, store, yardsticks, coldStart, profile);
    }

    /** {@code word} is posting, adjustment, reading or all. */
    public BenchOptions withPart(String word) {
        for (var named : Part.values()) {
            if (named.name().equalsIgnoreCase(word))
                return new BenchOptions(
                        workloads, lines, rounds, linesPerRequest, named, store, yardsticks, coldStart, profile);
        }
        throw new IllegalArgumentException(
                "There is no part " + word + " to measure; there are posting, adjustment, reading and all.");
    }

    public BenchOptions withYardsticks(Path folder) {
        var named = Optional.of(new Yardsticks(folder));
        return new BenchOptions(workloads, lines, rounds, linesPerRequest, part, store, named, coldStart, profile);
    }

    public BenchOptions withColdStart(boolean changed) {
        return new BenchOptions(workloads, lines, rounds, linesPerRequest, part, store, yardsticks, changed, profile);
    }

    public BenchOptions withProfile(boolean changed) {
        return new BenchOptions(workloads, lines, rounds, linesPerRequest, part, store, yardsticks, coldStart, changed);
    }
}
