package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.costledger.cli.report.RevaluationLines;
import org.costledger.cli.report.RevaluationViolations;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationViolation;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.scenario.json.Json;
import org.costledger.service.RevaluationJournals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue calculate}: the lines of a revaluation journal. */
@Command(
        name = "calculate",
        description =
                "Calculates what stock is worth on a date, into a batch of the revaluation journal. Nothing is posted.",
        footer = {
            "",
            "Then: revalue edit, revalue what-if, revalue preview, revalue post.",
            "Of a scenario file the lines are shown and not kept.",
            "Exit status: 0 done, 1 --test found something or a step of the file is refused, 2 refused or invalid input.",
            "What it means: docs/guide/revalue.md"
        },
        sortOptions = false)
final class RevalueCalculateCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

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
        return source.isScenario() ? ofScenario() : ofBooks();
    }

    private int ofScenario() {
        var ledger = source.scenario().play().ledger();
        if (test) return test(Costing.testInventoryValue(ledger, calculation.options()));
        var calculated =
                Costing.calculateInventoryValue(ledger, RevaluationJournal.named("REVALUE"), calculation.options());
        var leftOut = new RevaluationViolations(calculated.leftOut());
        tell(calculated.lines(), leftOut.json(), leftOut.text(""), Map.of());
        return 0;
    }

    private int ofBooks() {
        try (var books = source.ledger().open()) {
            if (test) return test(RevaluationJournals.test(books, calculation.options()));
            var calculated = RevaluationJournals.calculate(
                    writing.of(books), writing.asked(), batch.name(), calculation.options());
            var leftOut = calculated.leftOut().stream()
                    .map(sentence -> sentence + System.lineSeparator())
                    .collect(Collectors.joining());
            tell(calculated.journal().lines(), calculated.leftOut(), leftOut, writing.json());
            if (!source.isJson() && !writing.isTrial()) {
                out.println();
                out.println("Kept in the batch " + calculated.journal().name() + ". " + writing.told());
            }
        }
        return 0;
    }

    private int test(List<CalculationViolation> violations) {
        var report = new RevaluationViolations(violations);
        out.print(
                source.isJson()
                        ? Json.of(Map.of("violations", report.json()))
                        : report.text("Nothing refuses the calculation."));
        return violations.isEmpty() ? 0 : Complaint.FAILED;
    }

    private void tell(List<RevaluationLine> lines, List<?> leftOut, String leftOutInWords, Map<String, Object> head) {
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>(head);
            document.put("lines", RevaluationLines.of(lines).json());
            document.put("leftOut", leftOut);
            out.print(Json.of(document));
            return;
        }
        out.println(CalculatedInventoryValue.ADVICE); // REV-25: whoever calls has agreed
        out.println();
        out.print(RevaluationLines.of(lines).table());
        if (!leftOut.isEmpty()) {
            out.println();
            out.println("Left out:");
            out.print(leftOutInWords);
        }
    }
}
