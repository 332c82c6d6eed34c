package org.costledger.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.setup.Setup;

/**
 * Empty ledgers, in folders or in databases of a server that is started once and stays until the tests end: each is a copy of one that
 * was migrated before, as migrating takes longer than most tests.
 */
public enum EmptyBooks {
    IN_FOLDERS,
    ON_POSTGRES;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Opens an empty ledger. */
    public Books create(Setup setup) {
        return Books.create(address(), setup);
    }

    /** Where an empty ledger can be made. */
    public String address() {
        return switch (this) {
            case IN_FOLDERS -> Folders.next();
            case ON_POSTGRES -> Server.next();
        };
    }

    /** A schema without tables, in a database of its own. */
    String schema(String name) {
        var address = address();
        try (var connection = Server.SERVER
                        .getDatabase("postgres", address.substring(address.lastIndexOf('/') + 1))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return address + "?schema=" + name;
    }

    private static final class Folders {
        private static final Path FOLDER = folder();
        private static final Path TEMPLATE = FOLDER.resolve("template");

        static {
            Books.prepare(TEMPLATE.toString()).close();
        }

        private static Path folder() {
            try {
                var folder = Files.createTempDirectory("costledger-books");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static String next() {
            var books = FOLDER.resolve("books" + COUNT.incrementAndGet());
            try {
                Files.createDirectory(books);
                try (var files = Files.list(TEMPLATE)) {
                    for (var file : files.toList()) Files.copy(file, books.resolve(file.getFileName()));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return books.toString();
        }
    }

    private static final class Server {
        private static final String TEMPLATE = "template_of_books";
        private static final EmbeddedPostgres SERVER = start();

        static {
            execute("CREATE DATABASE " + TEMPLATE);
            Books.prepare(address(TEMPLATE)).close();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String address(String database) {
            return "postgres://postgres@localhost:" + SERVER.getPort() + "/" + database;
        }

        private static void execute(String sql) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        static String next() {
            var name = "books" + COUNT.incrementAndGet();
            execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return address(name);
        }
    }
}
