package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.AverageOverview;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AverageCostInquiry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger average}: how an average came about. */
@Command(
        name = "average",
        description =
                "Tells how the average cost of an item came about: what lay in its pool, what came in and went out; and of one"
                        + " outbound what counted for it, what did not, and why.",
        footer = {
            "",
            "What is not adjusted yet is told as it stands.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input.",
            "The columns: docs/reference/average-cost-overview.md"
        },
        sortOptions = false)
final class AverageCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

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
        if (source.isScenario()) {
            var played = source.scenario().play();
            tell(
                    played.ledger(),
                    entry.map(label -> OptionalLong.of(played.entryNo(label))).orElseGet(OptionalLong::empty),
                    Map.of("scenario", played.scenario().id()));
        } else {
            tell(source.read(reading -> List.of(Code.of(item))), entryNo(), Map.of());
        }
        return 0;
    }

    private OptionalLong entryNo() {
        if (entry.isEmpty()) return OptionalLong.empty();
        try {
            return OptionalLong.of(Long.parseLong(entry.get()));
        } catch (NumberFormatException label) {
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    "'" + entry.get() + "' is no entry number such as 12; labels are of files");
        }
    }

    private void tell(MemoryLedger ledger, OptionalLong outbound, Map<String, Object> head) {
        var inquiry = AverageCostInquiry.of(new StockKey(item, variant, location), date);
        if (outbound.isPresent()) inquiry = inquiry.withOutbound(outbound.getAsLong());
        var overview = new AverageOverview(Costing.averageCostOverview(ledger, inquiry));
        var currencies = ReportCurrency.of(ledger.setup());
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>(head);
            document.put("currency", ledger.setup().localCurrency().code());
            document.putAll(overview.json(currencies));
            out.print(Json.of(document));
            return;
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
    }
}
