package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustCommandTest {
    /** The freight of two receipts comes after a sale of 12, which took 10 and 2: 43.00, and 2/10 of 53.00. */
    private static final String LATE_FREIGHT = """
            scenario: late-freight
            title: Freight that is billed after the sale
            items: [{number: LINK, costingMethod: fifo, category: CHAIN}]
            charges: [{number: FREIGHT}]
            steps:
              - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10, unitCost: 4.00}}
              - {as: r2, purchase: {date: 2026-01-05, item: LINK, quantity: 10, unitCost: 5.00}}
              - {as: s1, sale: {date: 2026-01-10, item: LINK, quantity: 12}}
              - {charge: {charge: FREIGHT, date: 2026-02-20, document: F-1, amount: 6.00, assign: [{to: r1, quantity: 10}, {to: r2, quantity: 10}]}}
            """;

    /**
     * A receipt at 4.00 is invoiced at 5.00 when a dollar more is paid for a euro. An oil is of average cost; it was sold at
     * 3.00, which is its average.
     */
    private static final String LATE_INVOICE_IN_TWO_CURRENCIES = """
            scenario: late-invoice
            setup:
              currency: EUR
              additionalCurrency:
                code: USD
                rates: [{from: 2026-01-01, amount: 1.1, localAmount: 1}, {from: 2026-02-01, amount: 1.2, localAmount: 1}]
            items: [{number: LINK, unitCost: 4.00}, {number: OIL, costingMethod: average}]
            steps:
              - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10, unitCost: 4.00, invoice: none}}
              - {sale: {date: 2026-01-10, item: LINK, quantity: 4}}
              - {purchase: {date: 2026-01-10, item: OIL, quantity: 2, unitCost: 3.00}}
              - {sale: {date: 2026-01-10, item: OIL, quantity: 1}}
              - {invoice: {date: 2026-02-10, document: I-1, entry: r1, unitCost: 5.00}}
            """;

    /**
     * Two purchases at 4.00 and 5.00, then a sale of 12 that was posted at 48.00: the average of its day is 4.50, so it costs
     * 54.00.
     */
    private static final String AVERAGE = """
            scenario: average
            items: [{number: OIL, costingMethod: average}]
            steps:
              - {purchase: {date: 2026-01-01, item: OIL, quantity: 10, unitCost: 4.00}}
              - {purchase: {date: 2026-01-05, item: OIL, quantity: 10, unitCost: 5.00}}
              - {sale: {date: 2026-01-10, document: S-1, item: OIL, quantity: 12}}
            """;

    /** What goes there counts for what comes back, and the other way; less is on stock than both move. */
    private static final String FEEDS_ITSELF = """
            scenario: feeds-itself
            items: [{number: OIL, costingMethod: average}]
            locations: [A, B]
            steps:
              - {sale: {date: 2026-02-27, item: OIL, quantity: 12, unitCost: 5.00}}
              - {purchase: {date: 2026-03-01, item: OIL, location: A, quantity: 5, unitCost: 10.00}}
              - {purchase: {date: 2026-03-01, item: OIL, location: B, quantity: 5, unitCost: 10.00}}
              - {transfer: {date: 2026-03-02, item: OIL, location: A, toLocation: B, quantity: 5}}
              - {transfer: {date: 2026-03-02, item: OIL, location: B, toLocation: A, quantity: 5}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("story.yaml"), text).toString();
    }

    private CommandRun adjust(String text, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("adjust", "--scenario", file(text)));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void it_tells_what_changed_by_item_and_month_and_why() throws IOException {
        var run = adjust(LATE_FREIGHT);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Freight that is billed after the sale
                Cost adjustment visited 3 entries and wrote 1 value entry.

                By item and month, in LCY

                Item  Month    Cost of goods sold  Inventory  Value entries
                ----  -------  ------------------  ---------  -------------
                LINK  2026-01                5.60      -5.60              1
                ----  -------  ------------------  ---------  -------------
                All                          5.60      -5.60              1

                By cause, in LCY

                Document  Posted      What it is      Of         Item  Entries  Cost of goods sold  Inventory
                --------  ----------  --------------  ---------  ----  -------  ------------------  ---------
                F-1       2026-02-20  charge FREIGHT  receipt 2  LINK        1                5.60      -5.60
                --------  ----------  --------------  ---------  ----  -------  ------------------  ---------
                All                                                          1                5.60      -5.60

                By item, in LCY

                Item  Entries reachable  Visited  Value entries  Cost of goods sold  Inventory
                ----  -----------------  -------  -------------  ------------------  ---------
                LINK                  3        3              1                5.60      -5.60
                ----  -----------------  -------  -------------  ------------------  ---------
                All                   3        3              1                5.60      -5.60
                """);
    }

    @Test
    void it_tells_both_currencies_and_what_was_right_before() throws IOException {
        var run = adjust(LATE_INVOICE_IN_TWO_CURRENCIES);
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "By item and month, in EUR",
                        "LINK  2026-01                4.00      -4.00              1",
                        "By item and month, in USD",
                        "LINK  2026-01                6.40      -6.40              1",
                        "I-1       2026-02-10  invoice     receipt 1  LINK        1                6.40      -6.40",
                        // The oil was looked at and was right.
                        "OIL                   1        1              0                0.00       0.00");
        assertThat(run.out()).doesNotContain("stopped");
    }

    @Test
    void an_average_is_adjusted_as_well() throws IOException {
        assertThat(adjust(AVERAGE).out().lines())
                .contains(
                        "OIL   2026-01                6.00      -6.00              1",
                        "S-1       2026-01-10  invoice     sale 3  OIL         1                6.00      -6.00",
                        "OIL                   1        1              1                6.00      -6.00");
    }

    /** ADJ-119: the run ends, and tells which entries it left as they were at last. */
    @Test
    void what_never_comes_to_rest_is_stopped_and_named() throws IOException {
        var run = adjust(FEEDS_ITSELF);
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList().getLast())
                .isEqualTo(
                        "The cost of these entries never came to rest and was stopped where it was: transfer out 4 of OIL.");
        assertThat(adjust(FEEDS_ITSELF, "--json").out()).endsWith("""
                  "stopped": [
                    4
                  ]
                }
                """);
    }

    @Test
    void a_program_gets_everything_with_decimals_as_strings() throws IOException {
        var run = adjust(LATE_INVOICE_IN_TWO_CURRENCIES, "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                {
                  "scenario": "late-invoice",
                  "currency": "EUR",
                  "additionalReportingCurrency": "USD",
                  "visited": 3,
                  "costOfGoodsSold": "4",
                  "costOfGoodsSoldAcy": "6.4",
                  "inventory": "-4",
                  "inventoryAcy": "-6.4",
                  "valueEntries": 1,
                  "months": [
                    {
                      "item": "LINK",
                      "month": "2026-01",
                      "costOfGoodsSold": "4",
                      "costOfGoodsSoldAcy": "6.4",
                      "inventory": "-4",
                      "inventoryAcy": "-6.4",
                      "valueEntries": 1
                    }
                  ],
                  "causes": [
                    {
                      "valueEntry": 5,
                      "entry": 1,
                      "document": "I-1",
                      "date": "2026-02-10",
                      "for": "invoice",
                      "of": "receipt",
                      "item": "LINK",
                      "costOfGoodsSold": "4",
                      "costOfGoodsSoldAcy": "6.4",
                      "inventory": "-4",
                      "inventoryAcy": "-6.4",
                      "valueEntries": 1
                    }
                  ],
                  "items": [
                    {
                      "item": "LINK",
                      "reachable": 2,
                      "visited": 2,
                      "costOfGoodsSold": "4",
                      "costOfGoodsSoldAcy": "6.4",
                      "inventory": "-4",
                      "inventoryAcy": "-6.4",
                      "valueEntries": 1
                    },
                    {
                      "item": "OIL",
                      "reachable": 1,
                      "visited": 1,
                      "costOfGoodsSold": "0",
                      "costOfGoodsSoldAcy": "0",
                      "inventory": "0",
                      "inventoryAcy": "0",
                      "valueEntries": 0
                    }
                  ],
                  "corrections": [
                    {
                      "valueEntry": 6,
                      "entry": 2,
                      "of": "sale",
                      "item": "LINK",
                      "document": "",
                      "date": "2026-01-10",
                      "costOfGoodsSold": "4",
                      "costOfGoodsSoldAcy": "6.4",
                      "inventory": "-4",
                      "inventoryAcy": "-6.4",
                      "cause": {
                        "valueEntry": 5,
                        "entry": 1,
                        "document": "I-1",
                        "date": "2026-02-10",
                        "for": "invoice"
                      }
                    }
                  ],
                  "stopped": []
                }
                """);
    }

    @Test
    void a_ledger_without_a_second_currency_has_no_keys_for_it() throws IOException {
        assertThat(adjust(LATE_FREIGHT, "--json").out())
                .contains("\"costOfGoodsSold\": \"5.6\"")
                .doesNotContain("Acy", "additionalReportingCurrency");
    }

    /** Two sales: one was posted before the freight came, one after it, at the unit cost of the first purchase. */
    @Test
    void few_causes_are_all_listed() throws IOException {
        var story = LATE_FREIGHT + "  - {sale: {date: 2026-03-01, document: S-2, item: LINK, quantity: 2}}\n";
        assertThat(adjust(story).out().lines())
                .contains(
                        "S-2       2026-03-01  invoice         sale 4     LINK        1                2.60      -2.60");
    }

    /** Twelve receipts, each invoiced at another price after a sale of it; then a sale that takes from a dearer one too. */
    @Test
    void of_many_causes_the_ten_largest_are_listed_unless_all_are_asked_for() throws IOException {
        var story = new StringBuilder("scenario: many\nitems:\n");
        for (int item = 1; item <= 12; item++) {
            story.append("  - {number: I%02d, unitCost: 4.00}\n".formatted(item));
        }
        story.append("steps:\n");
        for (int item = 1; item <= 12; item++) {
            story.append("""
                      - {as: r%1$d, purchase: {date: 2026-01-01, item: I%1$02d, quantity: 9, unitCost: 4.00, invoice: none}}
                      - {sale: {date: 2026-01-02, item: I%1$02d, quantity: 1}}
                      - {invoice: {date: 2026-01-03, document: INV-%1$02d, entry: r%1$d, unitCost: 5.%1$02d}}
                      - {purchase: {date: 2026-01-04, item: I%1$02d, quantity: 9, unitCost: 9.00}}
                      - {sale: {date: 2026-01-05, document: LATER-%1$02d, item: I%1$02d, quantity: 9}}
                    """.formatted(item));
        }
        assertThat(adjust(story.toString()).out())
                .contains(
                        "INV-12 ",
                        "INV-03 ",
                        "others",
                        "2 postings",
                        "own posting",
                        "12 entries",
                        "Own posting: valued at")
                .doesNotContain("INV-02 ", "LATER-01");
        assertThat(adjust(story.toString(), "--by-cause").out())
                .contains("INV-12 ", "INV-01 ", "LATER-12", "LATER-01")
                .doesNotContain("others", "wn posting");
    }

    @Test
    void single_corrections_that_changed_most_are_listed_where_asked_for() throws IOException {
        var run = adjust(LATE_FREIGHT, "--largest", "1", "--by-month");
        assertThat(run.out())
                .contains("By month, in LCY", "The largest corrections of cost of goods sold, in LCY")
                .contains("5.60  charge FREIGHT F-1, 2026-02-20")
                .contains("5.60 of all 5.60 correct sales whose receipts were invoiced or charged later.")
                .doesNotContain("By item and month");
        assertThat(adjust(LATE_FREIGHT).out())
                .doesNotContain("The largest corrections")
                .contains("By item and month");
    }

    @Test
    void items_and_categories_narrow_the_run() throws IOException {
        assertThat(adjust(LATE_FREIGHT, "--items", "link,LINK").out()).contains("wrote 1 value entry.");
        assertThat(adjust(LATE_FREIGHT, "--categories", "TOOLS,chain").out()).contains("wrote 1 value entry.");
        assertThat(adjust(LATE_FREIGHT, "--categories", "TOOLS").out()).contains("Nothing was adjusted.");
    }

    @Test
    void what_the_file_adjusts_itself_is_not_adjusted_again() throws IOException {
        var run = adjust(LATE_FREIGHT + "  - adjustCost: {}\n");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Freight that is billed after the sale
                Nothing was adjusted.
                """);
    }

    @Test
    void expectations_are_not_checked() throws IOException {
        var wrong = LATE_FREIGHT + "  - expect: {itemLedger: [{entry: s1, costActual: -1.00}]}\n";
        assertThat(adjust(wrong).status()).isZero();
    }

    @Test
    void a_refusal_is_told_with_its_code() throws IOException {
        var unknown = adjust(LATE_FREIGHT, "--items", "LINKS");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines("costledger: Item LINKS does not exist. Create it first, or correct the"
                        + " number. [E-01.item-unknown]");
        var both = adjust(LATE_FREIGHT, "--items", "LINK", "--categories", "CHAIN");
        assertThat(both.status()).isEqualTo(2);
        assertThat(both.err().lines()).singleElement().asString().endsWith("[ADJ-200.items-and-categories]");
    }

    @Test
    void a_step_that_is_not_built_is_told_as_by_a_run() throws IOException {
        var run = adjust(LATE_FREIGHT + "  - {productionOrder: {number: PO1, item: LINK, quantity: 1}}\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .endsWith(
                        "story.yaml does not come to its end: Step 5 in line 10, productionOrder: not built: production and assembly orders.");
    }

    @Test
    void a_step_that_is_refused_is_told_with_its_code() throws IOException {
        var run = adjust(LATE_FREIGHT + "  - {sale: {date: 2026-01-10, item: LINK, quantity: 0}}\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("Step 5 in line 10, sale: refused:")
                .endsWith("[E-10]");
    }

    @Test
    void a_step_that_should_be_refused_and_is_not_is_told() throws IOException {
        var run = adjust(LATE_FREIGHT + "  - {fails: E-10, sale: {date: 2026-01-10, item: LINK, quantity: 1}}\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("sale must be refused by E-10 and was not.");
    }

    @Test
    void a_ledger_that_is_not_there_is_refused() {
        var run = CommandRun.of("adjust", "--ledger", folder.resolve("nowhere").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").endsWith("[store.schema-missing]\n");
    }

    @Test
    void a_ledger_and_a_file_exclude_each_other() throws IOException {
        var run = adjust(LATE_FREIGHT, "--ledger", "books");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--scenario and --ledger were given. Name the one or the other");
    }

    @Test
    void an_invalid_file_is_told_by_its_first_problem() throws IOException {
        var run = adjust(LATE_FREIGHT + "  - adjustCosts: {}\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("story.yaml:10:5:", "Did you mean adjustCost? [unknown-key]");
        var more = adjust("scenario: a\nitem: []\nstepps: []\n");
        assertThat(more.err().lines()).singleElement().asString().contains("see costledger scenario check");
    }

    @Test
    void a_path_without_one_file_is_invalid() throws IOException {
        assertThat(CommandRun.of(
                                "adjust",
                                "--scenario",
                                folder.resolve("none.yaml").toString())
                        .err())
                .contains("none.yaml", "[unreadable]");
        Files.writeString(folder.resolve("a.yaml"), LATE_FREIGHT);
        Files.writeString(folder.resolve("b.yaml"), LATE_FREIGHT);
        var run = CommandRun.of("adjust", "--scenario", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("holds 2 scenario files. Name one of them.");
    }
}
