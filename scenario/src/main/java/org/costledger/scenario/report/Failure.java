package org.costledger.scenario.report;

import java.util.List;
import java.util.Optional;
import org.costledger.scenario.model.Row;

/**
 * One thing that did not hold.
 *
 * @param kind the kind of row, or {@code step} where a step was refused, or not refused, against the file
 * @param expected the row as written; of an entry that no row names, nothing
 * @param nearest the entry that comes nearest, with the keys of the row
 * @param differs the keys that differ
 * @param message says in words what the keys cannot; mostly empty
 */
public record Failure(
        int step, int line, String kind, Row expected, Optional<Row> nearest, List<String> differs, String message) {}
