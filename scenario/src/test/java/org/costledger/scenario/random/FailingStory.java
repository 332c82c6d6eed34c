package org.costledger.scenario.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.shrink.Shrinker;
import org.costledger.scenario.write.ScenarioWriter;

/** The file of a random story that fails, made small: a bug that has a seed becomes one that has a file. */
final class FailingStory {
    static final Path FOLDER = Path.of("target", "failing");

    private FailingStory() {}

    /** @throws AssertionError if the adjustments of a story are judged wrong; it names the small file that shows it */
    static void check(Scenario file, AdjustmentJudge judge) {
        var faults = judge.faults(file);
        if (faults.isEmpty()) return;
        var small = Shrinker.shrink(file, smaller -> !judge.faults(smaller).isEmpty());
        throw new AssertionError(file.file() + ": " + String.join("\n", faults) + "\nSmaller, in " + written(small)
                + ": " + String.join("\n", judge.faults(small)));
    }

    private static Path written(Scenario small) {
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve(small.file()), ScenarioWriter.text(small));
        } catch (IOException impossible) {
            throw new UncheckedIOException("the small file of " + small.file() + " cannot be written", impossible);
        }
    }
}
