package org.costledger.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.scenario.model.Expectation.Layer;
import picocli.CommandLine.Option;

/** What every command takes that plays a scenario file and tells something of its ledger. */
final class ScenarioArguments {
    /** Behind the options of the command itself. */
    private static final int LAST = 1;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Works on what the steps of this scenario file make of an empty ledger instead.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--json",
            order = LAST,
            description = "Tells everything as one JSON document; decimals are strings.")
    private boolean json;

    boolean isGiven() {
        return file.isPresent();
    }

    Path file() {
        return file.orElseThrow(
                () -> new CannotDo(Complaint.INVALID_INPUT, "Name the file whose steps are played with --scenario"));
    }

    boolean isJson() {
        return json;
    }

    /** All steps of the file, carried out; its expectations are passed over. */
    PlayedScenario play() {
        return PlayedScenario.play(file(), EnumSet.noneOf(Layer.class));
    }
}
