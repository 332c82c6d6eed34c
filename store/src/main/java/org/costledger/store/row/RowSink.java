package org.costledger.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes rows of one table, column after column in the table's order, and sends them to the database. Each row is ended; what was
 * sent is there once the sink is closed.
 */
public interface RowSink extends AutoCloseable {
    /** A column of whole numbers, BIGINT or INTEGER. */
    void number(long value);

    /** A column NUMERIC(38,5), in hundred-thousandths. */
    void decimal(long units);

    void text(String value);

    void flag(boolean value);

    void date(LocalDate value);

    /** A point in time, kept in UTC. */
    void time(Instant value);

    /** NULL, in a column of any kind. */
    void nothing();

    void endRow();

    /** How many rows were ended. */
    long rowCount();

    /** Sends what is left. */
    @Override
    void close();

    default void date(Optional<LocalDate> value) {
        if (value.isPresent()) date(value.get());
        else nothing();
    }

    /** An entry number, NULL for 0: none. */
    default void reference(long entryNo) {
        if (entryNo == 0) nothing();
        else number(entryNo);
    }
}
