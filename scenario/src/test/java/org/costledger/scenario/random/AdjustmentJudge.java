package org.costledger.scenario.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.oracle.AdjustmentComparison;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Item;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.run.Outcome;

/** What is wrong with an adjustment of a story, in words. */
interface AdjustmentJudge {
    /** What is wrong with one run; nothing if it is right. */
    List<String> faults(MemoryLedger before, List<String> itemNos, Adjustment adjustment);

    /** The literal procedure comes to the same. */
    AdjustmentJudge LITERAL_PROCEDURE = (before, itemNos, adjustment) ->
            AdjustmentComparison.differences(LiteralAdjustment.run(before, itemNos), adjustment.change(), before);

    /**
     * What is wrong with the adjustments of a file: the first run of which the judge finds something, or after which a
     * law is broken that held before. A file of which a step is refused, or not built, tells nothing.
     */
    default List<String> faults(Scenario file) {
        var played = EngineLedger.withoutLaws(file);
        for (var step : file.steps()) {
            var faults = new ArrayList<String>();
            switch (step) {
                case Step.Mark mark -> played.mark(mark.mark());
                case RunStep.AdjustCost run -> faults.addAll(faults(played, run));
                default -> {
                    if (!(played.perform(step) instanceof Outcome.Done)) return List.of();
                }
            }
            if (!faults.isEmpty()) return faults;
        }
        return List.of();
    }

    private List<String> faults(EngineLedger played, RunStep.AdjustCost run) {
        var ledger = played.ledger();
        var itemNos = run.items()
                .orElseGet(() -> ledger.items().stream().map(Item::no).toList());
        var lawsBefore = new HashSet<>(Invariants.check(ledger));
        var faults =
                new ArrayList<>(faults(ledger, itemNos, Costing.adjust(ledger, AdjustmentRequest.ofItems(itemNos))));
        if (!(played.perform(run) instanceof Outcome.Done)) return List.of();
        Invariants.check(ledger).stream()
                .filter(violation -> !lawsBefore.contains(violation))
                .forEach(violation -> faults.add(violation.toString()));
        return faults;
    }
}
