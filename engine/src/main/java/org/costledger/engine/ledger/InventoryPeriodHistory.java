package org.costledger.engine.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of an inventory period, kept with it (GL-75).
 *
 * @param endingDate of the period
 * @param number counted within the period, from one
 * @param user who changed it
 * @param workDate what counted as today
 * @param at when it was changed
 * @param lastRegister the last item register when the period was closed; 0 when it was reopened
 */
public record InventoryPeriodHistory(
        LocalDate endingDate, int number, String user, LocalDate workDate, Instant at, Kind kind, long lastRegister) {

    /** What became of the period. */
    public enum Kind {
        CLOSE,
        REOPEN
    }
}
