package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.kept.PlayedInBooks;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.run.ScenarioRun;
import org.costledger.service.Books;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inquiries print. */
class InquiryCommandsTest {
    private static final String STORY = """
            scenario: two-items-at-two-places
            locations: [EAST, WEST]
            items: [{number: LINK, category: IRON}, {number: OIL, costingMethod: average}]
            steps:
              - {as: r1, purchase: {date: 2026-01-05, item: LINK, location: EAST, quantity: 10, unitCost: 4.00, document: P-1}}
              - {as: r2, purchase: {date: 2026-01-20, item: LINK, location: EAST, quantity: 5, unitCost: 5.00, document: P-2, invoice: none}}
              - {as: s1, sale: {date: 2026-01-25, item: LINK, location: EAST, quantity: 12, document: S-1}}
              - {as: x1, transfer: {date: 2026-01-28, item: LINK, location: EAST, quantity: 2, toLocation: WEST}}
              - {as: r3, purchase: {date: 2026-01-10, item: OIL, location: WEST, quantity: 1000.5, unitCost: 2.00, document: P-3}}
              - {as: s2, sale: {date: 2026-01-26, item: OIL, location: EAST, quantity: 3, document: S-2}}
              - {adjustCost: {items: [LINK]}}
              - {as: i2, invoice: {entry: r2, date: 2026-02-03, quantity: 5, unitCost: 5.20}}
            """;

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void aLedger() throws IOException {
        var file = Files.writeString(folder.resolve("story.yaml"), STORY);
        var ledgers = new ArrayList<EngineLedger>();
        var report = ScenarioRun.run(
                ScenarioFiles.read(List.of(file)).getFirst(),
                scenario -> {
                    ledgers.add(new EngineLedger(scenario, setup -> new PlayedInBooks(Books.create(books(), setup))));
                    return ledgers.getFirst();
                },
                Set.of());
        ledgers.forEach(EngineLedger::close);
        assertThat(report.status()).as(report.message()).isEqualTo(Status.PASSED);
    }

    private static String books() {
        return folder.resolve("books").toString();
    }

    private static CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ledger", books()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String printed(String... arguments) {
        var run = run(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    @Test
    void the_value_says_by_which_date_and_that_cost_may_still_change() {
        assertThat(printed("value", "--as-of", "2026-01-31")).isEqualToNormalizingNewlines("""
                Inventory value as of 2026-01-31, by posting date
                Not adjusted: 2 items. Cost may still change.

                Item   Description  Quantity  Actual cost  Expected     Total  Unit cost
                -----  -----------  --------  -----------  --------  --------  ---------
                LINK                       3       -10.00     25.00     15.00       5.00
                OIL                    997.5     1,995.00      0.00  1,995.00       2.00
                -----  -----------  --------  -----------  --------  --------  ---------
                Total                            1,985.00     25.00  2,010.00
                """);
    }

    @Test
    void by_valuation_date_a_late_invoice_counts_from_its_receipt_on() {
        assertThat(printed(
                        "value",
                        "--as-of=2026-01-31",
                        "--by=valuation-date",
                        "--group-by=item-category,item,location",
                        "--item=link"))
                .isEqualToNormalizingNewlines("""
                Inventory value as of 2026-01-31, by valuation date
                Not adjusted: 1 item. Cost may still change.

                Category  Item  Description  Location  Quantity  Actual cost  Expected  Total  Unit cost
                --------  ----  -----------  --------  --------  -----------  --------  -----  ---------
                IRON      LINK               EAST             1         6.00      0.00   6.00       6.00
                                             WEST             2        10.00      0.00  10.00       5.00
                --------  ----  -----------  --------  --------  -----------  --------  -----  ---------
                Total                                                  16.00      0.00  16.00
                """);
    }

    @Test
    void a_spreadsheet_gets_every_field_under_its_name() {
        assertThat(printed("value", "--as-of", "2026-01-31", "--csv")).isEqualToNormalizingNewlines("""
                asOf,by,itemNo,description,quantity,invoicedQuantity,costAmountActual,costAmountExpected,costAmount,unitCost
                2026-01-31,posting-date,LINK,,3,-2,-10,25,15,5
                2026-01-31,posting-date,OIL,,997.5,997.5,1995,0,1995,2
                """);
    }

    @Test
    void a_program_gets_one_document_with_decimals_as_strings() {
        assertThat(printed("value", "--as-of=2026-01-31", "--json", "--group-by=location", "--location=,WEST"))
                .isEqualTo("""
                {
                  "inquiry": "value",
                  "currency": "LCY",
                  "itemsNotAdjusted": 2,
                  "asOf": "2026-01-31",
                  "by": "posting-date",
                  "lines": [
                    {"locationCode": "WEST", "quantity": "1002.5", "invoicedQuantity": "1002.5", "costAmountActual": "2011", "costAmountExpected": "0", "costAmount": "2011", "unitCost": "2.00599"}
                  ],
                  "totals": [
                    {"costAmountActual": "2011", "costAmountExpected": "0", "costAmount": "2011"}
                  ]
                }
                """);
        assertThat(printed("value", "--as-of", "2025-01-31", "--json")).contains("\"lines\": [],");
    }

    @Test
    void a_table_without_rows_says_so() {
        assertThat(printed("value", "--as-of", "2025-01-31"))
                .endsWith("Nothing was in stock." + System.lineSeparator());
        assertThat(printed("not-invoiced", "--as-of", "2026-02-28", "--only", "received"))
                .endsWith("All that was received was invoiced." + System.lineSeparator());
    }

    @Test
    void a_snapshot_changes_no_figure() {
        var days = List.of("2026-01-20", "2026-01-25", "2026-02-03");
        var before = days.stream().map(day -> printed("value", "--as-of", day)).toList();
        assertThat(printed("period", "snapshot", "2026-01-25")).contains("The value as of 2026-01-25 is kept.");
        assertThat(days.stream().map(day -> printed("value", "--as-of", day))).containsExactlyElementsOf(before);
    }

    @Test
    void opening_and_movements_add_up_to_the_closing() {
        assertThat(printed("roll-forward", "--from", "2026-01-20", "--to", "2026-01-31"))
                .isEqualToNormalizingNewlines("""
                Roll-forward from 2026-01-20 to 2026-01-31, by posting date
                Not adjusted: 2 items. Cost may still change.

                Item   Description  Movement         Quantity  Actual cost  Expected     Total
                -----  -----------  ---------------  --------  -----------  --------  --------
                LINK                opening                10        40.00      0.00     40.00
                                    purchase                5         0.00     25.00     25.00
                                    transfer in             2        10.00      0.00     10.00
                                    sale                  -12       -48.00      0.00    -48.00
                                    transfer out           -2       -10.00      0.00    -10.00
                                    cost adjustment         0        -2.00      0.00     -2.00
                                    closing                 3       -10.00     25.00     15.00
                OIL                 opening           1,000.5     2,001.00      0.00  2,001.00
                                    sale                   -3        -6.00      0.00     -6.00
                                    closing             997.5     1,995.00      0.00  1,995.00
                -----  -----------  ---------------  --------  -----------  --------  --------
                Total               opening                       2,041.00      0.00  2,041.00
                                    purchase                          0.00     25.00     25.00
                                    transfer in                      10.00      0.00     10.00
                                    sale                            -54.00      0.00    -54.00
                                    transfer out                    -10.00      0.00    -10.00
                                    cost adjustment                  -2.00      0.00     -2.00
                                    closing                       1,985.00     25.00  2,010.00
                """);
    }

    @Test
    void what_was_received_and_not_invoiced_on_a_day_may_be_invoiced_by_now() {
        assertThat(printed("not-invoiced", "--as-of", "2026-01-31")).isEqualToNormalizingNewlines("""
                Not invoiced as of 2026-01-31, by posting date: what was received or shipped

                Entry  Which     Document  Theirs  Posted      Item  Location  Quantity  Expected cost
                -----  --------  --------  ------  ----------  ----  --------  --------  -------------
                    2  received  P-2               2026-01-20  LINK  EAST             5          25.00
                -----  --------  --------  ------  ----------  ----  --------  --------  -------------
                Total  received                                                                  25.00
                       shipped                                                                    0.00
                """);
    }

    @Test
    void negative_stock_lasts_until_something_comes() {
        assertThat(printed("negative-stock", "--as-of", "2026-01-31", "--csv")).isEqualToNormalizingNewlines("""
                itemNo,variantCode,locationCode,since,until,lowest,quantity
                OIL,,EAST,2026-01-26,,-3,-3
                """);
        assertThat(printed("negative-stock", "--as-of", "2026-01-25")).contains("No stock is negative.");
    }

    @Test
    void all_that_keeps_a_period_open_is_told_with_status_1() {
        var run = run("period", "check", "2026-01-31");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                The inventory period that ends on 2026-01-31 cannot be closed.

                Cost is not adjusted: 2 items. Run costledger adjust.

                Item  Variant  Location  From
                ----  -------  --------  ----------
                LINK           EAST      2026-01-20
                OIL                      2026-01-10

                Not on stock: 1 entry took out what nothing supplies. Post what came in, or correct them.

                Entry  Posted      Document  Item  Variant  Location  Quantity  Remaining
                -----  ----------  --------  ----  -------  --------  --------  ---------
                    7  2026-01-26  S-2       OIL            EAST            -3         -3
                """);
        assertThat(run("period", "check", "2026-01-31", "--json").out())
                .contains("\"canBeClosed\": false", "\"entryNo\": 7", "\"valuationDate\": \"2026-01-20\"");
        assertThat(printed("period", "check", "2026-01-09")).contains("is not there; once inserted, it can be closed.");
    }

    @Test
    void entries_are_listed_page_by_page() {
        assertThat(printed("entries", "item-ledger", "--type", "sale", "--limit", "1"))
                .contains("    3  2026-01-25  sale  S-1       LINK  EAST           -12          0")
                .endsWith("1 entry shown. Go on with --from-entry 7." + System.lineSeparator());
        assertThat(printed("entries", "item-ledger", "--type", "sale", "--from-entry", "7"))
                .contains("    7  2026-01-26  sale  S-2")
                .doesNotContain("Go on");
        assertThat(printed("entries", "item-ledger", "--open", "--csv").lines()).hasSize(5);
    }

    @Test
    void value_entries_and_applications_of_an_entry_are_found() {
        assertThat(printed("entries", "value", "--of-entry", "2").lines().skip(3))
                .containsExactly(
                        "    2         2  2026-01-20  2026-01-20  direct cost  no          P-2       LINK  EAST               5         0.00     25.00",
                        "    9         2  2026-02-03  2026-01-20  direct cost  no          P-2       LINK  EAST               5        26.00    -25.00");
        assertThat(printed("entries", "applications", "--of-entry", "1", "--json"))
                .contains(
                        "\"entryNo\": 3, \"registerNo\": 3",
                        "\"itemLedgerEntryNo\": 3, \"inboundEntryNo\": 1, \"outboundEntryNo\": 3, \"quantity\": \"-10\"");
    }

    @Test
    void what_cannot_be_asked_is_refused_in_a_sentence() {
        refused("[REP-92.period]", "roll-forward", "--from", "2026-02-01", "--to", "2026-01-31");
        refused("[REP-92.entries]", "entries", "value", "--from-entry", "9", "--to-entry", "8");
        refused("[E-07.location-unknown]", "value", "--location", "NORTH");
        refused("[E-01.item-unknown]", "value", "--item", "LINKS");
        refused("--limit is 0. Ask for one or more.", "entries", "value", "--limit", "0");
        refused("'birthday' is none of posting-date, valuation-date", "value", "--by", "birthday");
        refused("--csv, --json are mutually exclusive", "value", "--csv", "--json");
    }

    private static void refused(String why, String... arguments) {
        var run = run(arguments);
        assertThat(run.status()).isEqualTo(Complaint.INVALID_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why);
    }
}
