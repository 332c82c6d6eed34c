package org.costledger.engine.ledger.column;

import java.time.LocalDate;
import java.util.Optional;

/** Dates as numbers of a column: days since the year 0, so that 0 is the blank date and sorts before every other. */
public final class Days {
    private static final long YEAR_ZERO = LocalDate.of(0, 1, 1).toEpochDay() - 1;

    private Days() {}

    public static int of(LocalDate date) {
        return (int) (date.toEpochDay() - YEAR_ZERO);
    }

    public static int of(Optional<LocalDate> date) {
        return date.map(Days::of).orElse(0);
    }

    public static LocalDate toDate(int days) {
        return LocalDate.ofEpochDay(days + YEAR_ZERO);
    }

    public static Optional<LocalDate> toOptional(int days) {
        return days == 0 ? Optional.empty() : Optional.of(toDate(days));
    }
}
