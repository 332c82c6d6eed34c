package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevalueCommandTest {
    /** Six pieces at 10.00, of which one is sold a month (E2). The last step revalues what was left on 1 March. */
    private static final String SIX_PIECES = """
            scenario: six-pieces
            items: [{number: LINK, costingMethod: fifo}, {number: OIL, costingMethod: average}]
            steps:
              - {as: r1, purchase: {date: 2020-01-01, item: LINK, quantity: 6, unitCost: 10.00}}
              - {as: a, sale: {date: 2020-02-01, item: LINK, quantity: 1}}
              - {as: b, sale: {date: 2020-03-01, item: LINK, quantity: 1}}
              - {as: c, sale: {date: 2020-04-01, item: LINK, quantity: 1}}
              - {as: o, purchase: {date: 2020-01-01, item: OIL, quantity: 2, unitCost: 3.00}}
              - {revalue: {date: 2020-03-01, item: LINK, document: REV-1, unitCostRevalued: 8.00}}
              - {sale: {date: 2020-05-01, item: LINK, quantity: 1}}
            """;

    /** A bike of a frame of two tubes, four of them and ten tubes on stock; tubes shall cost 10 % more (E9). */
    private static final String BIKES = """
            scenario: bikes
            items:
              - {number: TUBE, costingMethod: standard, standardCost: 3.00}
              - {number: OIL, costingMethod: fifo, standardCost: 1.00}
              - {number: FRAME, costingMethod: standard, standardCost: 16.00, bom: [{item: TUBE, quantityPer: 2}], routing: [{center: RUN, runTime: 0.5}]}
              - {number: BIKE, costingMethod: standard, standardCost: 21.00, bom: [{item: FRAME, quantityPer: 1}], routing: [{center: RUN, runTime: 0.25}]}
            centers: [{number: RUN, kind: work, directUnitCost: 20.00}]
            steps:
              - {purchase: {date: 2026-01-05, item: TUBE, quantity: 10, unitCost: 3.00}}
              - {purchase: {date: 2026-01-05, item: OIL, quantity: 5, unitCost: 1.00}}
              - {positiveAdjustment: {date: 2026-01-05, item: BIKE, quantity: 4}}
              - {sale: {date: 2026-02-05, item: BIKE, quantity: 1}}
              - {standardCostWorksheet: {worksheet: W1, suggest: {of: items, items: [TUBE, OIL], standardCostFactor: 1.1}}}
              - {standardCostWorksheet: {worksheet: W1, rollUp: {date: 2026-01-31}}}
              - {as: j1, standardCostWorksheet: {worksheet: W1, implement: {date: 2026-01-31, document: STD-1}}}
              - {postJournal: {journal: j1}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun revalue(String command, String story, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("story.yaml"), story);
        var arguments = new ArrayList<>(List.of("revalue", command, "--scenario", file.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void it_tells_what_stock_is_worth() throws IOException { // REV-25: with the advice
        var run = revalue("calculate", SIX_PIECES, "--date", "2020-02-29", "--leave-out");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Run cost adjustment before, so that the inventory value that is calculated is that of adjusted items.

                Item  Variant  Location  Entry  Quantity  Unit cost  Inventory value  Revalued  Amount
                ----  -------  --------  -----  --------  ---------  ---------------  --------  ------
                LINK                                   5      10.00            50.00     50.00    0.00

                Left out:
                The cost of OIL is not adjusted until 2020-02-29. Run cost adjustment first, or leave them out. [REV-32.7]
                """);
    }

    @Test
    void it_tells_what_refuses_the_calculation() throws IOException {
        var run = revalue("calculate", SIX_PIECES, "--date", "2020-02-29", "--test");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("[REV-32.7]");
        assertThat(revalue("calculate", SIX_PIECES, "--date", "2020-02-29", "--items", "LINK", "--test")
                        .status())
                .isZero();
        var refused = revalue("calculate", SIX_PIECES, "--date", "2020-02-29");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("[REV-32.7]");
    }

    @Test
    void it_tells_what_a_step_would_change() throws IOException {
        var run = revalue("what-if", SIX_PIECES, "--step", "6");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Item  Variant  Location  Entry  Quantity  Unit cost  Inventory value  Revalued  Amount
                ----  -------  --------  -----  --------  ---------  ---------------  --------  ------
                LINK                                   4      10.00            40.00     32.00   -8.00

                What changes, in LCY

                Item  Location  Month    Inventory  Cost of goods sold  Work in process  Variance
                ----  --------  -------  ---------  ------------------  ---------------  --------
                LINK            2020-03      -8.00                0.00             0.00      0.00
                LINK            2020-04       2.00               -2.00             0.00      0.00
                ----  --------  -------  ---------  ------------------  ---------------  --------
                All                          -6.00               -2.00             0.00      0.00

                2 entries would cost something else; posting and adjusting would write 2 value entries.
                """);
    }

    @Test
    void it_tells_what_a_calculation_of_ones_own_would_change_for_programs() throws IOException {
        var run = revalue(
                "what-if", SIX_PIECES, "--date", "2020-03-01", "--items", "LINK", "--amount", "-4.00", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "\"amount\": \"-4\"", "\"inventory\": \"-2\"", "\"costOfGoodsSold\": \"-2\"", "\"entries\": 3");
    }

    @Test
    void a_step_that_posts_no_revaluation_is_told() throws IOException {
        assertThat(revalue("what-if", SIX_PIECES, "--step", "2").err()).contains("step 2", "revalues nothing");
        assertThat(revalue("what-if", SIX_PIECES, "--step", "8").err()).contains("steps 1 to 7");
        assertThat(revalue("what-if", SIX_PIECES, "--date", "2020-03-01").status())
                .isEqualTo(2);
    }

    @Test
    void what_is_no_date_no_decimal_or_no_word_is_told_in_a_sentence() throws IOException {
        assertThat(complaint("calculate", "--date", "2020-02-30"))
                .contains("'2020-02-30' is no date such as 2026-01-31");
        assertThat(complaint("calculate", "--date", "2020-02-29", "--per", "pallet"))
                .contains("'pallet' is none of item, entry");
        assertThat(complaint("calculate", "--date", "2020-02-29", "--base", "standard"))
                .contains(
                        "'standard' is none of none, last-direct-unit-cost, standard-cost-assembly, standard-cost-man");
        assertThat(complaint("what-if", "--step", "six")).contains("'six' is no whole number such as 12");
        assertThat(complaint("what-if", "--date", "2020-02-29", "--unit-cost", "1e9"))
                .contains("'1e9' is no decimal such as 12.50");
        assertThat(complaint("what-if", "--date", "2020-02-29", "--amount", "-4", "--value", "4"))
                .contains("Options that exclude each other were given. See costledger revalue what-if --help.");
        assertThat(complaint("what-if")).startsWith("costledger: --scenario needs --step, or a calculation");
    }

    @Test
    void what_a_calculation_names_has_to_exist() throws IOException { // E-01, E-07
        assertThat(complaint("calculate", "--date", "2020-02-29", "--items", "LINK,NOPE"))
                .endsWith("[E-01.item-unknown]\n");
        assertThat(complaint("calculate", "--date", "2020-02-29", "--items", "LINK", "--locations", "NOPE"))
                .endsWith("[E-07.location-unknown]\n");
    }

    /** What is said in one line, with the status of invalid input and nothing else. */
    private String complaint(String command, String... arguments) throws IOException {
        var run = revalue(command, SIX_PIECES, arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "java.");
        return run.err();
    }

    @Test
    void it_tells_what_a_worksheet_would_change() throws IOException {
        var run = revalue("what-if", BIKES, "--step", "7");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                What the cards would say

                Card        Standard cost    new  Indirect cost %  new  Overhead rate   new
                ----------  -------------  -----  ---------------  ---  -------------  ----
                item BIKE           21.00  21.60                0    0           0.00  0.00
                item FRAME          16.00  16.60                0    0           0.00  0.00
                item OIL             1.00   1.10                0    0           0.00  0.00
                item TUBE            3.00   3.30                0    0           0.00  0.00

                Not kept at standard cost, and revalued alike: OIL.

                Item  Variant  Location  Entry  Quantity  Unit cost  Inventory value  Revalued  Amount
                ----  -------  --------  -----  --------  ---------  ---------------  --------  ------
                BIKE                                   4      21.00            84.00     86.40    2.40
                OIL                                    5       1.00             5.00      5.50    0.50
                TUBE                                  10       3.00            30.00     33.00    3.00

                What changes, in LCY

                Item  Location  Month    Inventory  Cost of goods sold  Work in process  Variance
                ----  --------  -------  ---------  ------------------  ---------------  --------
                BIKE            2026-01       2.40                0.00             0.00      0.00
                BIKE            2026-02      -0.60                0.60             0.00      0.00
                OIL             2026-01       0.50                0.00             0.00      0.00
                TUBE            2026-01       3.00                0.00             0.00      0.00
                ----  --------  -------  ---------  ------------------  ---------------  --------
                All                           5.30                0.60             0.00      0.00

                4 entries would cost something else; posting and adjusting would write 4 value entries.
                """);
        assertThat(revalue("what-if", BIKES, "--step", "7", "--json").out())
                .contains("\"newStandardCost\": \"21.6\"", "\"costOfGoodsSold\": \"0.6\"");
    }

    @Test
    void what_a_worksheet_would_change_is_what_it_changes() throws IOException {
        assertThat(revalue("what-if", BIKES, "--step", "8").out())
                .contains("BIKE            2026-02      -0.60", "4 entries would cost something else");
    }

    @Test
    void it_proposes_what_is_rolled_up() throws IOException {
        var run = revalue(
                "calculate", BIKES, "--date", "2026-02-28", "--items", "BIKE", "--base", "standard-cost-manufacturing");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("BIKE                                   3      21.60            64.80     64.80");
        assertThat(revalue("calculate", BIKES, "--date", "2026-02-28", "--base", "a-guess")
                        .err())
                .contains("standard-cost-assembly");
    }
}
