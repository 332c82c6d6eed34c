package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.AverageOverview;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AverageCostInquiry;
import org.costledger.engine.setup.StockKey;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger average}: how an average came about. */
@Command(
        name = "average",
        description =
                "Plays the steps of a scenario file on a fresh, empty ledger and tells how the average cost of an item came"
                        + " about: what lay in its pool, what came in and went out; and of one outbound what counted for"
                        + " it, what did not, and why.",
        footer = {
            "",
            "A ledger that is kept comes later; until then --scenario is needed. What no step adjusted is told as it stands.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input.",
            "The columns: docs/reference/average-cost-overview.md"
        },
        sortOptions = false)
final class AverageCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--item", required = true, paramLabel = "ITEM", description = "An item of average cost.")
    private String item = "";

    @Option(
            names = "--location",
            paramLabel = "LOCATION",
            description = "The location; passed over where the average is over the item.")
    private String location = "";

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            description = "The variant; passed over where the average is over the item.")
    private String variant = "";

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "A day of the average cost period, such as 2026-01-31.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--entry",
            paramLabel = "LABEL",
            description = "Explains the average of this outbound: a label of the file, or an entry number.")
    private Optional<String> entry = Optional.empty();

    private final PrintWriter out;

    AverageCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var played = scenario.play();
        var inquiry = AverageCostInquiry.of(new StockKey(item, variant, location), date);
        if (entry.isPresent()) {
            inquiry = inquiry.withOutbound(played.entryNo(entry.get()));
        }
        var overview = new AverageOverview(Costing.averageCostOverview(played.ledger(), inquiry));
        var currencies = ReportCurrency.of(played.ledger().setup());
        if (scenario.isJson()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("scenario", played.scenario().id());
            document.put("currency", played.ledger().setup().localCurrency().code());
            document.putAll(overview.json(currencies));
            out.print(Json.of(document));
            return 0;
        }
        out.println(overview.title());
        for (var currency : currencies) {
            out.println();
            out.println("In " + currency.code());
            out.println();
            out.print(overview.table(currency));
            overview.valuations(currency).forEach(text -> {
                out.println();
                out.print(text);
            });
        }
        return 0;
    }
}
