package org.costledger.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.report.WorksheetLines;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost worksheet}: the lines of a worksheet. */
@Command(
        name = "worksheet",
        description = "Plays the steps of a scenario file and lists a standard cost worksheet as they leave it.",
        footer = {
            "",
            "What it would change if it were implemented: costledger revalue what-if --step.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input."
        },
        sortOptions = false)
final class StandardCostWorksheetCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--worksheet", required = true, paramLabel = "NAME", description = "Which worksheet.")
    private String worksheet = "";

    private final PrintWriter out;

    StandardCostWorksheetCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var played = scenario.play().played();
        var lines = WorksheetLines.of(played.worksheet(worksheet).lines().values());
        out.print(scenario.isJson() ? Json.of(Map.of("lines", lines.json())) : lines.table());
        return 0;
    }
}
