package org.costledger.scenario.match;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;

/** Counts and sums entries that match the keys of a row. */
public final class Aggregates {
    private Aggregates() {}

    /** Compares the key {@code count} with the number of entries that match all other keys. */
    public static RowMatch count(Row expected, List<Row> entries) {
        long count = matching(expected, Set.of("count"), entries).size();
        return compare(expected, new Row(0, withCell(expected, "count", Cell.of(count))));
    }

    /** Compares the summed keys with the sums over the entries that match all other keys. */
    public static RowMatch total(Row expected, Set<String> summedKeys, List<Row> entries) {
        var chosen = matching(expected, summedKeys, entries);
        var sums = new LinkedHashMap<>(expected.cells());
        sums.replaceAll((key, cell) -> summedKeys.contains(key) ? Cell.of(sum(key, chosen)) : cell);
        return compare(expected, new Row(0, sums));
    }

    private static List<Row> matching(Row expected, Set<String> results, List<Row> entries) {
        var filter = expected.keeping(key -> !results.contains(key));
        return entries.stream()
                .filter(entry -> RowMatcher.differingKeys(filter, entry).isEmpty())
                .toList();
    }

    private static BigDecimal sum(String key, List<Row> entries) {
        return entries.stream()
                .map(entry -> entry.cell(key))
                .flatMap(Optional::stream)
                .map(cell -> ((Cell.Decimal) cell).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Cell> withCell(Row row, String key, Cell cell) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.put(key, cell);
        return cells;
    }

    private static RowMatch compare(Row expected, Row actual) {
        var differs = RowMatcher.differingKeys(expected, actual);
        return new RowMatch(
                expected, Optional.of(actual), differs, expected.cells().size(), differs.size());
    }
}
