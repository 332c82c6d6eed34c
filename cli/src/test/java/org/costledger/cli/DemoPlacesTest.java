package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where the demo plays: it says the same everywhere, stays where it was told to, and touches no ledger that is there. */
class DemoPlacesTest {
    private static final String HOME = "costledger.home";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void showHome() {
        System.setProperty(HOME, "..");
    }

    @AfterAll
    static void hideHome() {
        System.clearProperty(HOME);
    }

    private static CommandRun played(String... place) {
        var run =
                CommandRun.of(Stream.concat(Stream.of("demo"), Stream.of(place)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run;
    }

    private static String thrownAway() throws IOException {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var out = new StringWriter();
        var demo = new CommandLine(new DemoCommand(new PrintWriter(out), temporary));
        assertThat(demo.execute()).isZero();
        assertThat(temporary).isEmptyDirectory();
        return out.toString();
    }

    private static CommandRun refused(String code, String... arguments) {
        var run = CommandRun.of(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("[" + code + "]" + System.lineSeparator());
        return run;
    }

    private static String fingerprint(String place) {
        return CommandRun.of("fingerprint", "--ledger", place).out();
    }

    @Test
    void it_says_the_same_on_h2_and_on_postgres_and_leaves_the_same_ledger() throws IOException {
        var thrownAway = thrownAway();
        var kept = folder.resolve("kept").toString();
        assertThat(played("--ledger", kept).out()).isEqualTo(thrownAway);
        assertThat(thrownAway).contains(fingerprint(kept)).doesNotContain(kept);

        try (var server = EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start()) {
            var database = "postgres://postgres@localhost:" + server.getPort() + "/postgres?schema=demo";
            assertThat(played("--ledger", database).out()).isEqualTo(thrownAway);
            assertThat(fingerprint(database)).isEqualTo(fingerprint(kept));
            refused("service.ledger-exists", "demo", "--ledger", database);
            assertThat(fingerprint(database)).isEqualTo(fingerprint(kept));
        }
    }

    @Test
    void it_does_not_play_on_a_ledger_that_is_there() {
        var mine = folder.resolve("mine").toString();
        assertThat(CommandRun.of("init", "--ledger", mine).status()).isZero();
        var before = fingerprint(mine);
        assertThat(refused("service.ledger-exists", "demo", "--ledger", mine).err())
                .contains("There is a ledger at " + mine);
        assertThat(refused("service.ledger-exists", "demo", "--json", "--ledger", mine)
                        .err())
                .contains("There is a ledger at " + mine);
        assertThat(fingerprint(mine)).isEqualTo(before);
    }

    @Test
    void a_place_that_is_none_is_refused() {
        refused("store.address-malformed", "demo", "--ledger", "postgres:nowhere");
        refused("store.not-reached", "demo", "--ledger", "postgres://localhost:1/books");
    }
}
