package org.costledger.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.costledger.service.importing.ImportFile;
import org.costledger.service.importing.ImportMode;
import org.costledger.service.importing.ImportOptions;
import org.costledger.service.importing.ImportProgress;
import org.costledger.service.importing.ImportReport;
import org.costledger.service.importing.ImportTargetDecorator;
import org.costledger.service.importing.Importer;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.kept.BooksTarget;

/**
 * A file of movements, turn by turn of all items: goods that are received, sold and received again, and at last the invoice of the first
 * receipt at another price, so that there is something to adjust. Each row becomes a request.
 */
final class LateInvoices {
    static final int ITEMS = 32;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private LateInvoices() {}

    /** Writes the file, each of its rows given by a seed. */
    static Path write(Path file, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var lines = new ArrayList<String>(rows + 1);
        lines.add("type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost,invoiced,ofDocumentNo,ofLineNo");
        for (int row = 0; row < rows; row++) lines.add(line(row, random));
        return Files.write(file, lines);
    }

    private static String line(int row, Random random) {
        int turn = row / ITEMS;
        var start = FIRST_DAY.plusDays(turn) + ",R" + row + ",1," + Steps.itemNo(row % ITEMS) + ",";
        int quantity = 1 + random.nextInt(9);
        return switch (turn % 4) {
            case 0 -> "purchase," + start + quantity + "," + price(random) + ",false,,";
            case 1 -> "sale," + start + quantity + ",,,,";
            case 2 -> "purchase," + start + quantity + "," + price(random) + ",true,,";
            default -> "purchaseInvoice," + start + "," + price(random) + ",,R" + (row - 3 * ITEMS) + ",1";
        };
    }

    private static String price(Random random) {
        return (1 + random.nextInt(20)) + "." + (10 + random.nextInt(90));
    }

    /** Imports the file. */
    static ImportReport into(Books books, Path file, ImportMode mode) {
        return into(books, file, mode, posted -> {}, committed -> {});
    }

    /**
     * Imports the file.
     *
     * @param posted told how many of its rows are posted, or were before
     * @param committed told how many of its rows are there for good
     */
    static ImportReport into(Books books, Path file, ImportMode mode, LongConsumer posted, LongConsumer committed) {
        var options = ImportOptions.of(mode, Kept.BY);
        try (var target = new Telling(new BooksTarget(books, options, "", FIRST_DAY), posted, committed)) {
            return Importer.run(
                    List.of(new ImportFile(file, FileKind.MOVEMENTS, Mapping.NONE)),
                    options,
                    target,
                    ImportProgress.NONE);
        }
    }

    private static final class Telling implements ImportTargetDecorator {
        private final BooksTarget target;
        private final LongConsumer posted;
        private final LongConsumer committed;
        private long rows;

        Telling(BooksTarget target, LongConsumer posted, LongConsumer committed) {
            this.target = target;
            this.posted = posted;
            this.committed = committed;
        }

        @Override
        public BooksTarget decorated() {
            return target;
        }

        @Override
        public List<Answer> post(List<PostingDraft> drafts) {
            var answers = target.post(drafts);
            rows += drafts.size();
            posted.accept(rows);
            return answers;
        }

        @Override
        public void commit() {
            target.commit();
            committed.accept(rows);
        }
    }
}
