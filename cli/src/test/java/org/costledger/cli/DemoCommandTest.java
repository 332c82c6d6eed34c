package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.costledger.cli.report.Corrections;
import org.costledger.cli.report.CostOfSale;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.cli.report.SalesByMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCommandTest {
    private static final String HOME = "costledger.home";
    private static final String PROMPT = "$ ./costledger ";

    private static CommandRun demo = new CommandRun(-1, "", "");

    @BeforeAll
    static void play() {
        System.setProperty(HOME, "..");
        demo = CommandRun.of("demo");
    }

    @AfterAll
    static void hideHome() {
        System.clearProperty(HOME);
    }

    @Test
    void every_command_and_every_report_is_shown() {
        assertThat(demo.err()).isEmpty();
        assertThat(demo.status()).isZero();
        assertThat(demo.out())
                .containsSubsequence(
                        "$ ./costledger init --setup examples/trading-company/setup.yaml",
                        "A ledger was made at ./books.",
                        "$ ./costledger import examples/import",
                        "movements.csv         movements         2,216     2,216             0        0",
                        "Total                   998     927       927    283,378.20  77,940.15",
                        "Imported into ./books.",
                        "$ ./costledger adjust --by-month --largest 10 --key adjust-2025",
                        "Cost adjustment visited 2,317 entries and wrote 1,226 value entries.",
                        "All               11,740.21  -12,032.94          1,226",
                        "CD25-0001  2025-10-02  charge DUTY        receipt 1113  TREK28       23",
                        "2777  sale 1842  SI25-0772  2025-11-07  CITY28      209.50  its own posting, at 307.32 each",
                        "1,264.49 of all 11,740.21 correct sales whose receipts were invoiced or charged later.",
                        "All      380,969.22          221,382.85  159,586.37  41.9",
                        "All      209,642.64  221,382.85   11,740.21",
                        "$ ./costledger revalue calculate --date 2025-11-30 --items CITY28",
                        "$ ./costledger revalue edit --item CITY28 --unit-cost 320",
                        "$ ./costledger revalue what-if",
                        "All                          -681.61             -393.74             0.00      0.00",
                        "$ ./costledger revalue preview",
                        "$ ./costledger revalue post",
                        "8 value entries written.",
                        "$ ./costledger adjust",
                        "All                         -381.06     381.15             13",
                        "$ ./costledger value --as-of 2025-12-31 --group-by item,location",
                        "65,316.58  7,410.80  72,727.38",
                        "$ ./costledger not-invoiced --as-of 2025-12-31 --only received",
                        "8,551.64",
                        "$ ./costledger negative-stock --as-of 2025-12-31 --ended",
                        "OIL100           OUTLET    2025-12-29                      -5",
                        "CD25-0001 of 2025-10-02 came later: charge DUTY, 1,020.00 on receipt 1113.",
                        "85.00 of this are its part of CD25-0001.",
                        "$ ./costledger explain 1667",
                        "587.16  in all",
                        "$ ./costledger check",
                        "laws that can be checked hold for 12 items.",
                        "$ ./costledger fingerprint");
    }

    @Test
    void it_reads_well_on_a_terminal_of_110_columns() {
        assertThat(demo.out().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(110).isEqualTo(line.stripTrailing()));
    }

    /** Each command is asked for by hand, as it is shown, on a ledger of one's own. */
    @Test
    void who_types_the_commands_is_told_the_same(@TempDir Path folder) {
        var mine = folder.resolve("mine").toString();
        var lines = demo.out().lines().filter(line -> line.startsWith(PROMPT)).toList();
        assertThat(lines).hasSizeGreaterThan(12);
        var typed = new StringBuilder();
        for (var line : lines) {
            var words = line.substring(PROMPT.length())
                    .replace("examples/", "../examples/")
                    .concat(" --ledger " + mine);
            var run = CommandRun.of(Pattern.compile(" ").split(words));
            assertThat(run.err()).as(line).isEmpty();
            typed.append(line)
                    .append("\n\n")
                    .append(run.out().replace(mine, "./books"))
                    .append('\n');
        }
        assertThat(typed.toString().split("(?=\\$ )"))
                .allSatisfy(answer -> assertThat(demo.out()).contains(answer));
    }

    @Test
    void it_shows_the_same_to_a_program() {
        var run = CommandRun.of("demo", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        var document = JsonMapper.builder().build().readTree(run.out());
        assertThat(document.propertyNames()).containsExactly("commands", "sales", "costOfGoodsSold", "costOfOneSale");
        var answers = new HashMap<String, JsonNode>();
        for (var command : document.path("commands"))
            answers.put(command.path("command").asString(), command.path("answer"));
        assertThat(answers.keySet())
                .containsExactlyInAnyOrderElementsOf(demo.out()
                        .lines()
                        .filter(line -> line.startsWith(PROMPT))
                        .map(line -> line.substring("$ ".length()))
                        .toList());
        var value = answer(answers, "./costledger value --as-of 2025-12-31 --group-by item,location");
        assertThat(value.path("totals").get(0).path("costAmountActual").asString())
                .isEqualTo("65316.58");
        assertThat(answer(answers, "./costledger import examples/import")
                        .path("isCommitted")
                        .asBoolean())
                .isTrue();
        assertThat(answer(answers, "./costledger check").path("violations").isEmpty())
                .isTrue();
        assertThat(document.path("costOfGoodsSold").path("asPosted").asString()).isEqualTo("209642.64");
        assertThat(document.path("costOfGoodsSold").path("adjusted").asString()).isEqualTo("221382.85");
        assertThat(document.path("costOfOneSale").path("document").asString()).isEqualTo("SI25-0684");
    }

    private static JsonNode answer(Map<String, JsonNode> answers, String line) {
        return Optional.ofNullable(answers.get(line)).orElseThrow(() -> new AssertionError(line));
    }

    @Test
    void without_its_example_it_says_what_is_missing() {
        System.setProperty(HOME, "target");
        try {
            var run = CommandRun.of("demo");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).singleElement().asString().contains("The file cannot be read", "setup.yaml");
        } finally {
            System.setProperty(HOME, "..");
        }
    }

    /** Pinned: a change of these figures is a change of what the engine posts, or of the example. */
    @Test
    void the_totals_of_the_year_are_these() {
        var year = ExampleYear.play(Path.of(".."));
        var inventory = ExampleYear.Inventory.of(year.ledger());
        var trade = SalesByMonth.of(year.ledger()).total();
        assertThat(inventory.actual()).hasToString("77940.15");
        assertThat(inventory.expected()).hasToString("7501.78");
        assertThat(trade.sales()).hasToString("380969.22");
        assertThat(trade.costOfGoodsSold()).hasToString("209642.64");
        assertThat(year.entries().itemLedgerEntry()).isEqualTo(2194);
        assertThat(year.entries().valueEntry()).isEqualTo(2579);
        assertThat(year.entries().itemApplicationEntry()).isEqualTo(2316);
    }

    /**
     * Pinned as well: what cost adjustment makes of them. {@link TradingCompanyBooksTest} compares cost of goods sold and
     * inventory with books that are kept without the engine.
     */
    @Test
    void the_totals_after_cost_adjustment_are_these() {
        var adjusted = ExampleYear.play(Path.of("..")).adjust();
        var inventory = ExampleYear.Inventory.of(adjusted.ledger());
        assertThat(inventory.actual()).hasToString("65998.19");
        assertThat(inventory.expected()).hasToString("7410.8");
        assertThat(adjusted.asPosted().total().costOfGoodsSold()).hasToString("209642.64");
        assertThat(SalesByMonth.of(adjusted.ledger()).total().costOfGoodsSold()).hasToString("221382.85");
        assertThat(adjusted.adjustment().visited()).isEqualTo(2317);
        assertThat(adjusted.adjustment().written()).isEqualTo(1226);
        assertThat(new Corrections(adjusted.report().corrections())
                        .broughtByLaterPostings(
                                adjusted.report().total(),
                                ReportCurrency.of(adjusted.ledger().setup()).getFirst())
                        .getFirst())
                .startsWith("1,264.49 of all 11,740.21 ");
    }

    /** 12 bicycles cost 1,020.00 of duty more; 5 of them went to the shop, 1 of these to a customer: 85.00. */
    @Test
    void the_duty_of_october_reaches_a_sale_of_september() {
        var adjusted = ExampleYear.play(Path.of("..")).adjust();
        var sale = CostOfSale.worthTelling(adjusted.ledger(), adjusted.report().corrections())
                .orElseThrow();
        assertThat(sale.sentences())
                .containsExactly(
                        "SI25-0684 of 2025-09-23: 1 TREK28 (Trekking bicycle Alder 28) left SHOP for 845.58.",
                        "CD25-0001 of 2025-10-02 came later: charge DUTY, 1,020.00 on receipt 1113.");
        assertThat(sale.steps().toString()).isEqualTo("""
                Entry  What         Document   Posted      Location  Quantity  Cost before  Cost now  Of CD25-0001
                -----  -----------  ---------  ----------  --------  --------  -----------  --------  ------------
                 1113  receipt      RC25-0025  2025-06-28  MAIN            12     6,025.88  7,045.88      1,020.00
                 1521  transfer in  TR25-0034  2025-08-26  SHOP       5 of 12     2,510.78  2,935.78        425.00
                 1667  sale         SI25-0684  2025-09-23  SHOP        1 of 5       460.98    587.16         85.00
                """);
        assertThat(sale.outcome())
                .containsExactly(
                        "The sale was posted at 460.98 and costs 587.16 now: value entry 3300 adds 126.18.",
                        "85.00 of this are its part of CD25-0001. The other 41.18: it was posted at the unit cost of its"
                                + " day.");
    }
}
