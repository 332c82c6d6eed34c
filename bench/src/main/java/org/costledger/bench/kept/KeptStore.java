package org.costledger.bench.kept;

import org.costledger.service.ScratchBooks;

/** Where the ledgers are kept that are measured, each in a place of its own that is gone afterwards. */
public sealed interface KeptStore {
    /** H2, in temporary folders. */
    record InFolders() implements KeptStore {}

    /**
     * PostgreSQL, in schemas that are dropped.
     *
     * @param address of a database, which may hold other things
     */
    record OnPostgres(String address) implements KeptStore {
        /** The address may hold a password. */
        @Override
        public String toString() {
            return "PostgreSQL";
        }
    }

    /**
     * The place that a word names: h2, or the address of a PostgreSQL database.
     *
     * @throws IllegalArgumentException if it names none
     */
    static KeptStore of(String word) {
        if (word.equals("h2")) return new InFolders();
        if (word.startsWith("postgres")) return new OnPostgres(word);
        throw new IllegalArgumentException(
                "--store is memory, h2 or postgres://USER@HOST:PORT/DATABASE, and not '" + word + "'.");
    }

    /** Whether they lie on a server, so that several clients share them, and COPY is at hand. */
    default boolean isOnServer() {
        return switch (this) {
            case InFolders folders -> false;
            case OnPostgres postgres -> true;
        };
    }

    /** Room for one ledger at a time. */
    default ScratchBooks scratch() {
        return switch (this) {
            case InFolders folders -> ScratchBooks.inFolders();
            case OnPostgres(var address) -> ScratchBooks.onPostgres(address);
        };
    }
}
