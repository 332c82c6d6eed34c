package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Periods after whose closing nothing is posted in them any more (E-05). */
public record InventoryPeriods(List<InventoryPeriod> periods) {
    public static final InventoryPeriods NONE = new InventoryPeriods(List.of());

    public InventoryPeriods {
        periods = List.copyOf(periods);
    }

    /**
     * A period and whether it is closed.
     *
     * @param endingDate last day of the period
     * @param closed whether it is closed
     */
    public record InventoryPeriod(LocalDate endingDate, boolean closed) {}

    /** The last day of the closed periods. */
    public Optional<LocalDate> closedUntil() {
        if (periods.isEmpty()) return Optional.empty();
        return periods.stream()
                .filter(InventoryPeriod::closed)
                .map(InventoryPeriod::endingDate)
                .max(LocalDate::compareTo);
    }

    /** Whether {@code date} may be posted on: no closed period ends on it or later. */
    public boolean isValid(LocalDate date) {
        return closedUntil().map(date::isAfter).orElse(true);
    }
}
