package org.costledger.scenario.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.write.ScenarioWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkerTest {
    private static Scenario read(String text) {
        var result = ScenarioReader.read("large.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).as("%s", result).isInstanceOf(ReadResult.Valid.class);
        return ((ReadResult.Valid) result).scenario();
    }

    private static String shrunk(Scenario scenario, Predicate<Scenario> fails) {
        return ScenarioWriter.text(Shrinker.shrink(scenario, fails));
    }

    private static Set<String> labels(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(step -> step.head().label().stream())
                .collect(Collectors.toSet());
    }

    private static final Scenario STORY = read("""
            scenario: story
            title: What a title says
            setup: {averageCostPeriod: month, preventNegativeInventory: false}
            locations: [BLUE, RED, {code: TRANSIT, inTransit: true}]
            items:
              - {number: LINK, costingMethod: lifo, units: {BOX: 5}, variants: [A, B]}
              - {number: BOLT}
            charges: [{number: GPS}, {number: UPS}]
            steps:
              - {as: r1, purchase: {date: 2026-01-03, item: LINK, variant: A, quantity: 12.50, unitCost: 4.00}}
              - {as: r2, purchase: {date: 2026-02-05, item: BOLT, location: BLUE, quantity: 473, unitCost: 4.00}}
              - mark: m1
              - {as: t1, transferShipment: {date: 2026-02-07, item: BOLT, location: BLUE, quantity: 5, toLocation: RED, inTransit: TRANSIT}}
              - {transferReceipt: {date: 2026-02-08, item: BOLT, location: BLUE, quantity: 5, toLocation: RED, inTransit: TRANSIT, shipment: t1}}
              - {as: s1, sale: {date: 2026-03-01, item: LINK, variant: A, quantity: 12.50, appliesTo: r1}}
              - {charge: {charge: GPS, date: 2026-03-01, amount: 9, assign: [{to: r1}, {to: r2}]}}
              - {as: u1, undo: {entry: s1}}
              - expect: {since: m1, itemLedger: [{entry: s1, remaining: 0}, {entry: r2, remaining: 5}]}
              - expect: {itemLedger: [{entry: r1, remaining: 0}], items: [{number: BOLT, unitCost: 4.00}]}
            """);

    @Test
    void stepsThatDoNotMatterGo() {
        assertThat(shrunk(STORY, scenario -> labels(scenario).contains("s1"))).isEqualTo("""
                scenario: story
                items:
                  - {number: LINK}
                steps:
                  - {as: s1, sale: {date: 2026-01-01, item: LINK, quantity: 1}}
                """);
    }

    @Test
    void aStepThatIsNamedStaysWithWhoeverNamesIt() {
        var small = shrunk(
                STORY, scenario -> scenario.steps().stream().anyMatch(step -> step instanceof DocumentStep.Undo));
        assertThat(small).isEqualTo("""
                scenario: story
                items:
                  - {number: LINK}
                steps:
                  - {as: s1, sale: {date: 2026-01-01, item: LINK, quantity: 1}}
                  - {undo: {entry: s1}}
                """);
    }

    @Test
    void rowsOfAnExpectationGoWithWhatTheyName() {
        var small = shrunk(
                STORY,
                scenario -> labels(scenario).contains("r2")
                        && scenario.steps().getLast() instanceof Step.Expect(var head, var expectation)
                        && expectation.checks() > 0);
        assertThat(small).contains("expect").doesNotContain("r1", "s1", "m1");
    }

    @Test
    void assignmentsOfAChargeGoOneByOne() {
        var small = shrunk(
                STORY,
                scenario -> labels(scenario).contains("r2")
                        && scenario.steps().stream()
                                .anyMatch(step -> step instanceof DocumentStep.ItemCharge charge
                                        && !charge.assignments().isEmpty()));
        assertThat(small).isEqualTo("""
                scenario: story
                items:
                  - {number: BOLT}
                charges:
                  - {number: GPS}
                steps:
                  - {as: r2, purchase: {date: 2026-01-01, item: BOLT, quantity: 1}}
                  - {charge: {charge: GPS, date: 2026-01-01, amount: 1, assign: [{to: r2}]}}
                """);
    }

    @Test
    void aFigureInSeveralPlacesIsOneFigure() {
        var small = Shrinker.shrink(
                STORY,
                scenario -> quantity(scenario, "r1").signum() > 0
                        && quantity(scenario, "r1").compareTo(quantity(scenario, "s1")) == 0);
        assertThat(quantity(small, "r1")).isEqualTo("1");
    }

    private static BigDecimal quantity(Scenario scenario, String label) {
        return scenario.steps().stream()
                .filter(step -> step.head().label().filter(label::equals).isPresent())
                .map(step -> ((StockStep) step).posting().quantity())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void daysStayInOrderAndApartWhereTheyMust() {
        var small = Shrinker.shrink(STORY, scenario -> {
            var days = scenario.steps().stream()
                    .filter(step -> step instanceof StockStep)
                    .map(step -> ((StockStep) step).posting().date())
                    .distinct()
                    .toList();
            return days.size() >= 3;
        });
        assertThat(small.steps().stream()
                        .map(step -> ((StockStep) step).posting().date().toString()))
                .containsExactly("2026-01-01", "2026-01-02", "2026-01-03");
    }

    @Test
    void theSmallScenarioStandsInTheFileThatIsWrittenOfIt() {
        var small = Shrinker.shrink(STORY, scenario -> labels(scenario).contains("s1"));
        assertThat(small.steps().getFirst().head().line()).isEqualTo(5);
    }

    @Test
    void whatDoesNotFailIsNotShrunk() {
        assertThatThrownBy(() -> Shrinker.shrink(STORY, scenario -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("large.yaml does not fail");
    }

    /** Of many steps any few may be what fails: these few are left, and nothing else. */
    @Test
    void whateverMattersIsLeftAlone() {
        long seed = Long.getLong("costledger.seed", 20_261_122L);
        System.out.println("shrinking: seed " + seed);
        var random = new SplittableRandom(seed);
        for (int no = 0; no < 40; no++) {
            int steps = random.nextInt(1, 60);
            var large = read(IntStream.rangeClosed(1, steps)
                    .mapToObj("  - {as: r%d, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}\n"::formatted)
                    .collect(Collectors.joining("", "scenario: many\nitems: [{number: LINK}]\nsteps:\n", "")));
            var needed = IntStream.rangeClosed(1, steps)
                    .filter(step -> random.nextInt(8) == 0)
                    .mapToObj(step -> "r" + step)
                    .collect(Collectors.toSet());
            var small = Shrinker.shrink(large, scenario -> labels(scenario).containsAll(needed));
            assertThat(labels(small)).isEqualTo(needed);
            assertThat(small.steps()).hasSameSizeAs(needed);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "7, 1", "10, 1", "473, 1 10 100 400", "-12.55, -1 -10 -12 -12.5", "0.05, 1", "0, ''"})
    void figuresBecomeSimplerAndKeepTheirSign(BigDecimal figure, String proposals) {
        assertThat(SimplerFigures.proposals(figure).map(BigDecimal::toPlainString))
                .isEqualTo(proposals.isEmpty() ? List.of() : List.of(proposals.split(" ")));
    }
}
