package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;

/**
 * On which date a change of cost is posted (ADJ-163): that of the value entry it changes, unless that date is closed; then on
 * the first that is open. When it counts is not touched by this (ADJ-164).
 */
final class PostingDate {
    private final Setup setup;
    private final Optional<LocalDate> firstAllowed;
    private Optional<LocalDate> lastAsked = Optional.empty();
    private LocalDate lastAnswer = LocalDate.EPOCH;

    PostingDate(Setup setup) {
        this.setup = setup;
        this.firstAllowed = firstAllowed(setup);
    }

    private static Optional<LocalDate> firstAllowed(Setup setup) {
        var from = setup.calendar().allowedPostingDates().from();
        var closedUntil = setup.calendar().inventoryPeriods().closedUntil();
        return closedUntil
                .filter(end -> from.map(date -> !date.isAfter(end)).orElse(true))
                .map(end -> end.plusDays(1))
                .or(() -> from);
    }

    /**
     * The date of an adjustment of a value entry posted on {@code date}.
     *
     * @throws Refused if the date it comes to is after the range that is allowed (ADJ-200)
     */
    LocalDate of(LocalDate date) {
        if (lastAsked.isPresent() && lastAsked.get().equals(date)) return lastAnswer;
        lastAnswer = firstAllowed.filter(date::isBefore).orElse(date);
        lastAsked = Optional.of(date);
        var allowed = setup.calendar().allowedPostingDates();
        if (!allowed.allow(lastAnswer))
            throw new Refused(
                    Reason.ADJUSTMENT_DATE_NOT_ALLOWED,
                    lastAnswer,
                    allowed.to().map(LocalDate::toString).orElse("any date"));
        return lastAnswer;
    }
}
