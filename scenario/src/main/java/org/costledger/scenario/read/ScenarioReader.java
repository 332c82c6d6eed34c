package org.costledger.scenario.read;

import org.costledger.scenario.format.Format;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlReader;
import org.costledger.scenario.yaml.YamlTree;

/** Reads one scenario file: it is valid as a whole, or all that is wrong with it is told. */
public final class ScenarioReader {
    private ScenarioReader() {}

    public static ReadResult read(String file, byte[] bytes) {
        var problems = new Problems(file);
        return YamlReader.read(bytes, problems)
                .map(tree -> read(file, tree, problems))
                .orElseGet(() -> new ReadResult.Invalid(file, problems.inFileOrder()));
    }

    /** Reads what is no file yet: it must pass every check of one. */
    public static ReadResult read(String file, YamlTree tree) {
        return read(file, tree, new Problems(file));
    }

    private static ReadResult read(String file, YamlTree tree, Problems problems) {
        var fields = new Shape(problems).fields(Format.SCENARIO, tree, "");
        fields.ifPresent(keys -> new References(problems).check(keys));
        return fields.isPresent() && problems.isEmpty()
                ? new ReadResult.Valid(file, Scenario.of(file, fields.get()))
                : new ReadResult.Invalid(file, problems.inFileOrder());
    }
}
