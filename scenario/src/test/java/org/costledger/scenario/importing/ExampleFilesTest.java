package org.costledger.scenario.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Setup;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.kept.EmptyBooks;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.service.importing.ImportFiles;
import org.costledger.service.importing.ImportMode;
import org.costledger.service.importing.ImportOptions;
import org.costledger.service.importing.ImportProgress;
import org.costledger.service.importing.ImportReport;
import org.costledger.service.importing.ImportTarget;
import org.costledger.service.importing.Importer;
import org.costledger.service.importing.kept.BooksTarget;
import org.costledger.service.importing.memory.MemoryTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {
    private static final Path FOLDER = Path.of("..", "examples", "import");
    private static final Path STORY = Path.of("..", "examples", "trading-company", "year-2025.yaml");
    private static final PostingRequest.By BY = new PostingRequest.By("EXAMPLE", Instant.EPOCH, "", "");

    private static Scenario story() {
        return ((ReadResult.Valid) ScenarioFiles.read(List.of(STORY)).getFirst()).scenario();
    }

    /** {@code -Dcostledger.write=true} writes the files anew. */
    @Test
    void the_files_hold_what_the_story_of_the_year_tells() throws IOException {
        var tables = FilesOfStory.of(story(), "OPEN-2025");
        for (var table : tables.entrySet()) {
            var file = FOLDER.resolve(table.getKey().fileName() + ".csv");
            var made = table.getValue().csv();
            if (Boolean.getBoolean("costledger.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, made);
            }
            assertThat(file).hasContent(made);
        }
        assertThat(FilesOfStory.names(tables))
                .containsExactly(
                        "locations.csv",
                        "item-charges.csv",
                        "items.csv",
                        "item-units.csv",
                        "item-variants.csv",
                        "opening-balances.csv",
                        "movements.csv");
    }

    @Test
    void importing_the_files_makes_the_entries_of_the_story() {
        var played = EngineLedger.withoutLaws(story());
        for (var step : story().steps()) if (!(step instanceof Step.Expect)) played.perform(step);
        var imported = target();

        var report = run(imported, ImportMode.ALL_OR_NOTHING);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isCommitted()).isTrue();
        assertThat(Fingerprints.of(imported.ledger())).isEqualTo(played.fingerprints());
        adjust(played.ledger());
        adjust(imported.ledger());
        assertThat(Fingerprints.of(imported.ledger())).isEqualTo(Fingerprints.of(played.ledger()));
        assertThat(Invariants.check(imported.ledger())).isEmpty();
    }

    @Test
    void importing_the_files_into_a_folder_makes_the_same_entries() {
        makesTheEntriesOfTheStory(EmptyBooks.inFolders());
    }

    @Test
    void importing_the_files_into_postgres_makes_the_same_entries() {
        makesTheEntriesOfTheStory(EmptyBooks.onPostgres());
    }

    private static void makesTheEntriesOfTheStory(EmptyBooks place) {
        var inMemory = target();
        run(inMemory, ImportMode.ALL_OR_NOTHING);
        try (place;
                var books = place.create(setup())) {
            for (var mode : ImportMode.values()) {
                var options = ImportOptions.of(mode, BY).withRejectFolder(rejects);
                try (var target = new BooksTarget(books, options, "", LocalDate.of(2025, 12, 31))) {
                    var report = run(target, mode);
                    assertThat(report.problems()).isEmpty();
                    assertThat(report.isCommitted()).isEqualTo(mode != ImportMode.DRY_RUN);
                    for (var file : report.files())
                        assertThat(mode == ImportMode.ACCEPT_GOOD_ROWS ? file.repeated() : file.accepted())
                                .isEqualTo(file.rows());
                }
            }
            assertThat(Fingerprints.of(books.whole())).isEqualTo(Fingerprints.of(inMemory.ledger()));
            assertThat(Invariants.check(books.whole())).isEmpty();
        }
    }

    private static void adjust(MemoryLedger ledger) {
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
    }

    @Test
    void importing_the_files_again_changes_nothing() {
        var target = target();
        var first = run(target, ImportMode.ACCEPT_GOOD_ROWS);
        var entries = Fingerprints.of(target.ledger());

        var again = run(target, ImportMode.ACCEPT_GOOD_ROWS);

        assertThat(again.problems()).isEmpty();
        assertThat(Fingerprints.of(target.ledger())).isEqualTo(entries);
        for (int file = 0; file < first.files().size(); file++) {
            assertThat(first.files().get(file).accepted())
                    .isEqualTo(first.files().get(file).rows());
            assertThat(again.files().get(file).repeated())
                    .isEqualTo(first.files().get(file).rows());
        }
    }

    @TempDir
    private static Path rejects;

    private static ImportReport run(ImportTarget target, ImportMode mode) {
        var found = ImportFiles.find(List.of(FOLDER), Optional.empty(), Optional.empty());
        assertThat(found.problems()).isEmpty();
        return Importer.run(
                found.files(), ImportOptions.of(mode, BY).withRejectFolder(rejects), target, ImportProgress.NONE);
    }

    /** A ledger with the currency and the settings of the story, and nothing else. */
    private static MemoryTarget target() {
        return new MemoryTarget(new MemoryLedger(setup()), LocalDate.of(2025, 12, 31));
    }

    private static Setup setup() {
        var setup = new EngineLedger(story()).ledger().setup();
        return new Setup(
                setup.localCurrency(),
                setup.additionalReportingCurrency(),
                setup.exchangeRates(),
                setup.calendar(),
                setup.costing(),
                setup.stock(),
                Map.of(),
                Map.of(),
                setup.postingSetup(),
                setup.manufacturing());
    }
}
