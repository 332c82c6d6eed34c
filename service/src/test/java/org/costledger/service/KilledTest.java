package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that posts is killed at any moment: what it acknowledged is there, nothing is torn, and its work is repeated with the same keys. */
class KilledTest {
    private static final boolean IS_NIGHT = Boolean.getBoolean("costledger.nightly");
    private static final int KILLS = IS_NIGHT ? 40 : 1;
    private static final int MOST_STEPS = 12;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_survives(EmptyBooks kind) throws IOException {
        System.out.println("KilledTest " + kind + " costledger.seed=" + seed);
        var random = new Random(seed);
        var steps = new Steps(seed);
        var place = kind.address();
        try (var books = Books.create(place, Setup.DEFAULT)) {
            Steps.items(books, PostingProgram.ITEMS);
        }
        var answers = new ArrayList<String>();
        for (int kill = 1; kill <= KILLS; kill++) {
            workUntilKilled(random, place, answers);
            try (var books = Books.open(place)) {
                for (int step = 0; step < answers.size(); step++)
                    assertThat(steps.carryOut(books, step, PostingProgram.ITEMS))
                            .as("kill " + kill)
                            .isEqualTo(answers.get(step));
                theLawsHold(books);
            }
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(KILLS);
        try (var books = Books.open(place);
                var undisturbed = EmptyBooks.IN_FOLDERS.create(Setup.DEFAULT)) {
            // The step that was interrupted last may be there or not: it is repeated.
            steps.carryOut(books, answers.size(), PostingProgram.ITEMS);
            Steps.items(undisturbed, PostingProgram.ITEMS);
            for (int step = 0; step <= answers.size(); step++) steps.carryOut(undisturbed, step, PostingProgram.ITEMS);
            assertThat(theLawsHold(books)).isEqualTo(theLawsHold(undisturbed));
            try (var replayed = Replay.replay(books, EmptyBooks.IN_FOLDERS::create)) {
                assertThat(theLawsHold(replayed))
                        .as("gaps in the numbers do not matter")
                        .isEqualTo(theLawsHold(books));
            }
        }
    }

    /** Adds what it acknowledged to the answers. */
    private void workUntilKilled(Random random, String place, List<String> answers) throws IOException {
        try (var program = KilledProgram.start("", PostingProgram.class, place, seed, answers.size())) {
            for (var line : program.killAfter(1 + random.nextInt(MOST_STEPS), random)) {
                var start = PostingProgram.DONE + answers.size() + " ";
                assertThat(line).startsWith(start);
                answers.add(line.substring(start.length()));
            }
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
    void a_disk_that_is_full_loses_nothing_that_was_acknowledged() throws IOException {
        var place = EmptyBooks.IN_FOLDERS.address();
        try (var books = Books.create(place, Setup.DEFAULT)) {
            Steps.items(books, PostingProgram.ITEMS);
        }
        long blocks = Files.size(Path.of(place, "ledger.mv.db")) / 512 + 100;
        var answers = new ArrayList<String>();
        String refusal = "";
        try (var program = KilledProgram.start("ulimit -f " + blocks, PostingProgram.class, place, seed, 0)) {
            for (var line = program.line(); line.isPresent(); line = program.line()) {
                if (line.get().startsWith(KilledProgram.REFUSED)) refusal = line.get();
                else answers.add(line.get().substring(line.get().indexOf('{')));
            }
        }
        assertThat(answers).isNotEmpty();
        assertThat(refusal).containsAnyOf("store.disk-full", "store.commit-unknown", "store.storage-failed");
        try (var books = Books.open(place)) {
            var steps = new Steps(seed);
            for (int step = 0; step < answers.size(); step++)
                assertThat(steps.carryOut(books, step, PostingProgram.ITEMS)).isEqualTo(answers.get(step));
            theLawsHold(books);
        }
    }
}
