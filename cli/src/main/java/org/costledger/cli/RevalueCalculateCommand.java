package org.costledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.report.RevaluationLines;
import org.costledger.cli.report.RevaluationViolations;
import org.costledger.engine.Costing;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationViolation;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue calculate}: the lines of a revaluation journal. */
@Command(
        name = "calculate",
        description =
                "Plays the steps of a scenario file and calculates what its stock is worth on a date: the lines of a"
                        + " revaluation journal. Nothing is posted.",
        footer = {
            "",
            "A ledger that is kept comes later; until then --scenario is needed.",
            "Exit status: 0 done, 1 --test found something or a step of the file is refused, 2 refused or invalid input.",
            "What it means: docs/guide/revalue.md"
        },
        sortOptions = false)
final class RevalueCalculateCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Mixin
    private CalculationArguments calculation = new CalculationArguments();

    @Option(names = "--test", description = "Lists what would refuse the calculation instead.")
    private boolean test;

    private final PrintWriter out;

    RevalueCalculateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var ledger = scenario.play().ledger();
        if (test) return test(Costing.testInventoryValue(ledger, calculation.options()));
        var calculated =
                Costing.calculateInventoryValue(ledger, RevaluationJournal.named("REVALUE"), calculation.options());
        if (scenario.isJson()) {
            out.print(Json.of(Map.of(
                    "lines", RevaluationLines.of(calculated.lines()).json(),
                    "leftOut", new RevaluationViolations(calculated.leftOut()).json())));
        } else {
            show(calculated);
        }
        return 0;
    }

    private int test(List<CalculationViolation> violations) {
        var report = new RevaluationViolations(violations);
        out.print(
                scenario.isJson()
                        ? Json.of(Map.of("violations", report.json()))
                        : report.text("Nothing refuses the calculation."));
        return violations.isEmpty() ? 0 : Complaint.FAILED;
    }

    private void show(CalculatedInventoryValue calculated) {
        out.println(CalculatedInventoryValue.ADVICE); // REV-25: whoever calls has agreed
        out.println();
        out.print(RevaluationLines.of(calculated.lines()).table());
        if (!calculated.leftOut().isEmpty()) {
            out.println();
            out.println("Left out:");
            out.print(new RevaluationViolations(calculated.leftOut()).text(""));
        }
    }
}
