package org.costledger.store;

import java.sql.SQLException;

/**
 * The end of a transaction was asked for and not confirmed: it was written as a whole or not at all. Who repeats the request under its key
 * learns which, for whatever the database still does with the first one is waited for.
 */
public final class CommitUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;

    CommitUnknown(SQLException cause) {
        super(cause.getMessage(), cause);
        sqlException = cause;
    }

    SQLException sqlException() {
        return sqlException;
    }
}
