package org.costledger.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.costledger.engine.refusal.Refused;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.report.ExpectReport;
import org.costledger.scenario.report.Failure;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.report.Tally;

/**
 * One scenario played from its first step to its last.
 * <p>The checks of a file are always counted in full: after a step that is refused unexpectedly the remaining ones fail,
 * after a step that is not built they are unsupported.
 */
public final class ScenarioRun {
    private final Scenario scenario;
    private final Set<Layer> layers;
    private final List<ExpectReport> expects = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Course course = new Course.Open();

    /** How the run goes. */
    private sealed interface Course {
        record Open() implements Course {}

        /** Every check from here on fails. */
        record Broken(Status status, String why) implements Course {}

        /** No check from here on can be made. */
        record Unsupported(String why) implements Course {}
    }

    private ScenarioRun(Scenario scenario, Set<Layer> layers) {
        this.scenario = scenario;
        this.layers = layers;
    }

    /**
     * Runs a file.
     *
     * @param ledgers gives a scenario its fresh ledger
     * @param layers the expectations to check
     */
    public static FileReport run(ReadResult file, Function<Scenario, ScenarioLedger> ledgers, Set<Layer> layers) {
        return switch (file) {
            case ReadResult.Invalid(var name, var problems) -> FileReport.invalid(name, problems);
            case ReadResult.Valid(var name, var scenario) -> new ScenarioRun(scenario, layers).play(ledgers);
        };
    }

    private FileReport play(Function<Scenario, ScenarioLedger> ledgers) {
        Optional<ScenarioLedger> ledger = attempt(() -> open(ledgers));
        for (var step : scenario.steps()) {
            if (step instanceof Step.Expect expect) {
                expect(expect, ledger);
            } else if (course instanceof Course.Open) {
                ledger.ifPresent(open -> attempt(() -> take(step, open)));
            }
        }
        return report();
    }

    /** Setup and master data that are refused make the file invalid. */
    private ScenarioLedger open(Function<Scenario, ScenarioLedger> ledgers) {
        try {
            return ledgers.apply(scenario);
        } catch (Refused refused) {
            throw new Invalid(refused);
        }
    }

    private static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid(Refused refused) {
            super("Setup or master data is refused: " + refused.sentence() + " [" + refused.code() + "]", refused);
        }
    }

    /** A failure of the program ends the run of this file, not of the others. */
    private <T> Optional<T> attempt(Supplier<T> action) {
        try {
            return Optional.of(action.get());
        } catch (Invalid invalid) {
            course = new Course.Broken(Status.INVALID, String.valueOf(invalid.getMessage()));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError bug) {
            course = new Course.Broken(Status.ERROR, "The program failed: " + bug);
            return Optional.empty();
        }
    }

    private Step take(Step step, ScenarioLedger ledger) {
        if (step instanceof Step.Mark mark) {
            ledger.mark(mark.mark());
            return step;
        }
        switch (ledger.perform(step)) {
            case Outcome.Done done -> step.head().fails().ifPresent(refusal -> fail(step, notRefused(refusal)));
            case Outcome.PassedOver passed -> {}
            case Outcome.NotBuilt(var what) -> course = new Course.Unsupported(at(step) + "not built: " + what);
            case Outcome.Refused(var code, var message) -> refused(step, code, message);
        }
        return step;
    }

    private void refused(Step step, String code, String message) {
        var refusal = step.head().fails();
        if (refusal.isEmpty()) {
            var why = "refused: " + message + " [" + code + "]";
            fail(step, why);
            course = new Course.Broken(Status.FAILED, at(step) + why);
        } else if (!refusal.get().isMetBy(code)) {
            fail(
                    step,
                    notRefused(refusal.get()) + " It was refused for another reason: " + message + " [" + code + "]");
        }
    }

    private static String notRefused(Step.Refusal expected) {
        return "must be refused" + expected.code().map(code -> " by " + code).orElse("") + " and was not.";
    }

    private void fail(Step step, String message) {
        var head = step.head();
        failures.add(new Failure(
                head.number(),
                head.line(),
                "step",
                Row.actual(Map.of()),
                Optional.empty(),
                List.of("fails"),
                head.verb() + " " + message));
    }

    private static String at(Step step) {
        return "Step " + step.head().number() + " in line " + step.head().line() + ", "
                + step.head().verb() + ": ";
    }

    private void expect(Step.Expect step, Optional<ScenarioLedger> ledger) {
        if (!layers.contains(step.expectation().layer())) {
            return;
        }
        int checks = step.expectation().checks();
        var checked = course instanceof Course.Open
                ? ledger.flatMap(open -> attempt(() -> ExpectationCheck.check(step, open)))
                : Optional.<ExpectationCheck.Result>empty();
        checked.ifPresent(result -> failures.addAll(result.failures()));
        var tally = checked.map(ExpectationCheck.Result::tally)
                .orElseGet(() ->
                        course instanceof Course.Unsupported ? Tally.allUnsupported(checks) : Tally.allFailed(checks));
        var head = step.head();
        expects.add(new ExpectReport(
                head.number(), head.line(), head.note(), step.expectation().layer(), tally));
    }

    private FileReport report() {
        var tally = expects.stream().map(ExpectReport::tally).reduce(Tally.NONE, Tally::plus);
        return new FileReport(
                scenario.file(),
                scenario.id(),
                status(tally),
                message(),
                scenario.steps().size(),
                tally,
                List.copyOf(expects),
                List.copyOf(failures),
                Optional.empty());
    }

    private Status status(Tally tally) {
        if (course instanceof Course.Broken(var status, var why)) {
            return status;
        }
        if (!failures.isEmpty() || tally.failed() > 0) {
            return Status.FAILED;
        }
        return course instanceof Course.Unsupported || tally.unsupported() > 0 ? Status.UNSUPPORTED : Status.PASSED;
    }

    private String message() {
        return switch (course) {
            case Course.Open open -> "";
            case Course.Broken(var status, var why) -> why;
            case Course.Unsupported(var why) -> why;
        };
    }
}
