package org.costledger.scenario.read;

import org.costledger.scenario.format.Format;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlReader;

/** Reads one scenario file: it is valid as a whole, or all that is wrong with it is told. */
public final class ScenarioReader {
    private ScenarioReader() {}

    public static ReadResult read(String file, byte[] bytes) {
        var problems = new Problems(file);
        var fields =
                YamlReader.read(bytes, problems).flatMap(tree -> new Shape(problems).fields(Format.SCENARIO, tree, ""));
        fields.ifPresent(keys -> new References(problems).check(keys));
        return fields.isPresent() && problems.isEmpty()
                ? new ReadResult.Valid(file, Scenario.of(file, fields.get()))
                : new ReadResult.Invalid(file, problems.inFileOrder());
    }
}
