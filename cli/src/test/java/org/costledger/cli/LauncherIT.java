package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher, on what the build has packaged. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of("..", "costledger").toAbsolutePath().normalize();

    private static final Path ELSEWHERE = Path.of("target", "elsewhere").toAbsolutePath();

    @BeforeAll
    static void goElsewhere() throws IOException {
        Files.createDirectories(ELSEWHERE);
    }

    /** A link beside the place from which it is called; what an earlier run left is replaced. */
    private static Path link(String name, Path target) throws IOException {
        var link = ELSEWHERE.resolve(name);
        Files.deleteIfExists(link);
        return Files.createSymbolicLink(link, target);
    }

    private static CommandRun run(Path launcher, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        var out = ELSEWHERE.resolve("out");
        var err = ELSEWHERE.resolve("err");
        int status = new ProcessBuilder(words)
                .directory(ELSEWHERE.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new CommandRun(status, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void it_runs_from_any_folder_and_through_links() throws IOException, InterruptedException {
        var link = link("link", LAUNCHER);
        var linkToLink = link("costs", Path.of("link"));
        for (var launcher : List.of(LAUNCHER, link, linkToLink)) {
            var run = run(launcher, "--version");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("costledger ");
            assertThat(run.status()).isZero();
        }
    }

    @Test
    void the_exit_status_is_that_of_the_command() throws IOException, InterruptedException {
        assertThat(run(LAUNCHER, "frobnicate").status()).isEqualTo(2);
    }

    @Test
    void the_demo_finds_its_example() throws IOException, InterruptedException {
        var run = run(LAUNCHER, "demo");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("A year of a small bicycle shop");
        assertThat(run.status()).isZero();
    }
}
