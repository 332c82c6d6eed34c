package org.costledger.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import org.costledger.scenario.model.Expectation.Layer;
import picocli.CommandLine.Option;

/** What every command takes that plays a scenario file and tells something of its ledger. */
final class ScenarioArguments {
    /** Behind the options of the command itself. */
    private static final int LAST = 1;

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "FILE",
            description = "The file whose steps are played.")
    private Path file = Path.of("");

    @Option(
            names = "--json",
            order = LAST,
            description = "Tells everything as one JSON document; decimals are strings.")
    private boolean json;

    Path file() {
        return file;
    }

    boolean isJson() {
        return json;
    }

    /** All steps of the file, carried out; its expectations are passed over. */
    PlayedScenario play() {
        return PlayedScenario.play(file, EnumSet.noneOf(Layer.class));
    }
}
