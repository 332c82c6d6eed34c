package org.costledger.scenario.write;

import org.costledger.scenario.format.Format;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.yaml.YamlTree;
import org.costledger.scenario.yaml.YamlWriter;

/** Writes a scenario as a file. Comments of the file it was read from are lost, and its lines are other ones. */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /** The text of a file from which the same scenario is read. */
    public static String text(Scenario scenario) {
        return YamlWriter.text(tree(scenario.keys()));
    }

    /** The text of one step that stands on its own. */
    public static String step(Fields keys) {
        return YamlWriter.text(KeysAsTree.tree(Format.STEP, keys));
    }

    /** What would be read from that text. */
    public static YamlTree tree(Fields keys) {
        return KeysAsTree.tree(Format.SCENARIO, keys);
    }
}
