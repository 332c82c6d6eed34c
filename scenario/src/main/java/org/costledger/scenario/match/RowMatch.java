package org.costledger.scenario.match;

import java.util.List;
import java.util.Optional;
import org.costledger.scenario.model.Row;

/**
 * How one expected row fared.
 *
 * @param nearest the entry it was given, or the nearest one where all entries were taken; empty if there is no entry
 * @param differs the keys that differ
 * @param checks how many keys were compared
 * @param failed how many of them fail
 */
public record RowMatch(Row expected, Optional<Row> nearest, List<String> differs, int checks, int failed) {
    public boolean held() {
        return failed == 0;
    }
}
