package org.costledger.scenario.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.Expectation;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.run.ScenarioRun;
import org.costledger.service.Books;
import org.costledger.service.Replay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A scenario that is played on a kept ledger comes to what it comes to in memory, entry by entry. */
class KeptScenariosTest {
    private static final boolean ALL = Boolean.getBoolean("costledger.nightly");
    /** How many of the files the build plays; the night plays all. */
    private static final int ONE_OF = 12;

    private record Played(FileReport report, Fingerprints fingerprints) {}

    @TestFactory
    Stream<DynamicTest> inFolders() throws IOException {
        return tests(EmptyBooks::inFolders);
    }

    @TestFactory
    Stream<DynamicTest> onPostgres() throws IOException {
        return tests(EmptyBooks::onPostgres);
    }

    private static Stream<DynamicTest> tests(Supplier<EmptyBooks> places) throws IOException {
        var place = places.get();
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> comesToTheSame(file, place)))
                .onClose(place::close);
    }

    private static List<Path> files() throws IOException {
        var all = new ArrayList<Path>();
        for (var file : ScenarioFolder.in(ScenarioFolder.ALL)) all.add(file);
        var some = new ArrayList<Path>();
        for (int at = 0; at < all.size(); at++) if (ALL || at % ONE_OF == 0) some.add(all.get(at));
        return some;
    }

    private static void comesToTheSame(Path file, EmptyBooks place) {
        var read = ScenarioFiles.read(List.of(file)).getFirst();
        var inMemory = play(read, EngineLedger::new, prints -> {});
        var books = new ArrayList<Books>();
        var kept = play(
                read,
                scenario -> new EngineLedger(scenario, setup -> {
                    books.add(place.create(setup));
                    return new PlayedInBooks(books.getFirst());
                }),
                prints -> comesToTheSameAgain(books.getFirst(), prints));
        assertThat(kept.report().failures()).isEqualTo(inMemory.report().failures());
        assertThat(kept.report().message()).isEqualTo(inMemory.report().message());
        assertThat(kept.report().status()).isEqualTo(inMemory.report().status());
        assertThat(kept.report().tally()).isEqualTo(inMemory.report().tally());
        assertThat(kept.fingerprints()).isEqualTo(inMemory.fingerprints());
    }

    /** Its requests, carried out once more. */
    private static void comesToTheSameAgain(Books books, Fingerprints prints) {
        try (var places = EmptyBooks.inFolders();
                var replayed = Replay.replay(books, places::create);
                var reading = replayed.reading()) {
            assertThat(Fingerprints.of(reading)).isEqualTo(prints);
        }
    }

    /** @param afterwards is told the prints of the ledger while it is open */
    private static Played play(
            ReadResult read, Function<Scenario, EngineLedger> place, Consumer<Fingerprints> afterwards) {
        var ledgers = new ArrayList<EngineLedger>();
        var report = ScenarioRun.run(
                read,
                scenario -> {
                    var ledger = place.apply(scenario);
                    ledgers.add(ledger);
                    return ledger;
                },
                Set.of(Expectation.Layer.values()));
        try {
            if (ledgers.isEmpty()) return new Played(report, new Fingerprints("", ""));
            var prints = ledgers.getFirst().fingerprints();
            afterwards.accept(prints);
            return new Played(report, prints);
        } finally {
            ledgers.forEach(EngineLedger::close);
        }
    }
}
