package org.costledger.bench.adjustment;

import org.costledger.bench.measure.Stopwatch;

/**
 * What a revaluation did, and how long it took.
 *
 * @param revalued receipts that got a part of it
 * @param touched entries that cost something else, the receipts among them
 * @param calculating what the stock is worth, and the line of the journal
 * @param posting computing what the line posts, and appending it
 * @param adjusting until every pending change is complete and netted, as in a full recompute
 * @param writing the same once more, with value entries made of the changes and appended
 */
public record RevaluationSteps(
        long revalued,
        long touched,
        Stopwatch.Time calculating,
        Stopwatch.Time posting,
        Stopwatch.Time adjusting,
        Stopwatch.Time writing) {
    /** From the question what the stock is worth to the last pending change. */
    public Stopwatch.Time together() {
        return calculating.plus(posting).plus(adjusting);
    }
}
