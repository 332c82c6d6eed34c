package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.AverageOverview;
import org.costledger.cli.report.CostExplained;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AverageCostInquiry;
import org.costledger.engine.explain.CostExplanation;
import org.costledger.engine.explain.CostExplanation.Part;
import org.costledger.engine.explain.ExplainCost;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code costledger explain}: where the cost of an entry comes from. */
@Command(
        name = "explain",
        description =
                "Tells where each cent of the cost of an item ledger entry comes from: the receipts, invoices, charges and"
                        + " revaluations it consists of, and the way from there. Of an average it shows the period: opening, what came"
                        + " in and went out, what was left out, remainder.",
        footer = {
            "",
            "The parts come to the cost exactly; what rounding withheld, or what is not adjusted yet, is a part of its own.",
            "Exit status: 0 done, 2 refused or invalid input."
        },
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ENTRY",
            description = "The number of an item ledger entry; of a scenario file also a label.")
    private String entry = "";

    @Mixin
    private SourceArguments source = new SourceArguments();

    private final PrintWriter out;

    ExplainCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (source.isScenario()) {
            var played = source.scenario().play();
            explain(played.ledger(), played.entryNo(entry));
        } else {
            long entryNo = entryNo();
            var ledger = source.read(reading -> reading.itemOf(entryNo).stream().toList());
            explain(ledger, entryNo);
        }
        return 0;
    }

    private long entryNo() {
        try {
            return Long.parseLong(entry);
        } catch (NumberFormatException label) {
            throw new CannotDo(Complaint.INVALID_INPUT, "'" + entry + "' is no entry number such as 12");
        }
    }

    private void explain(MemoryLedger ledger, long entryNo) {
        var currencies = ReportCurrency.of(ledger.setup());
        var explanation = ExplainCost.of(ledger, entryNo);
        var explained = new CostExplained(explanation, currencies);
        var averages = averages(ledger, explanation);
        if (source.isJson()) {
            var document = explained.json();
            document.put(
                    "averages",
                    averages.stream().map(average -> average.json(currencies)).toList());
            out.print(Json.of(document));
            return;
        }
        out.println(explained.title());
        for (var currency : currencies) {
            out.println();
            out.println("Cost, in " + currency.code());
            out.println();
            out.print(explained.parts(currency));
        }
        if (explanation.way().size() > 1) {
            out.println();
            out.println("The way");
            out.println();
            out.print(explained.way(currencies.getFirst()));
        }
        for (var average : averages) show(average, currencies);
    }

    private void show(AverageOverview average, List<ReportCurrency> currencies) {
        out.println();
        out.println(average.title());
        for (var currency : currencies) {
            out.println();
            out.print(average.table(currency));
            average.valuations(currency).forEach(text -> {
                out.println();
                out.print(text);
            });
        }
    }

    private static List<AverageOverview> averages(MemoryLedger ledger, CostExplanation explanation) {
        return explanation.parts().stream()
                .flatMap(part -> part instanceof Part.OfAverage(var outbound, var cost)
                        ? Stream.of(outbound)
                        : Stream.<ItemLedgerEntry>empty())
                .map(outbound -> AverageCostInquiry.of(outbound.stock(), valuationDate(ledger, outbound))
                        .withOutbound(outbound.entryNo()))
                .map(inquiry -> new AverageOverview(Costing.averageCostOverview(ledger, inquiry)))
                .toList();
    }

    private static LocalDate valuationDate(MemoryLedger ledger, ItemLedgerEntry outbound) {
        return ledger.valueEntries(outbound.entryNo()).getFirst().state().valuationDate();
    }
}
