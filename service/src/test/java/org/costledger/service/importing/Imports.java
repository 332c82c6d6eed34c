package org.costledger.service.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.service.Books;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.column.MappingFile;
import org.costledger.service.importing.kept.BooksTarget;
import org.costledger.service.importing.memory.MemoryTarget;

/** Imports into a ledger that has locations MAIN, SHOP and TRANSIT and items LINK, BOLT and SERIAL. */
final class Imports {
    static final PostingRequest.By BY = new PostingRequest.By("TEST", Instant.EPOCH, "IMPORT", "");
    private static final LocalDate WORK_DATE = LocalDate.of(2026, 1, 31);

    private final Path folder;
    private final Place place;
    private final List<ImportFile> files = new ArrayList<>();
    private Mapping mapping = Mapping.NONE;
    private ImportMode mode = ImportMode.ALL_OR_NOTHING;
    private int maxProblems = ImportOptions.MAX_PROBLEMS;
    private ImportProgress progress = ImportProgress.NONE;
    private Optional<Path> rejectFolder = Optional.empty();
    private boolean hasChanged;

    /** Where the ledger lies. */
    private sealed interface Place {
        ImportTarget target(ImportOptions options);

        MemoryLedger ledger();
    }

    private record InMemory(MemoryTarget target) implements Place {
        @Override
        public ImportTarget target(ImportOptions options) {
            return target;
        }

        @Override
        public MemoryLedger ledger() {
            return target.ledger();
        }
    }

    private record InBooks(Books books) implements Place {
        @Override
        public ImportTarget target(ImportOptions options) {
            return new BooksTarget(books, options, "a test", WORK_DATE);
        }

        @Override
        public MemoryLedger ledger() {
            return books.whole();
        }
    }

    /** Into a ledger in memory. */
    Imports(Path folder) {
        this(folder, new InMemory(new MemoryTarget(new MemoryLedger(Setup.DEFAULT), WORK_DATE)));
    }

    /** Into a ledger that is kept, empty at first. */
    Imports(Path folder, Books books) {
        this(folder, new InBooks(books));
    }

    private Imports(Path folder, Place place) {
        this.folder = folder;
        this.place = place;
        try (var target = place.target(options())) {
            setUp(target);
            target.commit();
        }
    }

    private static void setUp(ImportTarget target) {
        target.change(setup -> setup.withLocations(java.util.Map.of(
                "MAIN", new Location("MAIN", false),
                "SHOP", new Location("SHOP", false),
                "TRANSIT", new Location("TRANSIT", true))));
        target.lookAhead(Set.of("LINK", "BOLT", "SERIAL"), true);
        item(target, Item.of("LINK", CostingMethod.FIFO));
        item(target, Item.of("BOLT", CostingMethod.AVERAGE));
        item(target, Item.of("SERIAL", CostingMethod.SPECIFIC));
    }

    private static void item(ImportTarget target, Item item) {
        var carton = new ItemUnitOfMeasure("CARTON", Quantity.of("10"), Quantity.ZERO);
        var units = new UnitsOfMeasure("PCS", java.util.Map.of("PCS", ItemUnitOfMeasure.base("PCS"), "CARTON", carton));
        target.change(
                new Item(
                        item.no(),
                        item.description(),
                        item.type(),
                        item.costingMethod(),
                        units,
                        item.indirectCost(),
                        item.trackingCode(),
                        item.policies(),
                        item.blocks(),
                        item.groups(),
                        item.variants()),
                ItemState.NEW);
    }

    Imports mapping(String text) {
        var read = MappingFile.read("test.mapping", text);
        if (!read.problems().isEmpty())
            throw new IllegalStateException(read.problems().toString());
        mapping = read.mapping();
        return this;
    }

    Imports mode(ImportMode changed) {
        mode = changed;
        return this;
    }

    Imports maxProblems(int changed) {
        maxProblems = changed;
        return this;
    }

    Imports progress(ImportProgress changed) {
        progress = changed;
        return this;
    }

    Imports rejectFolder(Path changed) {
        rejectFolder = Optional.of(changed);
        return this;
    }

    Imports file(String name, String... lines) {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    Imports file(String name, Charset encoding, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(encoding));
    }

    Imports bytes(String name, byte[] bytes) {
        try {
            return add(Files.write(folder.resolve(name), bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Imports add(Path path) {
        var kind = FileKind.ofFileName(String.valueOf(path.getFileName())).orElseThrow();
        files.add(new ImportFile(path, kind, mapping));
        return this;
    }

    private ImportOptions options() {
        var options = ImportOptions.of(mode, BY).withMaxProblems(maxProblems);
        return rejectFolder.map(options::withRejectFolder).orElse(options);
    }

    /** Imports the files that were added since the last run. */
    ImportReport run() {
        var before = state();
        ImportReport report;
        try (var target = place.target(options())) {
            report = Importer.run(List.copyOf(files), options(), target, progress);
        }
        files.clear();
        hasChanged = isInMemory() ? report.isCommitted() : !state().equals(before);
        return report;
    }

    private boolean isInMemory() {
        return place instanceof InMemory;
    }

    /** All that can be told of the ledger. */
    private List<Object> state() {
        return List.of(Fingerprints.of(ledger()), ledger().setup(), ledger().items());
    }

    /** Whether anything of the last run stayed; in memory nothing is taken back, and the report must be believed. */
    boolean hasChanged() {
        return hasChanged;
    }

    ImportReport.OfFile runOne() {
        return run().files().getFirst();
    }

    MemoryLedger ledger() {
        return place.ledger();
    }

    long entries() {
        var ledger = ledger();
        return ledger.items().stream()
                .mapToLong(item -> ledger.history(item.no()).itemLedgerEntries().size())
                .sum();
    }
}
