package org.costledger.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {
    @Test
    void everyScenarioOfTheProjectIsValid() {
        var problems = ScenarioFiles.read(List.of(ScenarioFolder.ALL)).stream()
                .filter(ReadResult.Invalid.class::isInstance)
                .flatMap(result -> ((ReadResult.Invalid) result).problems().stream())
                .map(Problem::text);
        assertThat(problems).isEmpty();
    }

    @Test
    void theReferenceSuiteIsThere() {
        assertThat(ScenarioFiles.read(List.of(ScenarioFolder.REFERENCE_SUITE))).hasSize(55);
    }

    @Test
    void aFolderIsWalkedInSortedOrder(@TempDir Path folder) throws IOException {
        write(folder.resolve("b.yaml"), "b");
        write(folder.resolve("sub/a.yaml"), "a");
        write(folder.resolve("a.yaml"), "c");
        Files.writeString(folder.resolve("notes.txt"), "no scenario");
        assertThat(ScenarioFiles.read(List.of(folder)))
                .extracting(result -> folder.relativize(Path.of(result.file())).toString())
                .containsExactly("a.yaml", "b.yaml", Path.of("sub", "a.yaml").toString());
    }

    @Test
    void anIdIsUniqueAmongTheFilesReadTogether(@TempDir Path folder) throws IOException {
        write(folder.resolve("a.yaml"), "same");
        write(folder.resolve("b.yaml"), "SAME");
        var results = ScenarioFiles.read(List.of(folder));
        assertThat(results.get(0)).isInstanceOf(ReadResult.Valid.class);
        assertThat(((ReadResult.Invalid) results.get(1)).problems().get(0).text())
                .contains("b.yaml:1:1: scenario:", "a.yaml", "[duplicate-scenario]");
    }

    @Test
    void aMissingFileIsAProblemOfThatFile(@TempDir Path folder) {
        var results = ScenarioFiles.read(List.of(folder.resolve("none.yaml")));
        assertThat(((ReadResult.Invalid) results.get(0)).problems().get(0).text())
                .contains("none.yaml", "[unreadable]");
    }

    private static void write(Path file, String id) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "scenario: " + id + "\nsteps: []\n");
    }
}
