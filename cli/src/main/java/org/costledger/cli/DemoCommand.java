package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.AdjustmentByItem;
import org.costledger.cli.report.Corrections;
import org.costledger.cli.report.CostOfGoodsSold;
import org.costledger.cli.report.CostOfSale;
import org.costledger.cli.report.InventoryByLocation;
import org.costledger.cli.report.NegativeStock;
import org.costledger.cli.report.ReceivedNotInvoiced;
import org.costledger.cli.report.ReportCurrency;
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
                "Plays one year of a small trading company, adjusts its cost, and shows its inventory, open receipts,"
                        + " negative stock, sales and cost of goods sold before and after, the largest corrections, and how a cost"
                        + " that came late reached one sale.",
        footer = {"", "The year: examples/trading-company/year-2025.yaml"})
final class DemoCommand implements Callable<Integer> {
    private static final int LARGEST = 10;

    @Option(names = "--json", description = "Shows the same as one JSON document; decimals are strings.")
    private boolean json;

    private final PrintWriter out;

    DemoCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var adjusted = ExampleYear.play(Path.of(System.getProperty("costledger.home", ".")))
                .adjust();
        checkLaws(adjusted);
        if (json) {
            out.print(json(adjusted));
        } else {
            show(adjusted);
        }
        return 0;
    }

    private static void checkLaws(ExampleYear.Adjusted adjusted) {
        var violations = Invariants.check(adjusted.ledger());
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

    private void show(ExampleYear.Adjusted adjusted) {
        var year = adjusted.year();
        var ledger = adjusted.ledger();
        out.println(
                year.title() + ", amounts in " + ledger.setup().localCurrency().code());
        out.println("%s steps made %s item ledger entries, %s value entries and %s application entries."
                .formatted(
                        Figures.count(year.steps()),
                        Figures.count(Math.toIntExact(year.entries().itemLedgerEntry())),
                        Figures.count(Math.toIntExact(year.entries().valueEntry())),
                        Figures.count(Math.toIntExact(year.entries().itemApplicationEntry()))));
        out.println("Cost adjustment then visited %s entries and wrote %s value entries."
                .formatted(
                        Figures.count(Math.toIntExact(adjusted.adjustment().visited())),
                        Figures.count(adjusted.adjustment().written())));
        out.println("All %s laws of the ledger that can be checked hold.".formatted(Figures.count(laws())));

        section("Inventory by item and location");
        out.print(InventoryByLocation.of(ledger).table());

        section("Received and not invoiced");
        out.print(ReceivedNotInvoiced.of(ledger).table());

        section("Negative stock");
        out.print(NegativeStock.of(ledger).table());

        section("Sales and cost of goods sold");
        out.print(SalesByMonth.of(ledger).table());

        section("Cost of goods sold before and after cost adjustment");
        out.print(costOfGoodsSold(adjusted).table());

        section("What cost adjustment did");
        out.print(AdjustmentByItem.of(adjusted.adjustment(), adjusted.report()).table(localCurrency(adjusted)));

        showCorrections(adjusted);

        section("How a cost that came late reached one sale");
        CostOfSale.worthTelling(ledger, adjusted.report()).ifPresent(this::show);
    }

    private static CostOfGoodsSold costOfGoodsSold(ExampleYear.Adjusted adjusted) {
        return new CostOfGoodsSold(adjusted.asPosted(), SalesByMonth.of(adjusted.ledger()));
    }

    private static ReportCurrency localCurrency(ExampleYear.Adjusted adjusted) {
        return ReportCurrency.of(adjusted.ledger().setup()).getFirst();
    }

    private void showCorrections(ExampleYear.Adjusted adjusted) {
        section("The ten largest corrections of cost of goods sold");
        out.print(Corrections.largestOfSales(adjusted.report(), LARGEST).table());
        var late = Corrections.of(adjusted.report()).broughtByLaterPostings();
        var all = adjusted.report().total().costOfGoodsSold().lcy();
        out.println("%s of all %s correct sales whose receipts were invoiced or charged later. The rest:"
                .formatted(Figures.amount(late), Figures.amount(all)));
        out.println("an issue is posted at the unit cost of its day, whatever its receipts cost or its average is.");
    }

    private void show(CostOfSale sale) {
        sale.sentences().forEach(out::println);
        out.println();
        out.print(sale.steps());
        out.println();
        out.print(sale.valueEntries());
        out.println();
        sale.outcome().forEach(out::println);
    }

    private void section(String title) {
        out.println();
        out.println(title);
        out.println();
    }

    private static String json(ExampleYear.Adjusted adjusted) {
        var ledger = adjusted.ledger();
        var report = adjusted.report();
        var currencies = ReportCurrency.of(ledger.setup());
        var entries = new LinkedHashMap<String, Object>();
        entries.put("itemLedger", Math.toIntExact(adjusted.year().entries().itemLedgerEntry()));
        entries.put("valueEntries", Math.toIntExact(adjusted.year().entries().valueEntry()));
        entries.put("applications", Math.toIntExact(adjusted.year().entries().itemApplicationEntry()));
        var adjustment = new LinkedHashMap<String, Object>();
        adjustment.put("visited", Math.toIntExact(adjusted.adjustment().visited()));
        adjustment.put("valueEntries", adjusted.adjustment().written());
        adjustment.put(
                "items", AdjustmentByItem.of(adjusted.adjustment(), report).json(currencies));
        adjustment.put("costOfGoodsSold", costOfGoodsSold(adjusted).json());
        adjustment.put("largest", Corrections.largestOfSales(report, LARGEST).json(currencies));
        var json = new LinkedHashMap<String, Object>();
        json.put("title", adjusted.year().title());
        json.put("currency", ledger.setup().localCurrency().code());
        json.put("steps", adjusted.year().steps());
        json.put("entries", entries);
        json.put("laws", laws());
        json.put("inventory", InventoryByLocation.of(ledger).json());
        json.put("receivedNotInvoiced", ReceivedNotInvoiced.of(ledger).json());
        json.put("negativeStock", NegativeStock.of(ledger).json());
        json.put("sales", SalesByMonth.of(ledger).json());
        json.put("adjustment", adjustment);
        json.put(
                "costOfOneSale",
                CostOfSale.worthTelling(ledger, report)
                        .map(sale -> List.of(sale.json()))
                        .orElse(List.of()));
        return Json.of(json);
    }
}
