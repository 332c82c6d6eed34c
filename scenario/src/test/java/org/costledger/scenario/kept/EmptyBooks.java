package org.costledger.scenario.kept;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.setup.Setup;
import org.costledger.service.Books;

/**
 * Empty ledgers, one after the other, in folders or in databases of a server that is started once: each is a copy of one that was
 * migrated before, as migrating takes longer than most plays.
 */
public interface EmptyBooks extends AutoCloseable {
    Books create(Setup setup);

    @Override
    void close();

    /** In folders beneath a temporary one. */
    static EmptyBooks inFolders() {
        return new InFolders();
    }

    static EmptyBooks onPostgres() {
        return new OnPostgres();
    }

    final class InFolders implements EmptyBooks {
        private final Path folder;
        private final Path template;
        private final AtomicInteger count = new AtomicInteger();

        private InFolders() {
            try {
                folder = Files.createTempDirectory("costledger-books");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            template = folder.resolve("template");
            Books.prepare(template.toString()).close();
        }

        @Override
        public Books create(Setup setup) {
            var books = folder.resolve("books" + count.incrementAndGet());
            try {
                Files.createDirectory(books);
                try (var files = Files.list(template)) {
                    for (var file : files.toList()) Files.copy(file, books.resolve(file.getFileName()));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Books.create(books.toString(), setup);
        }

        @Override
        public void close() {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    final class OnPostgres implements EmptyBooks {
        private static final String TEMPLATE = "template_of_books";

        private final EmbeddedPostgres server;
        private final AtomicInteger count = new AtomicInteger();

        private OnPostgres() {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            execute("CREATE DATABASE " + TEMPLATE);
            Books.prepare(address(TEMPLATE)).close();
        }

        private String address(String database) {
            return "postgres://postgres@localhost:" + server.getPort() + "/" + database;
        }

        private void execute(String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public Books create(Setup setup) {
            int number = count.incrementAndGet();
            if (number > 1) execute("DROP DATABASE IF EXISTS books" + (number - 1) + " WITH (FORCE)");
            execute("CREATE DATABASE books" + number + " TEMPLATE " + TEMPLATE);
            return Books.create(address("books" + number), setup);
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
