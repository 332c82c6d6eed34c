package org.costledger.engine.ledger.column;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates as numbers of a column: days from 1960 on, so that the dates of a living ledger fit in two bytes. They ascend with
 * the dates; 0 is the blank date and stands for no other.
 */
public final class Days {
    private static final long FIRST = LocalDate.of(1960, 1, 1).toEpochDay();

    private Days() {}

    public static int of(LocalDate date) {
        long days = date.toEpochDay() - FIRST;
        return Math.toIntExact(days >= 0 ? days + 1 : days);
    }

    public static LocalDate toDate(int days) {
        return LocalDate.ofEpochDay(FIRST + (days > 0 ? days - 1 : days));
    }

    /** A date that is mostly near a day, if there is one, as a {@link Distance} from it. */
    static int distance(Optional<LocalDate> date, int day) {
        return date.map(known -> Distance.of(of(known), day)).orElse(Distance.NONE);
    }

    static Optional<LocalDate> toOptional(int distance, int day) {
        return distance == Distance.NONE ? Optional.empty() : Optional.of(toDate(Distance.number(distance, day)));
    }
}
