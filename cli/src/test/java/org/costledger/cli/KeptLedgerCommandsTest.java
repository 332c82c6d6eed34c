package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a ledger in a folder, as its user gives them. */
class KeptLedgerCommandsTest {
    private static final String SETUP = """
            scenario: company
            items:
              - {number: LINK, costingMethod: fifo}
              - {number: NUT, costingMethod: average}
              - {number: BOLT, costingMethod: standard, standardCost: 5.00}
            steps: []
            """;

    private static final List<String> LINES = List.of(
            "{'key': 'r1', 'schema': 1, 'purchase': {'date': '2026-01-01', 'item': 'LINK', 'quantity': 10, 'unitCost': 4.00}}",
            "{'key': 'r2', 'schema': 1, 'as': 'second', 'purchase': {'date': '2026-01-05', 'item': 'LINK', 'quantity': 10,"
                    + " 'unitCost': 5.00, 'invoice': 'none'}}",
            "{'key': 's1', 'schema': 1, 'sale': {'date': '2026-01-10', 'item': 'LINK', 'quantity': 12}}",
            "{'key': 'i2', 'schema': 1, 'invoice': {'entry': 'second', 'date': '2026-01-20', 'unitCost': 5.50}}",
            "{'key': 't1', 'schema': 1, 'sale': {'date': '2026-01-21', 'item': 'LINK', 'quantity': -2, 'appliesFrom': 's1'}}",
            "{'key': 'b1', 'schema': 1, 'purchase': {'date': '2026-01-05', 'item': 'BOLT', 'quantity': 3, 'unitCost': 5.00}}");

    @TempDir
    private Path folder;

    @BeforeEach
    void aLedger() throws IOException {
        Files.writeString(folder.resolve("setup.yaml"), SETUP);
        done("init", "--setup", folder.resolve("setup.yaml").toString());
    }

    private CommandRun run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--ledger");
        arguments.add(folder.resolve("books").toString());
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String done(String... words) {
        var run = run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    private String[] posting(List<String> lines, String... more) throws IOException {
        var file = folder.resolve("lines.jsonl");
        Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
        var words = new ArrayList<>(List.of("post", file.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void lines_are_posted_once_whatever_happens() throws IOException {
        assertThat(done(posting(LINES, "--what-if"))).contains("3 s1 could be posted: entry 3, 1 value entry");
        assertThat(done(posting(LINES)))
                .contains("1 r1 posted: entry 1", "4 i2 posted: 1 value entry", "5 t1 posted: entry 4");
        assertThat(done(posting(LINES, "--json")))
                .contains("\"key\": \"s1\", \"status\": \"posted before\", \"registerNo\": 3");
        assertThat(done("check")).startsWith("All ");
    }

    @Test
    void a_line_that_is_refused_or_invalid_does_not_keep_the_others_back() throws IOException {
        var lines = List.of(
                "{'key': 'x', 'schema': 1, 'sale': {'date': '2026-01-06', 'item': 'NONE', 'quantity': 1}}",
                "{'key': 'y', 'sale': {'date': '2026-01-06', 'item': 'NUT', 'quantity': 1}}",
                "no JSON at all: {",
                "{'key': 'z', 'schema': 1, 'rollUpStandardCost': {}}",
                LINES.getFirst(),
                LINES.getFirst().replace("10", "11"));
        var run = run(posting(lines));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("1 x refused: Item NONE")
                                .endsWith("[E-01.item-unknown]"),
                        line -> assertThat(line).startsWith("2 invalid: ").endsWith("[missing-key]"),
                        line -> assertThat(line).startsWith("3 invalid: ").endsWith("[syntax]"),
                        line -> assertThat(line).startsWith("4 z invalid: rollUpStandardCost posts nothing"),
                        line -> assertThat(line).startsWith("5 r1 posted: entry 1"),
                        line -> assertThat(line).startsWith("6 r1 refused: ").endsWith("[service.key-reused]"));
        assertThat(run.err()).isEmpty();
    }

    private static final List<String> SETTINGS = List.of(
            "{'key': 'year', 'schema': 1, 'postingDates': {'from': '2026-01-01', 'to': '2026-12-31'}}",
            "{'key': 'early', 'schema': 1, 'purchase': {'date': '2025-12-31', 'item': 'NUT', 'quantity': 1, 'unitCost': 1}}",
            "{'key': 'unit', 'schema': 1, 'change': {'stockkeepingUnit': {'item': 'LINK', 'unitCost': 4.20}}}",
            LINES.get(0),
            LINES.get(2).replace("12", "10"),
            "{'key': 'run', 'schema': 1, 'adjustCost': {'items': ['LINK']}}",
            "{'key': 'january', 'schema': 1, 'inventoryPeriod': {'close': '2026-01-31'}}",
            "{'key': 'late', 'schema': 1, 'sale': {'date': '2026-01-31', 'item': 'LINK', 'quantity': 1}}",
            "{'key': 'open', 'schema': 1, 'inventoryPeriod': {'reopen': '2026-01-31'}}",
            "{'key': 'auto', 'schema': 1, 'change': {'setup': {'automaticCostAdjustment': 'always'}}}");

    @Test
    void settings_periods_and_adjustment_stand_between_postings() throws IOException {
        var first = run(posting(SETTINGS));
        assertThat(first.err()).isEmpty();
        assertThat(first.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1 year done"),
                        line -> assertThat(line).startsWith("2 early refused: Posting date 2025-12-31"),
                        line -> assertThat(line).isEqualTo("3 unit done"),
                        line -> assertThat(line).startsWith("4 r1 posted: entry 1"),
                        line -> assertThat(line).startsWith("5 s1 posted: entry 2"),
                        line -> assertThat(line).isEqualTo("6 run done"),
                        line -> assertThat(line).isEqualTo("7 january done"),
                        line -> assertThat(line).startsWith("8 late refused: Posting date 2026-01-31"),
                        line -> assertThat(line).isEqualTo("9 open done"),
                        line -> assertThat(line).isEqualTo("10 auto done"));
        assertThat(first.status()).isEqualTo(2);
        var before = done("fingerprint");
        assertThat(run(posting(List.of(SETTINGS.get(0), SETTINGS.get(2), SETTINGS.get(5), SETTINGS.get(6))))
                        .out())
                .as("done once, though the ledger has changed since")
                .isEqualTo("1 year done\n2 unit done\n3 run done\n4 january done\n");
        assertThat(done("period", "list")).as("which was reopened").contains("open");
        assertThat(done("fingerprint")).isEqualTo(before);
        assertThat(run(posting(List.of(SETTINGS.get(0).replace("12-31", "06-30"))))
                        .out())
                .contains("[service.key-reused]");
        assertThat(done("fingerprint", "--replay")).contains("make the same.");
    }

    @Test
    void a_change_of_the_setup_leaves_what_it_does_not_say() throws IOException {
        var change = "{'key': 'K', 'schema': 1, 'change': {'setup': {";
        done(posting(List.of(
                change.replace('K', '1') + "'preventNegativeInventory': true}}}",
                change.replace('K', '2') + "'automaticCostAdjustment': 'always'}}}")));
        var run = run(posting(
                List.of("{'key': 's', 'schema': 1, 'sale': {'date': '2026-01-10', 'item': 'LINK', 'quantity': 12}}")));
        assertThat(run.out()).startsWith("1 s refused: ");
        assertThat(run(posting(List.of(change.replace('K', '3') + "'averageCostPeriod': 'month'}}}"), "--what-if"))
                        .out())
                .isEqualTo("1 3 could be done\n");
    }

    @Test
    void cost_is_adjusted_once_under_a_key_and_explained() throws IOException {
        done(posting(LINES));
        assertThat(done("adjust", "--what-if"))
                .startsWith("What if: nothing was written.")
                .contains("2.50");
        assertThat(done("adjust", "--key", "january")).contains("wrote 2 value entries.");
        assertThat(done("adjust", "--key", "january")).startsWith("Done before under the key january: ");
        assertThat(done("adjust")).contains("Nothing was adjusted.");
        assertThat(done("explain", "3")).contains("40.00  invoice", "11.00  invoice", "51.00  in all");
        assertThat(done("explain", "3", "--json")).contains("\"entryType\": \"sale\"", "\"why\": \"none\"");
        assertThat(run("explain", "99").err()).endsWith("[E-01.entry-unknown]\n");
        assertThat(run("explain", "first").err()).contains("'first' is no entry number such as 12");
    }

    @Test
    void stock_is_revalued_by_a_batch() throws IOException {
        done(posting(LINES));
        done("adjust");
        assertThat(run("revalue", "show").err()).endsWith("[service.revaluation-batch-unknown]\n");
        assertThat(done("revalue", "calculate", "--date", "2026-01-31", "--items", "LINK"))
                .contains("LINK", "Kept in the batch DEFAULT.");
        assertThat(done("revalue", "edit", "--item", "LINK", "--unit-cost", "6"))
                .contains("60.00", "7.50");
        assertThat(done("revalue", "what-if", "--work-date", "2026-01-31"))
                .contains("posting and adjusting would write");
        assertThat(done("revalue", "preview", "--work-date", "2026-01-31")).contains("revaluation");
        assertThat(done("revalue", "post", "--work-date", "2026-01-31", "--key", "up"))
                .contains("written. Register ");
        assertThat(done("revalue", "post", "--work-date", "2026-02-28", "--key", "up"))
                .contains("written. Register ");
        assertThat(done("check")).startsWith("All ");
    }

    @Test
    void standard_costs_are_prepared_tried_and_put_into_force() throws IOException {
        done(posting(LINES));
        assertThat(done("standard-cost", "suggest", "--items", "BOLT", "--factor", "1.2"))
                .contains("6.00");
        assertThat(done("standard-cost", "edit", "--item", "BOLT", "--unit-cost", "6.50"))
                .contains("6.50");
        assertThat(done("standard-cost", "implement", "--date", "2026-01-31", "--what-if"))
                .contains("What the cards would say", "4.50");
        assertThat(done("standard-cost", "implement", "--date", "2026-01-31")).contains("BOLT", "revalue post");
        done("revalue", "post", "--work-date", "2026-01-31");
        assertThat(done("check")).startsWith("All ");
        assertThat(done("fingerprint", "--replay")).contains("make the same.");
    }

    @Test
    void a_period_is_closed_and_opened_again() throws IOException {
        done(posting(LINES));
        assertThat(run("period", "close", "2026-01-31").err()).endsWith("[GL-73.unadjusted]\n");
        done("adjust");
        assertThat(done("period", "close", "2026-01-31"))
                .contains("The period until 2026-01-31 is closed.", "The value as of 2026-01-31 is kept.");
        assertThat(done("period", "list")).contains("2026-01-31", "closed");
        assertThat(done("period", "reopen", "2026-01-31")).contains("is open again");
        var replayed = done("fingerprint", "--replay", "--json");
        assertThat(replayed).containsPattern("(?s)\"entries\": \"(.{64})\".*\"replayed\".*\"entries\": \"\\1\"");
    }

    @Test
    void a_file_with_steps_sets_no_ledger_up() throws IOException {
        Files.writeString(folder.resolve("steps.yaml"), SETUP.replace("steps: []", "steps: [{mark: here}]"));
        var run = CommandRun.of(
                "init",
                "--setup",
                folder.resolve("steps.yaml").toString(),
                "--ledger",
                folder.resolve("other").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("has steps");
        assertThat(folder.resolve("other")).doesNotExist();
    }
}
