package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Which database a ledger lies in. What differs between them is asked of this, and of nothing else. */
public enum Dialect {
    H2("h2"),
    POSTGRESQL("postgresql");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** The folder of its own migrations. */
    String folder() {
        return folder;
    }

    /** The one a connection leads to. */
    public static Dialect of(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalArgumentException("a ledger is not kept in " + product);
        };
    }
}
