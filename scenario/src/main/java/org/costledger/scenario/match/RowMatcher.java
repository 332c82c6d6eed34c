package org.costledger.scenario.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.costledger.scenario.model.Row;

/**
 * Matches expected rows to distinct entries. Of all assignments the one with the most rows held counts, then the one with
 * the fewest differing keys, then entry order: the earlier row takes the earlier entry.
 */
public final class RowMatcher {
    /** Up to this product of rows and entries the costs stay far below the range of a long. */
    private static final long ORDERED_AT_MOST = 4_000_000;

    private final List<Row> expected;
    private final List<Row> actual;
    private final int[][] differing;

    /** How each row fared, and the entries that no row was given. */
    public record Result(List<RowMatch> rows, List<Row> leftOver) {}

    private RowMatcher(List<Row> expected, List<Row> actual) {
        this.expected = expected;
        this.actual = actual;
        this.differing = new int[expected.size()][actual.size()];
        for (int row = 0; row < expected.size(); row++) {
            for (int entry = 0; entry < actual.size(); entry++) {
                differing[row][entry] = countDiffering(expected.get(row), actual.get(entry));
            }
        }
    }

    /** Matches rows to entries that are given in entry order. */
    public static Result match(List<Row> expected, List<Row> actual) {
        return new RowMatcher(expected, actual).match();
    }

    private Result match() {
        int spare = Math.max(0, expected.size() - actual.size());
        var chosen = Assignment.columnOfEachRow(costs(spare), actual.size() + spare);
        var rows = new ArrayList<RowMatch>();
        for (int row = 0; row < expected.size(); row++) {
            rows.add(chosen[row] < actual.size() ? given(row, chosen[row]) : without(row));
        }
        var isTaken = new boolean[actual.size()];
        IntStream.of(chosen).filter(entry -> entry < actual.size()).forEach(entry -> isTaken[entry] = true);
        var leftOver = IntStream.range(0, actual.size())
                .filter(entry -> !isTaken[entry])
                .mapToObj(actual::get)
                .toList();
        return new Result(List.copyOf(rows), leftOver);
    }

    /**
     * One number per row and entry, in which a failed row outweighs any number of differing keys, and a differing key any
     * order. The order is the product of the entry's place and the row's place from the end: among equal rows the sum is
     * least if the earlier one takes the earlier entry. In lists of a thousand rows and more, where the numbers would grow
     * too large, the order of equals is left to the search, which is the same every time. Spare columns stand for "no
     * entry left".
     */
    private long[][] costs(int spare) {
        long columns = actual.size() + (long) spare;
        boolean isOrdered = columns * expected.size() <= ORDERED_AT_MOST;
        long perKey = isOrdered ? 1 + columns * expected.size() * expected.size() : 1;
        long perRow = perKey * (1 + checksOfAll());
        var costs = new long[expected.size()][(int) columns];
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < columns; column++) {
                int differs = column < actual.size()
                        ? differing[row][column]
                        : without(row).failed();
                long order = isOrdered ? (long) column * (expected.size() - row) : 0;
                costs[row][column] = (differs == 0 ? 0 : perRow) + differs * perKey + order;
            }
        }
        return costs;
    }

    private long checksOfAll() {
        return expected.stream().mapToLong(row -> 1 + row.cells().size()).sum();
    }

    private RowMatch given(int row, int entry) {
        var differs = differingKeys(expected.get(row), actual.get(entry));
        return new RowMatch(expected.get(row), Optional.of(actual.get(entry)), differs, checks(row), differs.size());
    }

    /** A row for which no entry is left fails at least one key, even where some entry is like it. */
    private RowMatch without(int row) {
        var nearest = IntStream.range(0, actual.size())
                .boxed()
                .min((one, other) -> Integer.compare(differing[row][one], differing[row][other]));
        var differs = nearest.map(entry -> differingKeys(expected.get(row), actual.get(entry)))
                .orElseGet(() -> List.copyOf(expected.get(row).cells().keySet()));
        int failed = Math.min(checks(row), Math.max(1, differs.size()));
        return new RowMatch(expected.get(row), nearest.map(actual::get), differs, checks(row), failed);
    }

    private int checks(int row) {
        return expected.get(row).cells().size();
    }

    private static int countDiffering(Row expected, Row actual) {
        int differing = 0;
        for (var cell : expected.cells().entrySet()) {
            var other = actual.cells().get(cell.getKey());
            if (other == null || !cell.getValue().holdsFor(other)) {
                differing++;
            }
        }
        return differing;
    }

    static List<String> differingKeys(Row expected, Row actual) {
        return expected.cells().entrySet().stream()
                .filter(cell -> actual.cell(cell.getKey())
                        .filter(other -> cell.getValue().holdsFor(other))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
