package org.costledger.service;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.refusal.Refused;

/**
 * Closes a period, as {@link InventoryPeriods#insertAndClose} does, and keeps what stock was worth at its end
 * ({@link TakeSnapshot}), which is what will be asked for from then on.
 */
public final class ClosePeriod {
    private ClosePeriod() {}

    /**
     * The period is closed.
     *
     * @param notKept why the value of its end is not kept; that costs time later, and nothing else
     */
    public record Answer(LocalDate endingDate, Optional<Refused> notKept) {}

    /**
     * Closes a period; one that was never heard of is inserted first.
     *
     * @throws Refused if something stands in the way (GL-73)
     */
    public static Answer close(Books books, Asked asked, PeriodRequest request) {
        var closed = InventoryPeriods.insertAndClose(books, asked, request);
        try {
            TakeSnapshot.take(books, closed.endingDate());
            return new Answer(closed.endingDate(), Optional.empty());
        } catch (Refused refused) {
            return new Answer(closed.endingDate(), Optional.of(refused));
        }
    }
}
