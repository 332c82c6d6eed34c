package org.costledger.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables that tell where the rules of chapter 04 are carried out, held against the files they name. */
class RuleTablesTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");
    private static final List<String> TABLES = List.of("revaluation-rules.md", "standard-cost-rules.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern RULES = Pattern.compile("\\bREV-(\\d+)(?: to REV-(\\d+))?");
    private static final Pattern CELL_END = Pattern.compile(" \\|(?: |$)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)");

    /** A row; where a rule is not built it says what it waits for in place of files. */
    private record Row(String table, List<String> cells) {
        boolean isBuilt() {
            return cells.size() == 4;
        }

        List<Path> files(int column) {
            return LINK.matcher(cells.get(column))
                    .results()
                    .map(link -> REFERENCE.resolve(link.group(1)).normalize())
                    .toList();
        }

        @Override
        public String toString() {
            return table + ", " + cells.getFirst();
        }
    }

    @Test
    void every_file_that_is_named_exists_and_cites_its_rule() throws IOException {
        var rows = rows().filter(Row::isBuilt).toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            assertThat(row.files(2)).as("%s: carried out by", row).isNotEmpty();
            assertThat(row.files(3)).as("%s: shown by", row).isNotEmpty();
            for (var file : row.files(3)) assertThat(file).as("%s", row).exists();
            for (var file : row.files(2)) {
                assertThat(file).as("%s", row).exists();
                if (file.toString().endsWith(".java"))
                    assertThat(rules(Files.readString(file)))
                            .as("%s: cited by %s", row, file.getFileName())
                            .containsAll(rules(row.cells().getFirst()));
            }
        }
    }

    @Test
    void every_rule_that_the_code_cites_is_carried_out_by_a_file_and_shown() throws IOException {
        var listed = new TreeSet<Integer>();
        rows().filter(Row::isBuilt)
                .forEach(row -> listed.addAll(rules(row.cells().getFirst())));
        var waiting = new TreeSet<Integer>();
        rows().filter(row -> !row.isBuilt())
                .forEach(row -> waiting.addAll(rules(row.cells().getFirst())));
        try (var sources = Files.walk(SOURCES)) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var unlisted = rules(Files.readString(source));
                unlisted.removeAll(listed);
                unlisted.removeAll(waiting);
                assertThat(unlisted).as("%s cites", source).isEmpty();
            }
        }
    }

    @Test
    void what_is_not_built_says_what_it_waits_for() throws IOException {
        var waiting = rows().filter(row -> !row.isBuilt()).toList();
        assertThat(waiting).isNotEmpty();
        for (var row : waiting) {
            assertThat(row.cells()).as("%s", row).hasSize(3).noneMatch(String::isBlank);
            for (var file : row.files(1)) assertThat(file).as("%s", row).exists();
        }
    }

    private static Stream<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var table : TABLES) {
            boolean isReading = false;
            for (var line : Files.readAllLines(REFERENCE.resolve(table))) {
                if (line.startsWith("## ")) isReading = line.contains("Readings") || line.contains("are read");
                if (isReading || !line.startsWith("| REV-")) continue;
                rows.add(new Row(
                        table, CELL_END.splitAsStream(line.strip().substring(2)).toList()));
            }
        }
        return rows.stream();
    }

    private static SortedSet<Integer> rules(String text) {
        var rules = new TreeSet<Integer>();
        RULES.matcher(text).results().forEach(found -> {
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            IntStream.rangeClosed(first, last).forEach(rules::add);
        });
        return rules;
    }
}
