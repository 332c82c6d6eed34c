package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.Setup;

/**
 * On which date a change of cost is posted (ADJ-163): that of the value entry it changes, unless that date is closed; then on
 * the first that is open. When it counts is not touched by this (ADJ-164).
 */
final class PostingDate {
    private final AllowedPostingDates allowed;
    private final int firstAllowedDay;
    private final int lastAllowedDay;
    private final boolean isClosedForGood;

    PostingDate(Setup setup) {
        this.allowed = setup.calendar().allowedPostingDates();
        this.firstAllowedDay = firstAllowed(setup.calendar()).map(Days::of).orElse(Integer.MIN_VALUE);
        this.lastAllowedDay = allowed.to().map(Days::of).orElse(Integer.MAX_VALUE);
        this.isClosedForGood = !setup.calendar().inventoryPeriods().isValid(AccountingPeriods.WITHOUT_END);
    }

    private static Optional<LocalDate> firstAllowed(Setup.Calendar calendar) {
        var from = calendar.allowedPostingDates().from();
        var firstOpen = calendar.inventoryPeriods().closedUntil().map(end -> end.plusDays(1));
        return firstOpen
                .filter(open -> from.map(date -> date.isBefore(open)).orElse(true))
                .or(() -> from);
    }

    /**
     * The day an adjustment of a value entry is posted on, as {@link Days}.
     *
     * @param day the value entry was posted on
     * @throws Refused if no date is open, or the one it comes to is after the range that is allowed (ADJ-200)
     */
    int of(int day) {
        if (isClosedForGood)
            throw new Refused(Reason.ADJUSTMENT_PERIOD_CLOSED, Days.toDate(day), AccountingPeriods.WITHOUT_END);
        int postedOn = Math.max(day, firstAllowedDay);
        if (postedOn > lastAllowedDay)
            throw new Refused(
                    Reason.ADJUSTMENT_DATE_NOT_ALLOWED,
                    Days.toDate(postedOn),
                    allowed.to().map(LocalDate::toString).orElse("any date"));
        return postedOn;
    }
}
