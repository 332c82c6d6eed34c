package org.costledger.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.cli.report.WhatIfReport;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.scenario.engine.WhatIf;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.model.Step;
import org.costledger.service.RevaluationJournals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue what-if}: what a revaluation would change once cost is adjusted. */
@Command(
        name = "what-if",
        description =
                "Tells what a revaluation that is not posted would change, once cost is adjusted: of inventory value, cost of"
                        + " goods sold, work in process and variance, by item, location and month.",
        footer = {
            "",
            "Of a ledger that is kept it tells what posting a batch would change.",
            "Of a scenario file: with --step the steps before it are played. It is one that posts a revaluation: postJournal or revalue; or one",
            "that implements a standard cost worksheet, of which the revaluation it makes is posted too.",
            "Without it all are played, and what is calculated with the other options shall be worth what --unit-cost,",
            "--value or --amount says of each line.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input."
        },
        sortOptions = false)
final class RevalueWhatIfCommand implements Callable<Integer> {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Option(names = "--work-date", paramLabel = "DATE", description = "What counts as today; else today's date.")
    private Optional<LocalDate> workDate = Optional.empty();

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Asked asked; // picocli knows groups of arguments that may be absent as null alone

    private final PrintWriter out;

    RevalueWhatIfCommand(PrintWriter out) {
        this.out = out;
    }

    /** A step of the file, or a calculation of one's own. */
    static final class Asked {
        @Option(
                names = "--step",
                required = true,
                paramLabel = "NUMBER",
                description = "This step of the file, from 1 on.")
        private Optional<Integer> step = Optional.empty();

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Calculation calculation; // picocli knows groups of arguments that may be absent as null alone
    }

    /** What is calculated, and what each line of it shall be worth. */
    static final class Calculation {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private CalculationArguments arguments = new CalculationArguments();

        @ArgGroup(exclusive = true, multiplicity = "1")
        private NewValue newValue = new NewValue();
    }

    /** What a line shall be worth. */
    static final class NewValue {
        @Option(names = "--unit-cost", required = true, paramLabel = "COST", description = "The new unit cost.")
        private Optional<BigDecimal> unitCost = Optional.empty();

        @Option(names = "--value", required = true, paramLabel = "VALUE", description = "The new inventory value.")
        private Optional<BigDecimal> value = Optional.empty();

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "The change of the value.")
        private Optional<BigDecimal> amount = Optional.empty();

        RevaluationLine of(LedgerView ledger, RevaluationLine line) {
            return unitCost.map(cost -> RevaluationEditing.withUnitCost(ledger, line, UnitCost.of(cost)))
                    .or(() -> value.map(worth -> RevaluationEditing.withInventoryValue(ledger, line, Amount.of(worth))))
                    .or(() -> amount.map(change -> RevaluationEditing.withAmount(ledger, line, Amount.of(change))))
                    .orElse(line);
        }
    }

    @Override
    public Integer call() {
        var report = source.isScenario() ? ofScenario() : ofBooks();
        out.print(source.isJson() ? Json.of(report.json()) : report.text());
        return 0;
    }

    private WhatIfReport ofBooks() {
        if (asked != null)
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    "--step, --date and a new value belong to --scenario. Calculate into a batch, edit it, and ask for that");
        try (var books = source.ledger().open()) {
            var journal = RevaluationJournals.batch(books, batch.name());
            var today = workDate.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
            var effect = RevaluationJournals.whatIf(books, batch.name(), today, PostingRequest.By.NOBODY);
            return new WhatIfReport(new WhatIf(journal, effect, Optional.empty()), ReportCurrency.of(books.setup()));
        }
    }

    private WhatIfReport ofScenario() {
        if (asked == null)
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    "--scenario needs --step, or a calculation with --date and --unit-cost, --value or --amount");
        var given = asked;
        var played = given.step.isPresent()
                ? PlayedScenario.playUntil(source.scenario().file(), given.step.get())
                : source.scenario().play();
        var whatIf = Optional.ofNullable(given.calculation)
                .map(calculation -> ofCalculation(played, calculation))
                .orElseGet(() -> ofStep(played, given.step.orElseThrow()));
        return new WhatIfReport(whatIf, ReportCurrency.of(played.ledger().setup()));
    }

    private static WhatIf ofCalculation(PlayedScenario played, Calculation calculation) {
        var journal = calculated(played.ledger(), calculation);
        return new WhatIf(journal, played.played().whatIf(journal), Optional.empty());
    }

    private static RevaluationJournal calculated(LedgerView ledger, Calculation calculation) {
        var calculated = Costing.calculateInventoryValue(
                ledger, RevaluationJournal.named("WHAT-IF"), calculation.arguments.options());
        return calculated
                .journal()
                .with(calculated.lines().stream()
                        .map(line -> calculation.newValue.of(ledger, line))
                        .toList());
    }

    private WhatIf ofStep(PlayedScenario played, int number) {
        Step step = played.scenario().steps().get(number - 1);
        return played.played()
                .whatIf(step)
                .orElseThrow(() -> new CannotDo(
                        Complaint.INVALID_INPUT,
                        "step " + number + " of " + source.scenario().file() + " revalues nothing; it is "
                                + step.head().verb()));
    }
}
