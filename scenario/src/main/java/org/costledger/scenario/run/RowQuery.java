package org.costledger.scenario.run;

import java.util.Optional;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;

/**
 * Which rows of a ledger are asked for.
 *
 * @param since only entries made after that mark; absent: all
 * @param journal the label of the journal, for {@link RowKind#JOURNAL}
 * @param asked the expected row, for a kind that is asked row by row: it names what is summed up, and when. The answer
 *     repeats those keys
 */
public record RowQuery(RowKind kind, Optional<String> since, Optional<String> journal, Optional<Row> asked) {}
