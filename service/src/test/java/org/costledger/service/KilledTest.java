package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program is killed at any moment: what it acknowledged is there, nothing is torn, and its work is repeated with the same keys. */
class KilledTest {
    private static final boolean IS_NIGHT = Boolean.getBoolean("costledger.nightly");
    private static final int KILLS = IS_NIGHT ? 60 : 3;
    private static final int MOST_STEPS = 12;
    private static final long MOST_NANOSECONDS = 8_000_000;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_survives(EmptyBooks kind) throws IOException, InterruptedException {
        System.out.println("KilledTest " + kind + " costledger.seed=" + seed);
        var random = new Random(seed);
        var steps = new Steps(seed);
        var place = kind.address();
        try (var books = Books.create(place, Setup.DEFAULT)) {
            Steps.items(books, KilledProgram.ITEMS);
        }
        var answers = new ArrayList<String>();
        for (int kill = 1; kill <= KILLS; kill++) {
            workUntilKilled(random, place, answers);
            try (var books = Books.open(place)) {
                for (int step = 0; step < answers.size(); step++)
                    assertThat(steps.carryOut(books, step, KilledProgram.ITEMS))
                            .as("kill " + kill)
                            .isEqualTo(answers.get(step));
                theLawsHold(books);
            }
        }
        assertThat(answers).hasSizeGreaterThan(KILLS);
        try (var books = Books.open(place);
                var undisturbed = EmptyBooks.IN_FOLDERS.create(Setup.DEFAULT)) {
            // The step that was interrupted last may be there or not: it is repeated.
            steps.carryOut(books, answers.size(), KilledProgram.ITEMS);
            Steps.items(undisturbed, KilledProgram.ITEMS);
            for (int step = 0; step <= answers.size(); step++) steps.carryOut(undisturbed, step, KilledProgram.ITEMS);
            assertThat(theLawsHold(books)).isEqualTo(theLawsHold(undisturbed));
        }
    }

    /** Adds what it acknowledged to the answers. */
    private void workUntilKilled(Random random, String place, List<String> answers)
            throws IOException, InterruptedException {
        var program = KilledProgram.start("", place, seed, answers.size());
        int last = answers.size() + 1 + random.nextInt(MOST_STEPS);
        try (var said = KilledProgram.said(program)) {
            boolean isKilled = false;
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var start = KilledProgram.DONE + answers.size() + " ";
                // The last line may be torn, as the program is.
                if (!line.endsWith("}") && isKilled) break;
                assertThat(line).startsWith(start);
                answers.add(line.substring(start.length()));
                if (answers.size() < last || isKilled) continue;
                LockSupport.parkNanos((long) (random.nextDouble() * MOST_NANOSECONDS));
                program.toHandle().destroyForcibly();
                isKilled = true;
            }
            assertThat(isKilled).as("the program ended by itself").isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }

    /** The operating system refuses to let the file grow, as a full disk does. */
    @Test
    void a_disk_that_is_full_loses_nothing_that_was_acknowledged() throws IOException, InterruptedException {
        var place = EmptyBooks.IN_FOLDERS.address();
        try (var books = Books.create(place, Setup.DEFAULT)) {
            Steps.items(books, KilledProgram.ITEMS);
        }
        long blocks = java.nio.file.Files.size(java.nio.file.Path.of(place, "ledger.mv.db")) / 512 + 100;
        var answers = new ArrayList<String>();
        var program = KilledProgram.start("ulimit -f " + blocks, place, seed, 0);
        String refusal = "";
        try (var said = KilledProgram.said(program)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(KilledProgram.REFUSED)) refusal = line;
                else answers.add(line.substring(line.indexOf('{')));
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(answers).isNotEmpty();
        assertThat(refusal).containsAnyOf("store.disk-full", "store.commit-unknown", "store.storage-failed");
        try (var books = Books.open(place)) {
            var steps = new Steps(seed);
            for (int step = 0; step < answers.size(); step++)
                assertThat(steps.carryOut(books, step, KilledProgram.ITEMS)).isEqualTo(answers.get(step));
            theLawsHold(books);
        }
    }
}
