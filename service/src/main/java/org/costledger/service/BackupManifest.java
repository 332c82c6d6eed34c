package org.costledger.service;

import java.time.Instant;
import java.util.List;
import org.costledger.engine.ledger.EntryNumbers;

/**
 * What a backup holds: the file {@code manifest.json} in it, written last.
 *
 * @param format of the backup itself, 1
 * @param schemaVersion of the ledger it was made of
 * @param program that made it
 * @param lastNumbers of the entries
 * @param tables in the order in which they are restored
 */
public record BackupManifest(
        int format,
        String schemaVersion,
        String program,
        Instant madeAt,
        EntryNumbers lastNumbers,
        List<Table> tables) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    /**
     * A table, in a file of its name.
     *
     * @param sha256 of the file, in hexadecimal digits
     */
    public record Table(String name, long rows, String sha256) {
        String file() {
            return name + ".csv";
        }
    }

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
