package org.costledger.service;

import java.nio.file.Path;
import org.costledger.service.importing.ImportMode;

/** Imports a file of {@link LateInvoices} and says how many of its rows are posted, and how many are there for good. */
final class ImportingProgram {
    static final String COMMITTED = "committed ";

    private ImportingProgram() {}

    /** Ledger, file, mode. */
    public static void main(String[] arguments) {
        KilledProgram.work(() -> {
            try (var books = Books.open(arguments[0])) {
                KilledProgram.say("opened");
                LateInvoices.into(
                        books,
                        Path.of(arguments[1]),
                        ImportMode.valueOf(arguments[2]),
                        posted -> KilledProgram.say("posted " + posted),
                        committed -> KilledProgram.say(COMMITTED + committed));
            }
        });
    }
}
