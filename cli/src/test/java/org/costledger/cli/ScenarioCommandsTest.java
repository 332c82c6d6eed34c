package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandsTest {
    private static final String STORY = """
            scenario: %s
            items: [{number: LINK, costingMethod: fifo}]
            steps:
              - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10, unitCost: 4.00}}
              - expect: {itemLedger: [{entry: r1, remaining: %s}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_story_that_holds_exits_with_0() throws IOException {
        var run = CommandRun.of("scenario", "run", file("a.yaml", STORY.formatted("a", "10")));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("passed", "2 checks, 2 passed, 0 failed, 0 unsupported");
    }

    @Test
    void a_story_that_does_not_hold_exits_with_1() throws IOException {
        var run = CommandRun.of("scenario", "run", file("a.yaml", STORY.formatted("a", "9")));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("remaining expected 9, found 10");
    }

    @Test
    void an_invalid_file_exits_with_2() throws IOException {
        var run = CommandRun.of("scenario", "run", file("a.yaml", "scenario: a\nstepps: []\n"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("a.yaml:2:1: stepps:", "[unknown-key]");
    }

    @Test
    void expectations_of_other_layers_are_left_out() throws IOException {
        var run = CommandRun.of("scenario", "run", "--layer", "acy", file("a.yaml", STORY.formatted("a", "9")));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("0 checks");
    }

    @Test
    void what_is_not_supported_fails_unless_allowed() throws IOException {
        var file = file("a.yaml", """
                scenario: a
                items: [{number: LINK}]
                steps:
                  - {productionOrder: {number: P1, item: LINK, quantity: 1}}
                  - expect: {items: [{number: LINK, unitCost: 0}]}
                """);
        assertThat(CommandRun.of("scenario", "run", file).status()).isEqualTo(1);
        assertThat(CommandRun.of("scenario", "run", "--allow-unsupported", file).status())
                .isZero();
    }

    @Test
    void the_report_for_programs_is_an_array() throws IOException {
        var run = CommandRun.of("scenario", "run", "--json", file("a.yaml", STORY.formatted("a", "10")));
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("[").contains("\"status\": \"passed\"", "\"checks\": 2");
    }

    @Test
    void every_store_comes_to_the_same_and_keeps_nothing() throws IOException, SQLException {
        file("a.yaml", STORY.formatted("a", "10"));
        file("b.yaml", STORY.formatted("b", "9"));
        file("invalid.yaml", "scenario: c\nstepps: []\n");
        var inMemory = CommandRun.of("scenario", "run", "--fingerprint", folder.toString());
        assertThat(inMemory.out()).contains("entries ", "remaining expected 9, found 10", "[unknown-key]");
        assertThat(CommandRun.of("scenario", "run", "--fingerprint", "--store", "memory", folder.toString()))
                .isEqualTo(inMemory);
        assertThat(CommandRun.of("scenario", "run", "--fingerprint", "--store", "h2", folder.toString()))
                .isEqualTo(inMemory);
        try (var server = EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start()) {
            var database = "postgres://postgres@localhost:" + server.getPort() + "/postgres";
            assertThat(CommandRun.of("scenario", "run", "--fingerprint", "--store", database, folder.toString()))
                    .isEqualTo(inMemory);
            assertThat(schemas(server)).containsExactly("public");
            isRefused("service.schema-named", "names schema mine", database + "?schema=mine");
            isRefused("store.not-reached", "cannot be reached", database + "_that_is_not_there");
        }
    }

    private static List<String> schemas(EmbeddedPostgres server) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT nspname FROM pg_namespace"
                        + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    @Test
    void a_store_that_is_none_is_refused() throws IOException {
        file("a.yaml", STORY.formatted("a", "10"));
        isRefused("store.address-malformed", "is no place of a ledger", "postgres:nowhere");
        isRefused("store.not-reached", "cannot be reached", "postgres://localhost:1/books");
        var unknown = CommandRun.of("scenario", "run", "--store", "oracle", folder.toString());
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines("costledger: --store is memory, h2 or postgres://USER@HOST:PORT/DATABASE,"
                        + " and not 'oracle'.");
    }

    private void isRefused(String code, String sentence, String store) {
        var run = CommandRun.of("scenario", "run", "--store", store, folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).endsWith("[" + code + "]" + System.lineSeparator());
    }

    @Test
    void two_plays_of_a_file_have_the_same_prints() throws IOException {
        var file = file("a.yaml", STORY.formatted("a", "10"));
        var run = CommandRun.of("scenario", "run", "--fingerprint", file);
        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("entries [0-9a-f]{64}\\R    costs   [0-9a-f]{64}");
        assertThat(CommandRun.of("scenario", "run", "--fingerprint", file).out())
                .isEqualTo(run.out());
        assertThat(CommandRun.of("scenario", "run", file).out()).doesNotContain("entries");
    }

    @Test
    void another_cost_has_other_prints_for_programs_too() throws IOException {
        var text = STORY.formatted("a", "10");
        var one = CommandRun.of("scenario", "run", "--fingerprint", "--json", file("a.yaml", text));
        var other = CommandRun.of(
                "scenario", "run", "--fingerprint", "--json", file("a.yaml", text.replace("4.00", "4.01")));
        assertThat(one.out()).containsPattern("\"fingerprints\": \\{\\R +\"entries\": \"[0-9a-f]{64}\"");
        assertThat(other.out()).isNotEqualTo(one.out());
    }

    @Test
    void a_folder_without_scenarios_is_no_success() {
        var run = CommandRun.of("scenario", "run", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("no scenario file (*.yaml)");
    }

    @Test
    void a_path_that_does_not_exist_is_invalid() {
        var run = CommandRun.of("scenario", "check", folder.resolve("none.yaml").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("none.yaml", "[unreadable]");
    }

    @Test
    void a_check_reads_and_runs_nothing() throws IOException {
        file("a.yaml", STORY.formatted("a", "9"));
        file("b.yaml", STORY.formatted("b", "nine"));
        var run = CommandRun.of("scenario", "check", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("b.yaml:5:", "2 files read, 1 invalid.").doesNotContain("a.yaml");
        var json = CommandRun.of("scenario", "check", "--json", folder.toString());
        assertThat(json.out()).contains("\"status\": \"valid\"", "\"status\": \"invalid\"", "\"line\": 5");
    }

    private static final String LONG_STORY = """
            scenario: a
            title: A long story
            setup: {averageCostPeriod: month}
            locations: [BLUE, RED]
            items:
              - {number: LINK, costingMethod: fifo, description: a link}
              - {number: BOLT, costingMethod: lifo}
            steps:
              - {as: b1, purchase: {date: 2026-01-01, item: BOLT, quantity: 7, unitCost: 3.50}}
              - {as: r1, purchase: {date: 2026-01-03, item: LINK, location: BLUE, quantity: 12.5, unitCost: 4.25}}
              - {as: b2, sale: {date: 2026-01-04, item: BOLT, quantity: 2}}
              - {as: s1, sale: {date: 2026-01-09, item: LINK, location: BLUE, quantity: 3}}
              - {invoice: {entry: b1, date: 2026-01-09, quantity: 1}, fails: true}
              - adjustCost: {}
              %s
              - expect: {itemLedger: [{entry: b2, quantity: -2}]}
            """;

    private CommandRun shrink(String failing) throws IOException {
        return CommandRun.of("scenario", "shrink", file("a.yaml", LONG_STORY.formatted(failing)));
    }

    private String small() throws IOException {
        return Files.readString(folder.resolve("a-small.yaml"));
    }

    @Test
    void a_failing_expectation_keeps_what_it_needs() throws IOException {
        var run = shrink("- expect: {itemLedger: [{entry: b1, quantity: 7}, {entry: r1, remaining: 9}]}");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "a.yaml fails: of itemLedger remaining 9 is expected, 9.5 is found.",
                        "Of 8 steps 3 are needed");
        assertThat(small())
                .contains("scenario: a-small", "entry: r1, remaining: 9")
                .doesNotContain("BOLT", "RED", "setup");
        var again =
                CommandRun.of("scenario", "run", folder.resolve("a-small.yaml").toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.out()).contains("remaining expected 9, found 9.5");
    }

    @Test
    void an_unexpected_refusal_keeps_the_step_alone() throws IOException {
        assertThat(shrink("- {sale: {date: 2026-01-10, item: LINK, unit: PCS, quantity: 17, appliesTo: b1}}")
                        .out())
                .containsPattern("a step sale is refused by E-[0-9]+");
        assertThat(small().lines().filter(line -> line.startsWith("  - {"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_refusal_that_does_not_come_is_a_failure_too() throws IOException {
        var run = shrink("- {sale: {date: 2026-01-10, item: LINK, quantity: 17}, fails: E-18}");
        assertThat(run.out()).contains("a step sale must be refused by E-18 and is not", "Of 8 steps 1 are needed");
        assertThat(small()).contains("- {sale: {date: 2026-01-01, item: LINK, quantity: 1}, fails: E-18}");
    }

    @Test
    void the_small_file_goes_where_it_is_wanted() throws IOException {
        var target = folder.resolve("bug.yaml").toString();
        var large = file("a.yaml", LONG_STORY.formatted("- expect: {items: [{number: LINK, unitCost: 4}]}"));
        var run = CommandRun.of("scenario", "shrink", "--json", "--out", target, large);
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"kind\": \"expectation\"", "\"steps\": 8", "\"stepsLeft\": 4");
        assertThat(Path.of(target)).content().contains("What is left of a.yaml");
    }

    @Test
    void a_story_that_holds_cannot_be_shrunk() throws IOException {
        var run = shrink("");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("a.yaml does not fail");
        assertThat(folder.resolve("a-small.yaml")).doesNotExist();
    }

    @Test
    void a_story_that_ends_where_something_is_not_built_does_not_fail() throws IOException {
        var run = shrink("- {productionOrder: {number: P1, item: LINK, quantity: 1}}");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("does not fail", "not built: production and assembly orders");
    }

    @Test
    void the_large_file_is_not_overwritten() throws IOException {
        var large = file("a.yaml", LONG_STORY.formatted("- expect: {items: [{number: LINK, unitCost: 4}]}"));
        var run = CommandRun.of("scenario", "shrink", "--out", folder + "/./a.yaml", large);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("take the place of the large one");
    }

    @Test
    void an_invalid_file_cannot_be_shrunk() throws IOException {
        var run = CommandRun.of("scenario", "shrink", file("a.yaml", "scenario: a\nstepps: []\n"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[missing-key]");
    }

    @Test
    void refusals_are_listed_by_rule_or_code() {
        var run = CommandRun.of("refusals", "E-02");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("E-02.item-blocked", "Item ... is blocked")
                .doesNotContain("E-03");
        assertThat(CommandRun.of("refusals", "X-99").status()).isEqualTo(2);
        assertThat(CommandRun.of("refusals", "--json", "E-03").out()).contains("\"code\": \"E-03\"");
    }
}
