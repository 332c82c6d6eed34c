package org.costledger.scenario.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.costledger.scenario.model.Cell;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.run.LawsBroken;
import org.costledger.scenario.run.Outcome;
import org.costledger.scenario.run.RowQuery;
import org.costledger.scenario.run.ScenarioLedger;
import org.junit.jupiter.api.Test;

class ObservedFailuresTest {
    /** A ledger on which a purchase is fine and a sale does what the test wants. */
    private record Ledger(Function<Step, Outcome> sale) implements ScenarioLedger {
        @Override
        public Outcome perform(Step step) {
            return step.head().verb().equals("sale") ? sale.apply(step) : new Outcome.Done();
        }

        @Override
        public void mark(String label) {}

        @Override
        public boolean supports(RowKind kind, String key) {
            return true;
        }

        @Override
        public List<Row> rows(RowQuery query) {
            return List.of(Row.actual(Map.of("entry", Cell.of(2), "quantity", Cell.of(-1), "remaining", Cell.of(0))));
        }

        @Override
        public OptionalLong entryNo(EntryLabel.OfStep label) {
            return OptionalLong.of(2);
        }
    }

    private static Scenario story(String fails, String quantity) {
        var text = """
            scenario: story
            items: [{number: LINK}]
            steps:
              - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
              - {as: s1, sale: {date: 2026-01-02, item: LINK, quantity: 1}%s}
              - expect: {itemLedger: [{entry: r1, quantity: %s, remaining: 0}]}
            """.formatted(fails, quantity);
        return ((ReadResult.Valid) ScenarioReader.read("story.yaml", text.getBytes(StandardCharsets.UTF_8))).scenario();
    }

    private static List<FailureKind> kinds(Scenario scenario, Function<Step, Outcome> sale) {
        return ObservedFailures.of(scenario, fresh -> new Ledger(sale)).kinds();
    }

    private static Outcome done(Step step) {
        return new Outcome.Done();
    }

    private static Outcome refused(Step step) {
        return new Outcome.Refused("E-18.stock", "not enough");
    }

    private static Outcome breaksLaws(Step step) {
        throw new LawsBroken(List.of("INV-4", "INV-19"), "laws of the ledger are broken");
    }

    private static Outcome fails(Step step) {
        throw new IllegalStateException("the balance is 3 and should be 4");
    }

    private static Outcome failsInDepth(Step step) {
        throw new StackOverflowError();
    }

    @Test
    void whatHoldsHasNoFailure() {
        var observed = ObservedFailures.of(story("", "-1"), fresh -> new Ledger(ObservedFailuresTest::done));
        assertThat(observed.kinds()).isEmpty();
        assertThat(observed.report().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void anExpectationFailsByTheKeysThatDifferAndTheirFigures() {
        assertThat(kinds(story("", "-1.50"), ObservedFailuresTest::done))
                .containsExactly(
                        new FailureKind.Expectation("itemLedger", Map.of("quantity", "-1.5"), Map.of("quantity", "-1")))
                .allSatisfy(kind ->
                        assertThat(kind.sentence()).isEqualTo("of itemLedger quantity -1.5 is expected, -1 is found."));
    }

    @Test
    void everyBrokenLawIsAFailure() {
        assertThat(kinds(story("", "-1"), ObservedFailuresTest::breaksLaws))
                .containsExactly(new FailureKind.BrokenLaw("INV-4"), new FailureKind.BrokenLaw("INV-19"));
    }

    @Test
    void aRefusalIsAFailureWhereNoneIsExpected() {
        assertThat(kinds(story("", "-1"), ObservedFailuresTest::refused))
                .containsExactly(new FailureKind.UnexpectedRefusal("sale", "E-18.stock"));
        assertThat(kinds(story(", fails: E-18", "-1"), ObservedFailuresTest::refused))
                .isEmpty();
    }

    @Test
    void aRefusalThatDoesNotComeOrForAnotherReasonIsAFailure() {
        assertThat(kinds(story(", fails: true", "-1"), ObservedFailuresTest::done))
                .containsExactly(new FailureKind.MissingRefusal("sale", "", Optional.empty()));
        assertThat(kinds(story(", fails: E-02", "-1"), ObservedFailuresTest::refused))
                .containsExactly(new FailureKind.MissingRefusal("sale", "E-02", Optional.of("E-18.stock")));
    }

    @Test
    void anErrorOfTheProgramIsKnownByItsClassAndPlace() {
        assertThat(kinds(story("", "-1"), ObservedFailuresTest::fails))
                .containsExactly(new FailureKind.ProgramError(
                        "java.lang.IllegalStateException", ObservedFailuresTest.class.getName() + ".fails"));
        assertThat(kinds(story("", "-1"), ObservedFailuresTest::failsInDepth))
                .containsExactly(new FailureKind.ProgramError("java.lang.StackOverflowError", ""));
    }

    @Test
    void aBrokenLawShrinksToTheStepThatBreaksIt() {
        var failure = new FailureKind.BrokenLaw("INV-4");
        var small = Shrinker.shrink(
                story("", "-1"),
                smaller -> kinds(smaller, ObservedFailuresTest::breaksLaws).contains(failure));
        assertThat(small.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.head().verb()).isEqualTo("sale"));
    }
}
