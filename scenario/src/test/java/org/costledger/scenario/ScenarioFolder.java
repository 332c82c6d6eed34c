package org.costledger.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scenario files of the project, as the tests see them. */
public final class ScenarioFolder {
    public static final Path ALL = Path.of("..", "scenarios");
    public static final Path REFERENCE_SUITE = ALL.resolve("reference-suite");

    private ScenarioFolder() {}

    public static List<Path> in(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
