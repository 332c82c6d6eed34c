package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.costledger.service.Books;
import org.costledger.service.importing.ImportProgress.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "import");
    private static final String ITEMS = "no,costingMethod\nLINK,fifo\n";
    private static final String HEADER = "type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost\n";
    private static final String GOOD = "purchase,2026-01-05,R1,1,LINK,10,4.00\n";

    @TempDir
    private Path folder;

    private String ledger = "";

    @BeforeEach
    void init() {
        ledger = folder.resolve("books").toString();
        assertThat(CommandRun.of("init", "--ledger", ledger).status()).isZero();
    }

    private CommandRun imported(Object... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = "import";
        all[1] = "--ledger";
        all[2] = ledger;
        for (int at = 0; at < arguments.length; at++) all[at + 3] = String.valueOf(arguments[at]);
        return CommandRun.of(all);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private long entries() {
        try (var books = Books.open(ledger)) {
            return books.whole().lastNumbers().itemLedgerEntry();
        }
    }

    @Test
    void opening_balances_are_imported_to_the_cent_in_the_order_files_depend_on_each_other() {
        var run = imported(
                EXAMPLES.resolve("opening-balances.csv"),
                EXAMPLES.resolve("items.csv"),
                EXAMPLES.resolve("item-units.csv"),
                EXAMPLES.resolve("item-variants.csv"),
                EXAMPLES.resolve("locations.csv"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("opening-balances.csv  opening-balances    47        47             0        0")
                .contains("CITY28               33      33        33     10,141.56  10,141.56        0.00  10,141.56")
                .contains("Total               747     747       747     55,476.71  58,841.21")
                .contains("Where no difference is told, the ledger finds some of the cost itself")
                .endsWith("Imported into " + ledger + ".\n");
    }

    @Test
    void what_would_be_is_shown_and_thrown_away() throws IOException {
        var run = imported("--what-if", file("items.csv", ITEMS), file("movements.csv", HEADER + GOOD));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("what would be posted")
                .contains("LINK                10      10        10         40.00   40.00        0.00     40.00")
                .endsWith("Nothing was imported; this is what would be.\n");
        assertThat(entries()).isZero();
    }

    @Test
    void imported_again_nothing_is_posted_and_that_is_said() throws IOException {
        var items = file("items.csv", ITEMS);
        var movements = file("movements.csv", HEADER + GOOD);
        assertThat(imported(items, movements).status()).isZero();
        var again = imported(items, movements);
        assertThat(again.status()).isZero();
        assertThat(again.out())
                .contains("movements.csv  movements     1         0             1        0")
                .endsWith("Nothing was to be imported: " + ledger + " holds all of it.\n");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_is_told_by_row_and_column_and_nothing_is_imported() throws IOException {
        file("items.csv", ITEMS);
        file(
                "movements.csv",
                HEADER + GOOD + "purchase,05.01.2026,R1,2,LINK,\"1,5\",=2*2\n" + "purchase,2026-01-05,R1,3");
        var run = imported(folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("movements.csv, row 3, column postingDate: '05.01.2026' is no date written as yyyy-MM-dd.")
                .contains("movements.csv, row 3, column quantity: '1,5' is no decimal number")
                .contains("movements.csv, row 3, column unitCost: The cell holds the formula =2*2.")
                .contains("movements.csv, row 4: The row has 4 fields, the first row has 7.")
                .endsWith(
                        "Nothing was imported. Correct the rows, or accept the good ones with --mode accept-good-rows.\n");
        try (var books = Books.open(ledger)) {
            assertThat(books.whole().itemNos()).isEmpty();
        }
    }

    @Test
    void good_rows_are_accepted_and_the_others_rejected() throws IOException {
        file("items.csv", ITEMS);
        file("movements.csv", HEADER + GOOD + "purchase,2026-01-05,R1,2,NONE,1,4.00\n");
        var rejects = Files.createDirectory(folder.resolve("rejects"));
        var run = imported("--mode", "accept-good-rows", "--rejects", rejects, folder);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("movements.csv, row 3: Item NONE does not exist.")
                .contains("stands in " + rejects.resolve("movements.rejects.csv"))
                .endsWith("Imported into " + ledger + ", but for the rows told.\n");
        assertThat(rejects.resolve("movements.rejects.csv")).content().contains("NONE,1,4.00,E-01.item-unknown");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void of_many_items_those_that_differ_are_listed() throws IOException {
        var items = new StringBuilder("no,costingMethod\n");
        var movements = new StringBuilder(HEADER);
        for (int no = 1; no <= 41; no++) {
            items.append("I").append(no).append(",fifo\n");
            movements
                    .append("purchase,2026-01-05,R1,")
                    .append(no)
                    .append(",I")
                    .append(no)
                    .append(",10,4.00\n");
        }
        movements.append("purchase,2026-01-05,R1,42,NONE,10,4.00\n");
        var run = imported(
                "--mode",
                "accept-good-rows",
                file("items.csv", items.toString()),
                file("movements.csv", movements.toString()));
        assertThat(run.out())
                .contains("NONE                10       0         0         40.00      0.00      -40.00      0.00")
                .contains("41 items agree with the files and are not listed; --json lists all.")
                .doesNotContain("I41  ");
    }

    @Test
    void more_problems_than_wanted_are_counted() throws IOException {
        var run = imported("--max-problems", 2, file("items.csv", "no,costingMethod\n" + "X,none\n".repeat(5)));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("items.csv: and 3 more; --max-problems tells more of them.");
    }

    @Test
    void the_report_is_one_json_document() throws IOException {
        file("items.csv", ITEMS);
        file("movements.csv", HEADER + GOOD + "purchase,2026-01-05,R1,2,NONE,1,4.00\n");
        var run = imported("--json", "--mode", "accept-good-rows", folder);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("{\n  \"mode\": \"accept-good-rows\",\n  \"isCommitted\": true,")
                .contains("\"accepted\": 1,")
                .contains("\"row\": 3,")
                .contains("\"code\": \"E-01.item-unknown\"")
                .contains("\"posted\": {\n        \"quantity\": \"10\",\n        \"value\": \"40\",");
    }

    @Test
    void a_file_whose_name_says_nothing_needs_its_kind() throws IOException {
        var file = file("stock.csv", ITEMS);
        var untold = imported(file);
        assertThat(untold.status()).isEqualTo(2);
        assertThat(untold.out()).contains("[IMPORT.kind-unknown]").endsWith("Nothing was imported.\n");
        var wrong = imported("--kind", "stock", file);
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("'stock' is none of locations, item-charges,");
        assertThat(imported("--kind", "items", file).status()).isZero();
    }

    @Test
    void a_mapping_leads_other_words_to_the_columns() throws IOException {
        imported(file("items.csv", ITEMS));
        var mapping = file("stock.mapping", """
                kind = movements
                delimiter = ;
                decimalSeparator = ,
                dateFormat = dd.MM.yyyy
                column.postingDate = Datum
                column.itemNo = Artikel
                column.quantity = Menge
                column.unitCost = Preis
                constant.type = purchase
                """);
        var run = imported(
                "--mapping", mapping, file("Zugang.csv", "Datum;Artikel;Menge;Preis\n05.01.2026;LINK;2,5;4,00\n"));
        assertThat(run.out()).contains("LINK               2.5     2.5       2.5         10.00   10.00        0.00");
        assertThat(run.status()).isZero();
    }

    @Test
    void without_a_ledger_nothing_is_imported() {
        ledger = folder.resolve("elsewhere").toString();
        var run = imported(EXAMPLES);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[store.schema-missing]");
    }

    @Test
    void a_bar_shows_how_far_a_file_is() {
        var bytes = new ByteArrayOutputStream();
        try (var bar = new ImportProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            var file = Path.of("movements.csv");
            bar.at(Phase.CHECKING, file, 500, 51_200, 102_400);
            bar.at(Phase.CHECKING, file, 1_000, 102_400, 102_400);
            bar.at(Phase.WRITING, file, 1_000, 102_400, 102_400);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Checking movements.csv")
                .contains("Writing movements.csv")
                .contains("100%")
                .contains("100/100 KiB")
                .contains("1000 rows");
    }
}
