package org.costledger.bench.adjustment;

import org.costledger.bench.measure.Stopwatch;

/**
 * What a late change did, and how long it took.
 *
 * @param lines that were posted
 * @param touched entries whose cost changed
 * @param written value entries of the adjustment
 * @param posting computing what the lines post, and appending it
 * @param adjusting computing the adjustment
 * @param appending appending the adjustment
 */
public record Steps(
        int lines,
        long touched,
        long written,
        Stopwatch.Time posting,
        Stopwatch.Time adjusting,
        Stopwatch.Time appending) {
    /** The adjustment alone. */
    public Stopwatch.Time adjustment() {
        return adjusting.plus(appending);
    }

    /** All of it. */
    public Stopwatch.Time together() {
        return posting.plus(adjustment());
    }
}
