package org.costledger.store.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Gives rows of one table, column after column in the table's order. */
public interface RowSource extends AutoCloseable {
    /** Goes to the next row; false: there is none. */
    boolean next();

    long number();

    /** Of a column NUMERIC(38,5), in hundred-thousandths. */
    long decimal();

    /** Of a sum of such columns, exact however large it is. */
    BigDecimal total();

    String text();

    boolean flag();

    LocalDate date();

    Instant time();

    Optional<LocalDate> optionalDate();

    Optional<String> optionalText();

    /** As {@link #decimal}, empty of NULL. */
    Optional<Long> optionalDecimal();

    /** An entry number; 0 of NULL: none. */
    long reference();

    @Override
    void close();
}
