package org.costledger.store.row;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The value of a statement's parameter. */
public interface Parameter {
    /** Sets it, at the place of its parameter, from 1. */
    void set(PreparedStatement statement, int place) throws SQLException;
}
