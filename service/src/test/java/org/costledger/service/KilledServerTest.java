package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server dies in the midst of work and comes back: who posts waits for it, and what it confirmed is there. */
class KilledServerTest {
    private static final int DEATHS = Boolean.getBoolean("costledger.nightly") ? 6 : 1;
    private static final int ITEMS = 4;

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** At once, as when the machine loses its power, or as an administrator does who cannot wait. */
    private void kill(boolean isAtOnce) throws IOException, InterruptedException {
        var pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        assertThat(new ProcessBuilder("kill", isAtOnce ? "-KILL" : "-QUIT", pid)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void what_the_server_confirmed_survives_it() throws IOException, InterruptedException {
        System.out.println("KilledServerTest costledger.seed=" + seed);
        var random = new Random(seed);
        var steps = new Steps(seed);
        var server = start(0);
        int port = server.getPort();
        var answers = new CopyOnWriteArrayList<String>();
        var isDone = new AtomicBoolean();
        var failed = new AtomicReference<Throwable>();
        try (var books =
                Books.create("postgres://postgres@localhost:" + port + "/postgres?schema=public", Setup.DEFAULT)) {
            Steps.items(books, ITEMS);
            var poster = Thread.ofPlatform().start(() -> {
                try {
                    while (!isDone.get()) answers.add(steps.carryOut(books, answers.size(), ITEMS));
                } catch (RuntimeException told) {
                    failed.set(told);
                }
            });
            for (int death = 1; death <= DEATHS; death++) {
                int before = answers.size();
                while (answers.size() < before + 5 && failed.get() == null) Thread.onSpinWait();
                Thread.sleep(random.nextInt(50));
                kill(random.nextBoolean());
                server.close();
                server = start(port);
            }
            int before = answers.size();
            while (answers.size() < before + 5 && failed.get() == null) Thread.onSpinWait();
            isDone.set(true);
            poster.join();
            assertThat(failed.get()).isNull();
            nothingIsLost(books, steps, answers);
        } finally {
            server.close();
        }
    }

    private static void nothingIsLost(Books books, Steps steps, List<String> answers) {
        for (int step = 0; step < answers.size(); step++)
            assertThat(steps.carryOut(books, step, ITEMS)).isEqualTo(answers.get(step));
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
        }
    }
}
