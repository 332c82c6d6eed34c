package org.costledger.scenario.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RowMatcherTest {
    @Test
    void decimalsAreComparedByValueAndCodesRegardlessOfCase() {
        var result = RowMatcher.match(List.of(row("q 1", "item link")), List.of(row("q 1.00", "item LINK", "more x")));
        assertThat(result.rows().get(0).held()).isTrue();
    }

    @Test
    void twoEqualRowsNeedTwoEntries() {
        var result = RowMatcher.match(List.of(row("q 1"), row("q 1")), List.of(row("q 1")));
        assertThat(result.rows()).extracting(RowMatch::failed).containsExactly(0, 1);
    }

    @Test
    void aRowThatCouldTakeTwoEntriesLeavesTheOneAnotherRowNeeds() {
        var result = RowMatcher.match(
                List.of(row("q 1"), row("q 1", "cost 5")), List.of(row("q 1", "cost 5"), row("q 1", "cost 7")));
        assertThat(result.rows()).allMatch(RowMatch::held);
        assertThat(result.rows().get(0).nearest()).contains(row("q 1", "cost 7"));
    }

    @Test
    void mostRowsHeldCountBeforeFewestDifferingKeys() {
        var rows = List.of(row("a 1", "b 1", "c 1"), row("a 1", "b 1", "c 2"));
        var entries = List.of(row("a 1", "b 1", "c 1"), row("a 9", "b 9", "c 9"));
        assertThat(RowMatcher.match(rows, entries).rows())
                .extracting(RowMatch::failed)
                .containsExactly(0, 3);
    }

    @Test
    void amongEqualsTheEarlierRowTakesTheEarlierEntry() {
        var entries = List.of(row("q 1", "number 1"), row("q 1", "number 2"), row("q 1", "number 3"));
        assertThat(RowMatcher.match(List.of(row("q 1"), row("q 1")), entries).rows())
                .extracting(match -> match.nearest().orElseThrow())
                .containsExactly(entries.get(0), entries.get(1));
    }

    @Test
    void aFailedRowTellsWhichKeysDiffer() {
        var result =
                RowMatcher.match(List.of(row("q 1", "cost 5")), List.of(row("q 2", "cost 6"), row("q 1", "cost 6")));
        assertThat(result.rows().get(0).differs()).containsExactly("cost");
        assertThat(result.leftOver()).containsExactly(row("q 2", "cost 6"));
    }

    @Test
    void withoutAnyEntryEveryKeyFails() {
        assertThat(RowMatcher.match(List.of(row("q 1", "cost 5")), List.of())
                        .rows()
                        .get(0)
                        .failed())
                .isEqualTo(2);
    }

    @Test
    void aBlankDimensionMeansNoneAndOthersAreNotCompared() {
        var none = new Row(1, Map.of("dimensions", Cell.of(Map.of("AREA", ""))));
        assertThat(RowMatcher.differingKeys(none, dimensions(Map.of("DEPARTMENT", "PROD"))))
                .isEmpty();
        assertThat(RowMatcher.differingKeys(none, dimensions(Map.of("AREA", "30"))))
                .containsExactly("dimensions");
    }

    @Test
    void noAssignmentIsBetterThanTheOneFound() {
        var random = new Random(4711);
        for (int round = 0; round < 300; round++) {
            var rows = randomRows(random, 1 + random.nextInt(4));
            var entries = randomRows(random, random.nextInt(6));
            if (entries.size() >= rows.size()) {
                var found = RowMatcher.match(rows, entries).rows();
                long failedRows = found.stream().filter(match -> !match.held()).count();
                long keys = found.stream().mapToInt(RowMatch::failed).sum();
                assertThat(failedRows * 1000 + keys).isEqualTo(best(rows, entries, 0, new ArrayList<>()));
            }
        }
    }

    @Test
    void hundredsOfRowsAreMatchedAtOnce() {
        var random = new Random(42);
        var rows = randomRows(random, 600);
        var entries = randomRows(random, 1500);
        assertThat(Assertions.assertTimeout(
                        Duration.ofSeconds(20),
                        () -> RowMatcher.match(rows, entries).rows()))
                .hasSize(600);
    }

    @Test
    void aCountComparesTheNumberOfMatchingEntries() {
        var entries = List.of(row("q 1", "item A"), row("q 1", "item B"), row("q 2", "item A"));
        assertThat(Aggregates.count(row("q 1", "count 2"), entries).held()).isTrue();
        assertThat(Aggregates.count(row("q 2", "count 2"), entries).differs()).containsExactly("count");
    }

    @Test
    void aTotalSumsTheMatchingEntries() {
        var entries = List.of(row("cost 1.50", "item A"), row("cost 7", "item B"), row("cost -1.5", "item A"));
        assertThat(Aggregates.total(row("item A", "cost 0"), Set.of("cost"), entries)
                        .held())
                .isTrue();
        assertThat(Aggregates.total(row("item C", "cost 1"), Set.of("cost"), entries)
                        .differs())
                .containsExactly("cost");
    }

    /** The least cost over all assignments, found by trying them. */
    private static long best(List<Row> rows, List<Row> entries, int row, List<Integer> taken) {
        if (row == rows.size()) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int entry = 0; entry < entries.size(); entry++) {
            if (!taken.contains(entry)) {
                long differs = RowMatcher.differingKeys(rows.get(row), entries.get(entry))
                        .size();
                taken.add(entry);
                long rest = best(rows, entries, row + 1, taken);
                taken.removeLast();
                best = Math.min(best, rest + differs + (differs > 0 ? 1000 : 0));
            }
        }
        return best;
    }

    private static List<Row> randomRows(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> row(
                        "a " + random.nextInt(3),
                        "b " + random.nextInt(3),
                        "c " + random.nextInt(4),
                        "d " + random.nextInt(2)))
                .toList();
    }

    private static Row dimensions(Map<String, String> values) {
        return Row.actual(Map.of("dimensions", Cell.of(values)));
    }

    /** A row from texts such as {@code "cost 1.5"}. */
    private static Row row(String... cells) {
        var row = new LinkedHashMap<String, Cell>();
        for (var cell : cells) {
            int space = cell.indexOf(' ');
            var value = cell.substring(space + 1);
            row.put(
                    cell.substring(0, space),
                    value.matches("-?[0-9.]+") ? Cell.of(new BigDecimal(value)) : Cell.of(value));
        }
        return new Row(0, row);
    }
}
