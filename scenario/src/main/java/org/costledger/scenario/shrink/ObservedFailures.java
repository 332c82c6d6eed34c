package org.costledger.scenario.shrink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.costledger.engine.refusal.Refused;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.run.LawsBroken;
import org.costledger.scenario.run.Outcome;
import org.costledger.scenario.run.RowQuery;
import org.costledger.scenario.run.ScenarioLedger;
import org.costledger.scenario.run.ScenarioRun;

/**
 * A scenario played, and everything that went wrong.
 *
 * @param kinds in the order of the steps
 */
public record ObservedFailures(FileReport report, List<FailureKind> kinds) {

    /** Plays a scenario on a fresh ledger; all expectations are checked. */
    public static ObservedFailures of(Scenario scenario, Function<Scenario, ScenarioLedger> ledgers) {
        var observer = new Observer();
        var report = ScenarioRun.run(
                new ReadResult.Valid(scenario.file(), scenario),
                fresh -> observer.over(ledgers, fresh),
                EnumSet.allOf(Layer.class));
        report.failures().stream()
                .filter(failure -> !failure.kind().equals("step"))
                .forEach(failure -> observer.add(failure.step(), FailureKind.Expectation.of(failure)));
        return new ObservedFailures(report, observer.kinds());
    }

    private record Observed(int step, FailureKind kind) {}

    private static final class Observer {
        private final List<Observed> observed = new ArrayList<>();
        private int lastStep;

        void add(int step, FailureKind kind) {
            observed.add(new Observed(step, kind));
        }

        List<FailureKind> kinds() {
            return observed.stream()
                    .sorted(Comparator.comparingInt(Observed::step))
                    .map(Observed::kind)
                    .toList();
        }

        ScenarioLedger over(Function<Scenario, ScenarioLedger> ledgers, Scenario scenario) {
            return new ObservedLedger(watched(() -> ledgers.apply(scenario)), this);
        }

        /** What is thrown is noted, and thrown on; refused master data is no failure of the program. */
        <T> T watched(Supplier<T> action) {
            try {
                return action.get();
            } catch (Refused refused) {
                throw refused;
            } catch (LawsBroken broken) {
                broken.laws().forEach(law -> add(lastStep, new FailureKind.BrokenLaw(law)));
                throw broken;
            } catch (RuntimeException | StackOverflowError bug) {
                add(lastStep, FailureKind.ProgramError.of(bug));
                throw bug;
            }
        }

        void outcome(Step step, Outcome outcome) {
            var head = step.head();
            var fails = head.fails();
            switch (outcome) {
                case Outcome.Done done ->
                    fails.ifPresent(refusal -> add(
                            head.number(),
                            new FailureKind.MissingRefusal(
                                    head.verb(), refusal.code().orElse(""), Optional.empty())));
                case Outcome.Refused(var code, var message) -> {
                    if (fails.isEmpty()) {
                        add(head.number(), new FailureKind.UnexpectedRefusal(head.verb(), code));
                    } else if (!fails.get().isMetBy(code)) {
                        add(
                                head.number(),
                                new FailureKind.MissingRefusal(
                                        head.verb(), fails.get().code().orElse(""), Optional.of(code)));
                    }
                }
                case Outcome.PassedOver passed -> {}
                case Outcome.NotBuilt notBuilt -> {}
            }
        }
    }

    /** A ledger on which somebody looks. */
    private record ObservedLedger(ScenarioLedger ledger, Observer observer) implements ScenarioLedger {
        @Override
        public Outcome perform(Step step) {
            observer.lastStep = step.head().number();
            var outcome = observer.watched(() -> ledger.perform(step));
            observer.outcome(step, outcome);
            return outcome;
        }

        @Override
        public void mark(String label) {
            observer.watched(() -> {
                ledger.mark(label);
                return label;
            });
        }

        @Override
        public boolean supports(RowKind kind, String key) {
            return ledger.supports(kind, key);
        }

        @Override
        public List<Row> rows(RowQuery query) {
            return observer.watched(() -> ledger.rows(query));
        }

        @Override
        public OptionalLong entryNo(EntryLabel.OfStep label) {
            return ledger.entryNo(label);
        }
    }
}
