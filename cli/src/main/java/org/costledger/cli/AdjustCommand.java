package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.costledger.cli.report.AdjustmentByCause;
import org.costledger.cli.report.AdjustmentByItem;
import org.costledger.cli.report.AdjustmentByMonth;
import org.costledger.cli.report.Corrections;
import org.costledger.cli.report.EntryWords;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.cli.text.Figures;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.scenario.engine.Cores;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger adjust}: adjusts the cost of a ledger and tells what that changed, and why. */
@Command(
        name = "adjust",
        description =
                "Plays the steps of a scenario file on a fresh, empty ledger, adjusts what is still to be adjusted, and"
                        + " tells what changed, by item and month, and which posting brought it about.",
        footer = {
            "",
            "A ledger that is kept comes later; until then --scenario is needed. The expectations of the file are not checked.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input.",
            "The columns: docs/reference/adjustment-report.md"
        },
        sortOptions = false)
final class AdjustCommand implements Callable<Integer> {
    private static final int LARGEST = 10;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(
            names = "--items",
            split = ",",
            paramLabel = "ITEM",
            description = "Adjusts these items only. Not together with --categories.")
    private List<String> items = List.of();

    @Option(
            names = "--categories",
            split = ",",
            paramLabel = "CATEGORY",
            description = "Adjusts the items of these categories only.")
    private List<String> categories = List.of();

    @Option(
            names = "--by-cause",
            description = "Lists every posting that brought corrections about, not only the ten that changed most.")
    private boolean byCause;

    private final PrintWriter out;

    AdjustCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var played = scenario.play();
        var adjustment = Costing.adjust(played.ledger(), request(), Cores.all());
        var report = AdjustmentReport.of(played.ledger(), adjustment);
        if (scenario.isJson()) {
            out.print(json(played, adjustment, report));
        } else {
            show(played, adjustment, report);
        }
        return 0;
    }

    private AdjustmentRequest request() {
        var all = AdjustmentRequest.ALL;
        return new AdjustmentRequest(stated(items), stated(categories), all.untilValuationDate(), all.by());
    }

    private static Optional<List<String>> stated(List<String> filter) {
        return filter.isEmpty() ? Optional.empty() : Optional.of(filter);
    }

    private void show(PlayedScenario played, Adjustment adjustment, AdjustmentReport report) {
        var title = played.scenario().description().title();
        out.println(title.isEmpty() ? played.scenario().id() : title);
        if (adjustment.items().isEmpty()) {
            out.println("Nothing was adjusted.");
        } else {
            out.println("Cost adjustment visited %s and wrote %s."
                    .formatted(
                            Figures.counted(Math.toIntExact(adjustment.visited()), "entry", "entries"),
                            Figures.counted(adjustment.written(), "value entry", "value entries")));
            for (var currency : ReportCurrency.of(played.ledger().setup())) {
                show(played, adjustment, report, currency);
            }
        }
        if (!adjustment.stopped().isEmpty()) {
            out.println();
            out.println("The cost of these entries never came to rest and was stopped where it was: %s."
                    .formatted(adjustment.stopped().stream()
                            .map(entryNo -> played.ledger().itemLedgerEntry(entryNo))
                            .map(entry -> EntryWords.named(entry) + " of "
                                    + entry.stock().itemNo())
                            .collect(Collectors.joining(", "))));
        }
    }

    private void show(PlayedScenario played, Adjustment adjustment, AdjustmentReport report, ReportCurrency currency) {
        section("By item and month", currency);
        out.print(AdjustmentByMonth.of(report).table(currency));

        section("By cause", currency);
        var causes = AdjustmentByCause.of(played.ledger(), report);
        boolean all = byCause || causes.causes().size() <= LARGEST;
        out.print(all ? causes.table(currency) : causes.table(currency, LARGEST));
        if (!all && causes.hasOwnPostings()) {
            out.println("Own posting: valued at the unit cost of its day, before it was known what it took.");
        }

        section("By item", currency);
        out.print(AdjustmentByItem.of(adjustment, report).table(currency));
    }

    private void section(String title, ReportCurrency currency) {
        out.println();
        out.println(title + ", in " + currency.code());
        out.println();
    }

    private static String json(PlayedScenario played, Adjustment adjustment, AdjustmentReport report) {
        var ledger = played.ledger();
        var currencies = ReportCurrency.of(ledger.setup());
        var json = new LinkedHashMap<String, Object>();
        json.put("scenario", played.scenario().id());
        json.put("currency", ledger.setup().localCurrency().code());
        ledger.setup()
                .additionalReportingCurrency()
                .ifPresent(currency -> json.put("additionalReportingCurrency", currency.code()));
        json.put("visited", Math.toIntExact(adjustment.visited()));
        json.putAll(AdjustmentByMonth.json(report.total(), currencies));
        json.put("months", AdjustmentByMonth.of(report).json(currencies));
        json.put("causes", AdjustmentByCause.of(ledger, report).json(currencies));
        json.put("items", AdjustmentByItem.of(adjustment, report).json(currencies));
        json.put("corrections", Corrections.of(report).json(currencies));
        json.put("stopped", adjustment.stopped().stream().map(Math::toIntExact).toList());
        return Json.of(json);
    }
}
