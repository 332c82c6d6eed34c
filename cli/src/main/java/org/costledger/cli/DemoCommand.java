package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.CostOfSale;
import org.costledger.cli.report.InventoryByLocation;
import org.costledger.cli.report.NegativeStock;
import org.costledger.cli.report.ReceivedNotInvoiced;
import org.costledger.cli.report.SalesByMonth;
import org.costledger.cli.text.Figures;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.invariant.Law;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code costledger demo}: plays the year of the example company and shows what an accountant wants to see of it. */
@Command(
        name = "demo",
        description =
                "Plays one year of a small trading company and shows its inventory, open receipts, negative stock,"
                        + " sales and cost of goods sold, and the entries behind one sale.",
        footer = {"", "The year: examples/trading-company/year-2025.yaml"})
final class DemoCommand implements Callable<Integer> {
    private static final String AS_POSTED =
            "Cost of goods sold is as posted: late costs reach it by cost adjustment, which comes next.";

    private static final String WITHOUT_STOCK =
            "Cost where no stock is left is what cost adjustment will move on to what left there.";

    @Option(names = "--json", description = "Shows the same as one JSON document; decimals are strings.")
    private boolean json;

    private final PrintWriter out;

    DemoCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var year = ExampleYear.play(Path.of(System.getProperty("costledger.home", ".")));
        checkLaws(year);
        if (json) {
            out.print(json(year));
        } else {
            show(year);
        }
        return 0;
    }

    private static void checkLaws(ExampleYear year) {
        var violations = Invariants.check(year.ledger());
        if (!violations.isEmpty()) {
            throw new CannotDo(
                    Complaint.FAILED,
                    "%s laws of the ledger are broken, first: %s."
                            .formatted(Figures.count(violations.size()), violations.getFirst()));
        }
    }

    private static int laws() {
        return Math.toIntExact(Invariants.ALL.stream().map(Law::id).distinct().count());
    }

    private void show(ExampleYear year) {
        var ledger = year.ledger();
        var entries = year.entries();
        out.println(
                year.title() + ", amounts in " + ledger.setup().localCurrency().code());
        out.println("%s steps made %s item ledger entries, %s value entries and %s application entries."
                .formatted(
                        Figures.count(year.steps()),
                        Figures.count(Math.toIntExact(entries.itemLedgerEntry())),
                        Figures.count(Math.toIntExact(entries.valueEntry())),
                        Figures.count(Math.toIntExact(entries.itemApplicationEntry()))));
        out.println("All %s laws of the ledger that can be checked hold.".formatted(Figures.count(laws())));

        section("Inventory by item and location");
        out.print(InventoryByLocation.of(ledger).table());
        out.println(WITHOUT_STOCK);

        section("Received and not invoiced");
        out.print(ReceivedNotInvoiced.of(ledger).table());

        section("Negative stock");
        out.print(NegativeStock.of(ledger).table());

        section("Sales and cost of goods sold");
        out.print(SalesByMonth.of(ledger).table());
        out.println(AS_POSTED);

        section("What made the cost of one sale");
        CostOfSale.worthTelling(ledger).ifPresent(this::show);
    }

    private void show(CostOfSale sale) {
        out.println(sale.sentence());
        out.println();
        out.print(sale.applications());
        out.println();
        out.print(sale.valueEntries());
        out.println();
        out.println(sale.outlook());
    }

    private void section(String title) {
        out.println();
        out.println(title);
        out.println();
    }

    private static String json(ExampleYear year) {
        var ledger = year.ledger();
        var entries = new LinkedHashMap<String, Object>();
        entries.put("itemLedger", Math.toIntExact(year.entries().itemLedgerEntry()));
        entries.put("valueEntries", Math.toIntExact(year.entries().valueEntry()));
        entries.put("applications", Math.toIntExact(year.entries().itemApplicationEntry()));
        var json = new LinkedHashMap<String, Object>();
        json.put("title", year.title());
        json.put("currency", ledger.setup().localCurrency().code());
        json.put("steps", year.steps());
        json.put("entries", entries);
        json.put("laws", laws());
        json.put("inventory", InventoryByLocation.of(ledger).json());
        json.put("receivedNotInvoiced", ReceivedNotInvoiced.of(ledger).json());
        json.put("negativeStock", NegativeStock.of(ledger).json());
        json.put("sales", SalesByMonth.of(ledger).json());
        json.put("note", AS_POSTED);
        json.put(
                "costOfOneSale",
                CostOfSale.worthTelling(ledger)
                        .map(sale -> List.of(sale.json()))
                        .orElse(List.of()));
        return Json.of(json);
    }
}
