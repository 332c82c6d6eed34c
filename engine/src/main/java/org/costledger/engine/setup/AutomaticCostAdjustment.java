package org.costledger.engine.setup;

import java.time.LocalDate;

/** Whether cost is adjusted with every posting, and how far back a posting may lie for that (ADJ-180). */
public enum AutomaticCostAdjustment {
    NEVER,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    ALWAYS;

    /** Whether a posting of {@code date} may still be adjusted online on {@code workDate}. */
    public boolean reaches(LocalDate date, LocalDate workDate) {
        return switch (this) {
            case NEVER -> false;
            case DAY -> !date.isBefore(workDate.minusDays(1));
            case WEEK -> !date.isBefore(workDate.minusWeeks(1));
            case MONTH -> !date.isBefore(workDate.minusMonths(1));
            case QUARTER -> !date.isBefore(workDate.minusMonths(3));
            case YEAR -> !date.isBefore(workDate.minusYears(1));
            case ALWAYS -> true;
        };
    }
}
