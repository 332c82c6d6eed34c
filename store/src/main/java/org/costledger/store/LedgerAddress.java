package org.costledger.store;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.costledger.engine.refusal.Refused;

/**
 * Where a ledger is kept: a folder, which holds an H2 database, or a PostgreSQL database.
 *
 * <p>Written as {@code ./books}, or as {@code postgres://user:password@host:5432/database?schema=books}; without a password the
 * environment's {@code PGPASSWORD} is taken, without a user its {@code PGUSER}.
 */
public sealed interface LedgerAddress {
    /** As {@link #of} reads it; with the password, so for programs and not for people. */
    String text();

    /** A folder of this machine. */
    record Folder(Path path) implements LedgerAddress {
        @Override
        public String text() {
            return path.toString();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A database of a PostgreSQL server. */
    record Postgres(String host, int port, String database, Optional<String> schema, Login login)
            implements LedgerAddress {
        @Override
        public String text() {
            return "postgres://" + encoded(login.user()) + ":" + encoded(login.password()) + "@" + host + ":" + port
                    + "/" + database + schema.map(name -> "?schema=" + name).orElse("");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "postgres://" + host + ":" + port + "/" + database
                    + schema.map(name -> "?schema=" + name).orElse("");
        }
    }

    /** Who opens the database. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    int POSTGRES_PORT = 5432;

    /**
     * Reads an address.
     *
     * @throws Refused if it begins like that of a server and is none
     */
    static LedgerAddress of(String text) {
        if (!text.startsWith("postgres:") && !text.startsWith("postgresql:"))
            return new Folder(Path.of(text).toAbsolutePath().normalize());
        try {
            return postgres(URI.create(text), text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(StoreReason.ADDRESS_MALFORMED, text);
        }
    }

    private static LedgerAddress postgres(URI uri, String text) {
        var path = uri.getPath();
        if (uri.getHost() == null || path == null || path.length() < 2)
            throw new Refused(StoreReason.ADDRESS_MALFORMED, text);
        var login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new Postgres(
                uri.getHost(),
                uri.getPort() < 0 ? POSTGRES_PORT : uri.getPort(),
                path.substring(1),
                schema(uri, text),
                new Login(
                        login[0].isEmpty() ? environment("PGUSER", "postgres") : decoded(login[0]),
                        login.length < 2 ? environment("PGPASSWORD", "") : decoded(login[1])));
    }

    private static Optional<String> schema(URI uri, String text) {
        var query = uri.getQuery();
        if (query == null || query.isEmpty()) return Optional.empty();
        if (!query.matches("schema=[A-Za-z_][A-Za-z0-9_]*")) throw new Refused(StoreReason.ADDRESS_MALFORMED, text);
        return Optional.of(query.substring("schema=".length()));
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
