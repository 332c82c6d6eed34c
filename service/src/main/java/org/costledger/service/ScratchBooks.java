package org.costledger.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.store.LedgerAddress;
import org.costledger.store.LedgerAddress.Folder;
import org.costledger.store.LedgerAddress.Postgres;
import org.costledger.store.ScratchSchemas;
import org.costledger.store.StoreReason;

/**
 * Empty ledgers to try something on, one at a time: of each nothing is left once the next is made, or these are closed. Whoever asks for
 * one closes it before.
 */
public sealed interface ScratchBooks extends AutoCloseable {
    /** Opens an empty ledger. */
    Books create(Setup setup);

    /**
     * The address of the ledger that was opened last, with the password of its server; empty before the first. It may be opened again once
     * it is closed.
     */
    Optional<String> address();

    @Override
    void close();

    /** In folders beneath a temporary one. */
    static ScratchBooks inFolders() {
        return new InFolders();
    }

    /**
     * On a PostgreSQL server, in schemas of their own.
     *
     * @param address of a database, which may hold other things
     * @throws Refused if it is none, names a schema, or cannot be reached
     */
    static ScratchBooks onPostgres(String address) {
        return switch (LedgerAddress.of(address)) {
            case Folder folder -> throw new Refused(StoreReason.ADDRESS_MALFORMED, address);
            case Postgres postgres
            when postgres.schema().isPresent() ->
                throw new Refused(
                        ServiceReason.SCHEMA_NAMED, address, postgres.schema().get());
            case Postgres postgres -> new OnPostgres(new ScratchSchemas(postgres));
        };
    }

    /** Each is a copy of a folder that was made ready once. */
    final class InFolders implements ScratchBooks {
        private final Path folder;
        private final Path template;
        private Optional<Path> current = Optional.empty();
        private int count;

        private InFolders() {
            try {
                folder = Files.createTempDirectory("costledger-scratch");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            template = folder.resolve("template");
            Books.prepare(template.toString()).close();
        }

        @Override
        public Books create(Setup setup) {
            current.ifPresent(InFolders::delete);
            var books = folder.resolve("books" + ++count);
            current = Optional.of(books);
            try {
                Files.createDirectory(books);
                try (var files = Files.list(template)) {
                    for (var file : files.toList()) Files.copy(file, books.resolve(file.getFileName()));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Books.create(new Folder(books), setup);
        }

        @Override
        public Optional<String> address() {
            return current.map(Path::toString);
        }

        @Override
        public void close() {
            delete(folder);
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Each is made from the first migration on. */
    final class OnPostgres implements ScratchBooks {
        private final ScratchSchemas schemas;
        private Optional<LedgerAddress> current = Optional.empty();

        private OnPostgres(ScratchSchemas schemas) {
            this.schemas = schemas;
        }

        @Override
        public Books create(Setup setup) {
            var schema = schemas.next();
            current = Optional.of(schema);
            return Books.create(schema, setup);
        }

        @Override
        public Optional<String> address() {
            return current.map(LedgerAddress::text);
        }

        @Override
        public void close() {
            schemas.close();
        }
    }
}
