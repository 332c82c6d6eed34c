package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.costledger.cli.report.Corrections;
import org.costledger.cli.report.CostOfSale;
import org.costledger.cli.report.InventoryByLocation;
import org.costledger.cli.report.SalesByMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    private static final String HOME = "costledger.home";

    @BeforeAll
    static void showHome() {
        System.setProperty(HOME, "..");
    }

    @AfterAll
    static void hideHome() {
        System.clearProperty(HOME);
    }

    @Test
    void it_shows_every_part_on_a_terminal_of_100_columns() {
        var run = CommandRun.of("demo");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Cost adjustment then visited 2,317 entries and wrote 1,226 value entries.",
                        "Inventory by item and location",
                        "Received and not invoiced",
                        "Negative stock",
                        "Sales and cost of goods sold",
                        "Cost of goods sold before and after cost adjustment",
                        "What cost adjustment did",
                        "The ten largest corrections of cost of goods sold",
                        "How a cost that came late reached one sale");
        assertThat(run.out().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).isEqualTo(line.stripTrailing()));
    }

    @Test
    void it_shows_the_same_to_a_program() {
        var run = CommandRun.of("demo", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("{")
                .contains(
                        "\"inventory\": {",
                        "\"receivedNotInvoiced\": {",
                        "\"negativeStock\": [",
                        "\"sales\": {",
                        "\"adjustment\": {",
                        "\"asPosted\": \"209642.64\"",
                        "\"adjusted\": \"221382.85\"",
                        "\"largest\": [",
                        "\"costOfOneSale\": [",
                        "\"lowest\": \"-7\"");
    }

    @Test
    void without_its_example_it_says_what_is_missing() {
        System.setProperty(HOME, "target");
        try {
            var run = CommandRun.of("demo");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("The file cannot be read", "year-2025.yaml");
        } finally {
            System.setProperty(HOME, "..");
        }
    }

    /** Pinned: a change of these figures is a change of what the engine posts, or of the example. */
    @Test
    void the_totals_of_the_year_are_these() {
        var year = ExampleYear.play(Path.of(".."));
        var inventory = InventoryByLocation.of(year.ledger()).total();
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
        var inventory = InventoryByLocation.of(adjusted.ledger()).total();
        assertThat(inventory.actual()).hasToString("65998.19");
        assertThat(inventory.expected()).hasToString("7410.8");
        assertThat(adjusted.asPosted().total().costOfGoodsSold()).hasToString("209642.64");
        assertThat(SalesByMonth.of(adjusted.ledger()).total().costOfGoodsSold()).hasToString("221382.85");
        assertThat(adjusted.adjustment().visited()).isEqualTo(2317);
        assertThat(adjusted.adjustment().written()).isEqualTo(1226);
        assertThat(Corrections.of(adjusted.report()).broughtByLaterPostings()).hasToString("1264.49");
    }

    /** 12 bicycles cost 1,020.00 of duty more; 5 of them went to the shop, 1 of these to a customer: 85.00. */
    @Test
    void the_duty_of_october_reaches_a_sale_of_september() {
        var adjusted = ExampleYear.play(Path.of("..")).adjust();
        var sale = CostOfSale.worthTelling(adjusted.ledger(), adjusted.report()).orElseThrow();
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
