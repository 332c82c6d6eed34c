package org.costledger.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.report.WorksheetLines;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.scenario.json.Json;
import org.costledger.service.StandardCostWorksheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost worksheet}: the lines of a worksheet. */
@Command(
        name = "worksheet",
        description = "Lists the lines of a standard cost worksheet.",
        footer = {
            "",
            "What it would change if it were implemented: standard-cost implement --what-if; of a scenario file revalue what-if --step.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input."
        },
        sortOptions = false)
final class StandardCostWorksheetCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Option(
            names = "--worksheet",
            paramLabel = "NAME",
            defaultValue = "DEFAULT",
            description = "Which worksheet. Default: ${DEFAULT-VALUE}.")
    private String worksheet = "";

    private final PrintWriter out;

    StandardCostWorksheetCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var lines = WorksheetLines.of(worksheet().lines().values());
        out.print(source.isJson() ? Json.of(Map.of("lines", lines.json())) : lines.table());
        return 0;
    }

    private StandardCostWorksheet worksheet() {
        if (source.isScenario()) return source.scenario().play().played().worksheet(worksheet);
        try (var books = source.ledger().open()) {
            return StandardCostWorksheets.worksheet(books, worksheet);
        }
    }
}
