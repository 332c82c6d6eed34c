package org.costledger.store.row;

import java.sql.SQLException;

/** A database did not take or give rows. Its cause says why, with the SQL state. */
public final class RowFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException sqlException;

    /** @param what was being done: the statement, and where in it */
    public RowFailure(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
        sqlException = cause;
    }

    /** Why. */
    public SQLException sqlException() {
        return sqlException;
    }
}
