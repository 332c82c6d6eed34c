package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.costledger.cli.report.BatchReport;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.cli.report.WhatIfReport;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.scenario.engine.WhatIf;
import org.costledger.scenario.json.Json;
import org.costledger.service.Books;
import org.costledger.service.StandardCostWorksheets;
import org.costledger.service.StandardCostWorksheets.Implementation;
import org.costledger.service.StandardCosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost implement}: puts a worksheet into force. */
@Command(
        name = "implement",
        description =
                "Puts the standard costs of a worksheet on the cards, and the lines that revalue the stock into a batch of the"
                        + " revaluation journal: revalue post posts them.",
        footer = {
            "",
            "With --what-if it tells what both would change, the revaluation posted and cost adjusted.",
            "Exit status: 0 done, 2 refused or invalid input, nothing changed."
        },
        sortOptions = false)
final class StandardCostImplementCommand implements Callable<Integer> {
    @Option(names = "--date", required = true, paramLabel = "DATE", description = "The day of the revaluation.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--items", split = ",", paramLabel = "ITEM", description = "The lines of these items only.")
    private List<String> items = List.of();

    @Option(
            names = "--document",
            paramLabel = "NUMBER",
            defaultValue = "REVALUE",
            description = "The document number of the revaluation. Default: ${DEFAULT-VALUE}.")
    private String documentNo = "";

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Mixin
    private WorksheetArguments worksheet = new WorksheetArguments();

    private final PrintWriter out;

    StandardCostImplementCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var implementation = new Implementation(date, Optional.of(documentNo), batch.name(), lines());
        var writing = worksheet.writing();
        try (var books = worksheet.ledger().open()) {
            if (writing.isTrial()) whatIf(books, implementation);
            else tell(StandardCostWorksheets.implement(books, writing.asked(), worksheet.name(), implementation));
        }
        return 0;
    }

    private Optional<Set<WorksheetKey>> lines() {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.stream().map(WorksheetKey::ofItem).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void whatIf(Books books, Implementation implementation) {
        var writing = worksheet.writing();
        var effect = StandardCostWorksheets.whatIf(
                books, worksheet.name(), implementation, writing.workDate(), writing.by());
        var implemented = effect.implementation();
        var report = new WhatIfReport(
                new WhatIf(implemented.journal(), effect.effect(), Optional.of(implemented)),
                ReportCurrency.of(books.setup()));
        out.print(worksheet.isJson() ? Json.of(report.json()) : report.text());
    }

    private void tell(StandardCosts.Implemented implemented) {
        var writing = worksheet.writing();
        if (worksheet.isJson()) {
            new BatchReport(implemented.journal(), writing.json()).tell(out, true);
            return;
        }
        out.println("The cards are changed. What revalues the stock waits in the batch "
                + implemented.journal().name() + ":");
        out.println();
        new BatchReport(implemented.journal(), Map.of()).tell(out, false);
        out.println();
        out.println("Post it with revalue post --batch " + implemented.journal().name() + ". " + writing.told());
    }
}
