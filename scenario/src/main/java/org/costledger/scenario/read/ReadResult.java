package org.costledger.scenario.read;

import java.util.List;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.problem.Problem;

/** What came of reading one file. */
public sealed interface ReadResult {
    /** The file as it was named. */
    String file();

    record Valid(String file, Scenario scenario) implements ReadResult {}

    /** The file and every problem found in it. */
    record Invalid(String file, List<Problem> problems) implements ReadResult {}
}
