package org.costledger.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.explain.CostExplanation;
import org.costledger.engine.explain.CostExplanation.Part;
import org.costledger.engine.explain.CostExplanation.Rest;
import org.costledger.engine.explain.ExplainCost;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Precision;
import org.costledger.engine.refusal.Refused;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.run.Outcome;
import org.junit.jupiter.api.Test;

/** Of each entry of each story it can be told where its cost comes from; adjusted, nothing is left but what rounding withheld. */
class ExplainedCostsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    /** A return at exact cost takes direct and indirect cost apart, and carries what each is rounded by (ADJ-61, ADJ-63). */
    private static final Set<String> CARRYING = Set.of("adj-63-carry-begins-anew-with-each-return");

    private static Stream<Scenario> scenarios() throws IOException {
        return Stream.concat(ScenarioFolder.in(ScenarioFolder.ALL).stream(), ScenarioFolder.in(EXAMPLES).stream())
                .map(file ->
                        ((ReadResult.Valid) ScenarioFiles.read(List.of(file)).getFirst()).scenario());
    }

    @Test
    void partsAndRestComeToTheCost() throws IOException {
        var unexplained = new ArrayList<String>();
        var explained = scenarios()
                .mapToLong(scenario -> explain(scenario, unexplained))
                .sum();
        assertThat(explained).as("entries").isGreaterThan(1_000);
        assertThat(unexplained).isEmpty();
    }

    private static long explain(Scenario scenario, List<String> unexplained) {
        var played = EngineLedger.withoutLaws(scenario);
        for (var step : scenario.steps()) {
            if (step instanceof Step.Mark || step instanceof Step.Expect) continue;
            if (played.perform(step) instanceof Outcome.NotBuilt) break;
        }
        played.fingerprints();
        var ledger = played.ledger();
        for (var item : ledger.items()) adjust(ledger, item.no());
        long entries = ledger.lastNumbers().itemLedgerEntry();
        for (long entryNo = 1; entryNo <= entries; entryNo++) {
            var explanation = ExplainCost.of(ledger, entryNo);
            assertThat(sum(explanation))
                    .as("%s, entry %d", scenario.file(), entryNo)
                    .isEqualTo(explanation.cost());
            if (!CARRYING.contains(scenario.id()) && !isAlmostAll(ledger, explanation))
                unexplained.add("%s, entry %d: %s of %s"
                        .formatted(scenario.file(), entryNo, explanation.rest(), explanation.cost()));
        }
        return entries;
    }

    /** An item that a story leaves locked, or in a closed period, stays as it is and says so. */
    private static void adjust(MemoryLedger ledger, String itemNo) {
        try {
            ledger.append(Costing.adjust(ledger, AdjustmentRequest.ofItems(List.of(itemNo)))
                    .change());
        } catch (Refused refused) {
            assertThat(ledger.itemState(itemNo).costIsAdjusted()).isFalse();
        }
    }

    private static Cost sum(CostExplanation explanation) {
        return explanation.parts().stream().map(Part::cost).reduce(explanation.rest(), Cost::plus);
    }

    /** What is passed on is rounded once for each entry on the way, and each part once more. */
    private static boolean isAlmostAll(MemoryLedger ledger, CostExplanation explanation) {
        if (explanation.why() == Rest.NOT_ADJUSTED) return true;
        var steps = BigDecimal.valueOf(
                explanation.parts().size() + 2L * explanation.way().size());
        var setup = ledger.setup();
        return isWithin(explanation.rest().lcy().toDecimal(), steps, setup.amountPrecision())
                && isWithin(explanation.rest().acy().toDecimal(), steps, setup.amountPrecisionAcy());
    }

    private static boolean isWithin(BigDecimal rest, BigDecimal steps, Precision precision) {
        return rest.abs().compareTo(precision.toDecimal().multiply(steps)) <= 0;
    }
}
