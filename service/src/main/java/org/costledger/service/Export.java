package org.costledger.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerTransaction;
import org.costledger.store.dump.LedgerTable;
import org.costledger.store.dump.TableWriter;

/** Writes all of a ledger, as it is at one moment, as CSV files for spreadsheets and auditors: a table each, with the names of chapter 01. */
public final class Export {
    private Export() {}

    /** A file that was written. */
    public record Exported(Path file, long rows) {}

    /**
     * Exports a ledger; tables without rows are left out.
     *
     * @throws Refused if the folder is not empty
     */
    public static List<Exported> export(Books books, Path folder) {
        return books.read(transaction -> {
            try {
                return export(transaction, folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static List<Exported> export(LedgerTransaction transaction, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) throw new Refused(ServiceReason.FOLDER_NOT_EMPTY, folder);
        }
        var exported = new ArrayList<Exported>();
        for (var table : LedgerTable.ALL) {
            var file = folder.resolve(camelCase(table.name()) + ".csv");
            long rows;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                rows = new TableWriter(transaction.connection()).write(table, Export::camelCase, stream);
            }
            if (rows == 0) Files.delete(file);
            else exported.add(new Exported(file, rows));
        }
        return exported;
    }

    /** The name that chapter 01 has for a column or a table: {@code costAmountActual}. */
    static String camelCase(String name) {
        var words = new StringBuilder();
        for (var word : name.split("_", -1))
            words.append(words.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return words.toString();
    }
}
