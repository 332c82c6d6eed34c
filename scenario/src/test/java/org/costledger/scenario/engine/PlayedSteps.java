package org.costledger.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.run.Outcome;

/**
 * The steps of a file up to the first that is not built, carried out one after the other.
 *
 * @param steps those that were carried out, refused ones and expectations left out
 */
record PlayedSteps(Scenario scenario, List<Step> steps, Fingerprints fingerprints) {

    static PlayedSteps of(Scenario scenario) {
        var ledger = EngineLedger.withoutLaws(scenario);
        var carriedOut = new ArrayList<Step>();
        for (var step : scenario.steps()) {
            if (step instanceof Step.Mark || step instanceof Step.Expect) continue;
            var outcome = ledger.perform(step);
            if (outcome instanceof Outcome.NotBuilt) break;
            if (outcome instanceof Outcome.Done) carriedOut.add(step);
        }
        return new PlayedSteps(scenario, List.copyOf(carriedOut), ledger.fingerprints());
    }
}
