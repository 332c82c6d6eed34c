package org.costledger.bench;

import java.util.Locale;
import org.costledger.bench.workload.WorkloadName;

/**
 * What to measure.
 *
 * @param lines the largest size; the run begins at 10,000 and grows tenfold up to it
 * @param rounds how often each figure is taken; the medians want at least five
 * @param linesPerRequest how many lines are posted at once
 * @param coldStart whether new processes are measured too
 * @param profile whether the largest size is posted once more under the profiler
 */
public record BenchOptions(
        WorkloadName workload, int lines, int rounds, int linesPerRequest, boolean coldStart, boolean profile) {
    private static final int FEWEST_LINES = 1_000;
    private static final int MOST_LINES = 10_000_000;

    public static final BenchOptions DEFAULT = new BenchOptions(WorkloadName.W1, 1_000_000, 5, 100, true, false);

    public BenchOptions {
        if (workload != WorkloadName.W1)
            throw new IllegalArgumentException(
                    "Workload " + workload.code() + " cannot be measured yet: only w1 needs nothing but posting.");
        if (lines < FEWEST_LINES || lines > MOST_LINES)
            throw new IllegalArgumentException(
                    "From " + FEWEST_LINES + " to " + MOST_LINES + " lines can be measured, not " + lines + ".");
        if (rounds < 1) throw new IllegalArgumentException("At least 1 round is needed, not " + rounds + ".");
        if (linesPerRequest < 1)
            throw new IllegalArgumentException("A request has at least 1 line, not " + linesPerRequest + ".");
    }

    public BenchOptions withWorkload(String code) {
        for (var name : WorkloadName.values()) {
            if (name.code().equals(code.toLowerCase(Locale.ROOT)))
                return new BenchOptions(name, lines, rounds, linesPerRequest, coldStart, profile);
        }
        throw new IllegalArgumentException("There is no workload " + code + "; there are w1, w2, w3 and w4.");
    }

    public BenchOptions withLines(int changed) {
        return new BenchOptions(workload, changed, rounds, linesPerRequest, coldStart, profile);
    }

    public BenchOptions withRounds(int changed) {
        return new BenchOptions(workload, lines, changed, linesPerRequest, coldStart, profile);
    }

    public BenchOptions withLinesPerRequest(int changed) {
        return new BenchOptions(workload, lines, rounds, changed, coldStart, profile);
    }

    public BenchOptions withColdStart(boolean changed) {
        return new BenchOptions(workload, lines, rounds, linesPerRequest, changed, profile);
    }

    public BenchOptions withProfile(boolean changed) {
        return new BenchOptions(workload, lines, rounds, linesPerRequest, coldStart, changed);
    }
}
