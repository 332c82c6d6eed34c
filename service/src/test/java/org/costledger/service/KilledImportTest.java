package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.costledger.service.importing.ImportMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import is killed at any moment: rows are there as they were committed, no more and no less, and it is run again to the same end. */
class KilledImportTest {
    private static final boolean IS_NIGHT = Boolean.getBoolean("costledger.nightly");
    /** Of each mode. */
    private static final int KILLS = IS_NIGHT ? 12 : 1;

    private static final int ROWS = IS_NIGHT ? 4_500 : 2_600;
    private static final List<ImportMode> MODES = List.of(ImportMode.ACCEPT_GOOD_ROWS, ImportMode.ALL_OR_NOTHING);

    /**
     * What an import comes to that nobody interrupts.
     *
     * @param commits how many rows are there at first and after each
     * @param posts how often some rows are posted
     */
    private record Undisturbed(List<Long> commits, int posts, Fingerprints end) {}

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void what_was_committed_survives_and_the_rest_is_imported_again(EmptyBooks kind) throws IOException {
        System.out.println("KilledImportTest " + kind + " costledger.seed=" + seed);
        var random = new Random(seed);
        var file = LateInvoices.write(folder.resolve("movements.csv"), ROWS, seed);
        // By day each store has one of the modes, and the other store the other.
        long turn = kind == EmptyBooks.IN_FOLDERS ? seed : seed + 1;
        var modes = IS_NIGHT ? MODES : List.of(MODES.get(Math.floorMod(turn, MODES.size())));
        for (var mode : modes) {
            var undisturbed = undisturbed(file, mode);
            int kills = 0;
            while (kills < KILLS) {
                var place = place(kind);
                // One that was interrupted may be interrupted again.
                do {
                    kill(place, file, mode, undisturbed, random);
                    kills++;
                } while (kills < KILLS && random.nextBoolean());
                try (var books = Books.open(place)) {
                    var report = LateInvoices.into(books, file, mode);
                    assertThat(report.problems()).isEmpty();
                    assertThat(theLawsHold(books)).as("kill " + kills).isEqualTo(undisturbed.end());
                }
            }
        }
    }

    private static String place(EmptyBooks kind) {
        var place = kind.address();
        try (var books = Books.create(place, Setup.DEFAULT)) {
            Steps.items(books, LateInvoices.ITEMS);
        }
        return place;
    }

    private static Undisturbed undisturbed(Path file, ImportMode mode) {
        try (var books = EmptyBooks.IN_FOLDERS.create(Setup.DEFAULT)) {
            Steps.items(books, LateInvoices.ITEMS);
            var commits = new ArrayList<>(List.of(0L));
            var posts = new ArrayList<Long>();
            var report = LateInvoices.into(books, file, mode, posts::add, commits::add);
            assertThat(report.problems()).isEmpty();
            assertThat(report.files().getFirst().accepted()).isEqualTo(ROWS);
            assertThat(posted(books)).isEqualTo(ROWS);
            return new Undisturbed(commits, posts.size(), theLawsHold(books));
        }
    }

    private static void kill(String place, Path file, ImportMode mode, Undisturbed undisturbed, Random random)
            throws IOException {
        List<String> said;
        // That it is open, posts, and commits; the first of these is none.
        int lines = undisturbed.posts() + undisturbed.commits().size();
        try (var program = KilledProgram.start("", ImportingProgram.class, place, file, mode)) {
            said = program.killAfter(1 + random.nextInt(lines), random);
        }
        long acknowledged = said.stream()
                .filter(line -> line.startsWith(ImportingProgram.COMMITTED))
                .mapToLong(line -> Long.parseLong(line.substring(ImportingProgram.COMMITTED.length())))
                .max()
                .orElse(0);
        try (var books = Books.open(place)) {
            assertThat(posted(books))
                    .as(mode + " " + said)
                    .isIn(undisturbed.commits())
                    .isGreaterThanOrEqualTo(acknowledged);
            theLawsHold(books);
        }
    }

    /** How many rows are there. */
    private static long posted(Books books) {
        return books.read(transaction -> {
            var keys = new TreeSet<String>();
            transaction.requests().each(request -> {
                if (request.kind().equals(PostLines.KIND)) keys.add(request.key());
            });
            return (long) keys.size();
        });
    }

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }
}
