package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.run.ScenarioLedger;
import org.costledger.scenario.shrink.FailureKind;
import org.costledger.scenario.shrink.ObservedFailures;
import org.costledger.scenario.shrink.Shrinker;
import org.costledger.scenario.write.ScenarioWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger scenario shrink}: makes a small file of a large one that fails, so that a bug report is a file. */
@Command(
        name = "shrink",
        description = "Leaves out of a scenario file that fails whatever its first failure does not need, and writes"
                + " the small file that still fails in the same way.",
        footer = {
            "",
            "The same failure: the same row of an expectation with the same figures, the same broken law,",
            "the same refusal of the same kind of step, or the same error of the program.",
            "Exit status: 0 a small file was written, 2 the file is invalid or does not fail."
        })
final class ScenarioShrinkCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A scenario file that fails.")
    private Path path = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the small file is written (default: beside the large one, with -small in its name).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Reports one JSON object.")
    private boolean json;

    private final PrintWriter writer;

    ScenarioShrinkCommand(PrintWriter writer) {
        this.writer = writer;
    }

    @Override
    public Integer call() throws IOException {
        var target = out.orElseGet(() -> besides(path));
        if (target.toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize()))
            throw new CannotDo(
                    Complaint.INVALID_INPUT, "The small file would take the place of the large one, " + path + ".");
        var scenario = ScenarioPaths.one(path).scenario();
        var failure = failure(scenario);
        var plays = new Plays(failure);
        var small = named(Shrinker.shrink(scenario, plays::fails), path, failure);
        Files.writeString(target, ScenarioWriter.text(small));
        tell(scenario, small, target, failure, plays.count);
        return 0;
    }

    /** {@code year.yaml} becomes {@code year-small.yaml}. */
    private static Path besides(Path path) {
        var name = String.valueOf(path.getFileName());
        var stem = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
        return path.resolveSibling(stem + "-small.yaml");
    }

    private FailureKind failure(Scenario scenario) {
        var observed = ObservedFailures.of(scenario, EngineLedger::new);
        var report = observed.report();
        if (report.status() == Status.INVALID)
            throw new CannotDo(Complaint.INVALID_INPUT, path + ": " + report.message());
        return observed.kinds().stream()
                .findFirst()
                .orElseThrow(() -> new CannotDo(
                        Complaint.INVALID_INPUT,
                        path + " does not fail, so there is nothing to shrink"
                                + (report.message().isEmpty() ? "." : "; it ends early. " + report.message())));
    }

    /** Plays smaller files, and counts them. */
    private static final class Plays {
        private final FailureKind failure;
        private final Function<Scenario, ScenarioLedger> ledgers;
        private int count;

        Plays(FailureKind failure) {
            this.failure = failure;
            // Laws take most of the time of a play, and are checked only where one of them is what fails.
            this.ledgers = failure instanceof FailureKind.BrokenLaw ? EngineLedger::new : EngineLedger::withoutLaws;
        }

        boolean fails(Scenario scenario) {
            count++;
            return ObservedFailures.of(scenario, ledgers).kinds().contains(failure);
        }
    }

    private void tell(Scenario large, Scenario small, Path target, FailureKind failure, int plays) {
        if (json) {
            var report = new LinkedHashMap<String, Object>();
            report.put("file", path.toString());
            var what = new LinkedHashMap<String, Object>();
            what.put("kind", failure.word());
            what.put("message", failure.sentence());
            report.put("failure", what);
            report.put("steps", large.steps().size());
            report.put("out", target.toString());
            report.put("stepsLeft", small.steps().size());
            report.put("plays", plays);
            writer.print(Json.of(report));
            return;
        }
        writer.println("%s fails: %s".formatted(path, failure.sentence()));
        writer.println("Of %s steps %s are needed for that, of %s items %s; %s smaller files were tried."
                .formatted(
                        Figures.count(large.steps().size()),
                        Figures.count(small.steps().size()),
                        Figures.count(large.masterData().items().size()),
                        Figures.count(small.masterData().items().size()),
                        Figures.count(plays)));
        writer.println("Written to %s; costledger scenario run %s shows it.".formatted(target, target));
    }

    /** The small file under an id and a title of its own, so that both can be run together. */
    private static Scenario named(Scenario small, Path path, FailureKind failure) {
        return small.named(small.id() + "-small", "What is left of " + path.getFileName() + ": " + failure.sentence());
    }
}
