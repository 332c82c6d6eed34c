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
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.column.MappingFile;
import org.costledger.service.importing.memory.MemoryTarget;

/** Imports into a ledger in memory that has locations MAIN, SHOP and TRANSIT and items LINK, BOLT and SERIAL. */
final class Imports {
    static final PostingRequest.By BY = new PostingRequest.By("TEST", Instant.EPOCH, "IMPORT", "");

    private final Path folder;
    private final MemoryTarget target = new MemoryTarget(new MemoryLedger(Setup.DEFAULT), LocalDate.of(2026, 1, 31));
    private final List<ImportFile> files = new ArrayList<>();
    private Mapping mapping = Mapping.NONE;
    private ImportMode mode = ImportMode.ALL_OR_NOTHING;
    private int maxProblems = ImportOptions.MAX_PROBLEMS;

    Imports(Path folder) {
        this.folder = folder;
        target.change(target.setup()
                .withLocations(java.util.Map.of(
                        "MAIN", new Location("MAIN", false),
                        "SHOP", new Location("SHOP", false),
                        "TRANSIT", new Location("TRANSIT", true))));
        item(Item.of("LINK", CostingMethod.FIFO));
        item(Item.of("BOLT", CostingMethod.AVERAGE));
        item(Item.of("SERIAL", CostingMethod.SPECIFIC));
        target.commit();
    }

    private void item(Item item) {
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

    /** Imports the files that were added since the last run. */
    ImportReport run() {
        var options = ImportOptions.of(mode, BY).withMaxProblems(maxProblems);
        var report = Importer.run(List.copyOf(files), options, target, ImportProgress.NONE);
        files.clear();
        return report;
    }

    ImportReport.OfFile runOne() {
        return run().files().getFirst();
    }

    MemoryTarget target() {
        return target;
    }

    MemoryLedger ledger() {
        return target.ledger();
    }

    long entries() {
        return ledger().lastNumbers().itemLedgerEntry();
    }
}
