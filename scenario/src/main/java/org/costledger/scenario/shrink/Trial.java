package org.costledger.scenario.shrink;

import java.util.function.Predicate;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.write.ScenarioWriter;

/** Whether keys are those of a valid file that fails. */
record Trial(String file, Predicate<Scenario> fails) {
    boolean fails(Fields keys) {
        return ScenarioReader.read(file, ScenarioWriter.tree(keys)) instanceof ReadResult.Valid valid
                && fails.test(valid.scenario());
    }
}
