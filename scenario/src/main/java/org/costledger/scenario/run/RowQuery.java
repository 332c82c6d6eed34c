package org.costledger.scenario.run;

import java.util.Optional;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;

/**
 * Which rows of a ledger are asked for.
 *
 * @param since only entries made after that mark; absent: all
 * @param of the label of the step, or the name of the worksheet, the rows come of, for kinds that are {@link RowKind#isOfStep}
 * @param asked the expected row, for a kind that is asked row by row: it names what is summed up, and when. The answer
 *     repeats those keys
 */
public record RowQuery(RowKind kind, Optional<String> since, Optional<String> of, Optional<Row> asked) {}
