package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Optional;

/** The range of posting dates that is allowed (E-04); an end that is absent is open. */
public record AllowedPostingDates(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final AllowedPostingDates ANY = new AllowedPostingDates(Optional.empty(), Optional.empty());

    public boolean allow(LocalDate date) {
        return from.map(first -> !date.isBefore(first)).orElse(true)
                && to.map(last -> !date.isAfter(last)).orElse(true);
    }
}
