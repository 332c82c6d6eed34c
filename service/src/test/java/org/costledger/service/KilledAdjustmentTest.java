package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.costledger.service.importing.ImportMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An adjustment is killed at any moment: parts are there as a whole or not at all, and under its key it is run to the same end. */
class KilledAdjustmentTest {
    private static final int KILLS = Boolean.getBoolean("costledger.nightly") ? 24 : 1;
    private static final int ROWS = 1_280;

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    /**
     * What a run comes to that nobody interrupts.
     *
     * @param toAdjust the items that are to be adjusted still, before the run and after each of its parts
     */
    private record Undisturbed(List<SortedSet<String>> toAdjust, long written, Fingerprints end) {}

    /** What is found after a kill. */
    private record Found(SortedSet<String> toAdjust, Set<String> keys) {}

    @ParameterizedTest
    @EnumSource
    void parts_that_were_written_survive_and_the_others_are_adjusted_again(EmptyBooks kind) throws IOException {
        System.out.println("KilledAdjustmentTest " + kind + " costledger.seed=" + seed);
        var random = new Random(seed);
        var file = LateInvoices.write(folder.resolve("movements.csv"), ROWS, seed);
        var undisturbed = undisturbed(file);
        assertThat(undisturbed.toAdjust()).as("parts").hasSizeGreaterThan(5);
        int kills = 0;
        while (kills < KILLS) {
            var place = kind.address();
            posted(Books.create(place, Setup.DEFAULT), file).close();
            // One that was interrupted may be interrupted again.
            do {
                kill(place, undisturbed, random);
                kills++;
            } while (kills < KILLS && random.nextBoolean());
            try (var books = Books.open(place)) {
                var answer = AdjustingProgram.adjust(books, (ledger, run) -> {});
                assertThat(answer.written()).isEqualTo(undisturbed.written());
                assertThat(theLawsHold(books)).as("kill " + kills).isEqualTo(undisturbed.end());
            }
        }
    }

    private static Books posted(Books books, Path file) {
        Steps.items(books, LateInvoices.ITEMS);
        assertThat(LateInvoices.into(books, file, ImportMode.ALL_OR_NOTHING).problems())
                .isEmpty();
        return books;
    }

    private static Undisturbed undisturbed(Path file) {
        try (var books = posted(EmptyBooks.IN_FOLDERS.create(Setup.DEFAULT), file)) {
            var toAdjust = new ArrayList<>(List.of(found(books).toAdjust()));
            var answer = AdjustingProgram.adjust(
                    books, (ledger, run) -> toAdjust.add(found(books).toAdjust()));
            assertThat(toAdjust.getLast()).isEmpty();
            return new Undisturbed(toAdjust, answer.written(), theLawsHold(books));
        }
    }

    private static void kill(String place, Undisturbed undisturbed, Random random) throws IOException {
        int before;
        try (var books = Books.open(place)) {
            before = parts(found(books), undisturbed);
        }
        List<String> said;
        int parts = undisturbed.toAdjust().size() - 1;
        try (var program = KilledProgram.start("", AdjustingProgram.class, place)) {
            // Opened, the parts that are left, the answer.
            said = program.killAfter(1 + random.nextInt(parts - before + 2), random);
        }
        int acknowledged = before
                + (int) said.stream().filter(AdjustingProgram.PART::equals).count();
        try (var books = Books.open(place)) {
            var found = found(books);
            assertThat(parts(found, undisturbed)).as(said.toString()).isBetween(acknowledged, acknowledged + 1);
            if (said.getLast().startsWith(AdjustingProgram.ANSWERED))
                assertThat(found.keys()).contains(AdjustingProgram.KEY);
            theLawsHold(books);
        }
    }

    /** How many parts are there, each of them whole and with its request. */
    private static int parts(Found found, Undisturbed undisturbed) {
        int parts = undisturbed.toAdjust().indexOf(found.toAdjust());
        assertThat(parts).as("what is to be adjusted " + found.toAdjust()).isNotNegative();
        for (int part = 1; part < undisturbed.toAdjust().size(); part++)
            assertThat(found.keys().contains(AdjustingProgram.KEY + "#" + part))
                    .as("part " + part)
                    .isEqualTo(part <= parts);
        return parts;
    }

    private static Found found(Books books) {
        return books.read(transaction -> {
            var keys = new HashSet<String>();
            transaction.requests().each(request -> keys.add(request.key()));
            return new Found(transaction.itemsToAdjust(), keys);
        });
    }

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }
}
