package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
                        "Inventory by item and location",
                        "Received and not invoiced",
                        "Negative stock",
                        "Sales and cost of goods sold",
                        "What made the cost of one sale");
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
                    .contains("The example cannot be read", "year-2025.yaml");
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
        assertThat(inventory.actual()).hasToString("75560.15");
        assertThat(inventory.expected()).hasToString("7501.78");
        assertThat(trade.sales()).hasToString("380969.22");
        assertThat(trade.costOfGoodsSold()).hasToString("209642.64");
        assertThat(year.entries().itemLedgerEntry()).isEqualTo(2194);
        assertThat(year.entries().valueEntry()).isEqualTo(2577);
        assertThat(year.entries().itemApplicationEntry()).isEqualTo(2316);
    }
}
