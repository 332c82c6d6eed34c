package org.costledger.engine.setup;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Periods after whose closing nothing is posted in them any more (E-05, GL-70).
 *
 * @param periods by ending date
 */
public record InventoryPeriods(List<InventoryPeriod> periods) {
    public static final InventoryPeriods NONE = new InventoryPeriods(List.of());

    public InventoryPeriods {
        periods = periods.stream()
                .sorted(Comparator.comparing(InventoryPeriod::endingDate))
                .toList();
    }

    /**
     * A period and whether it is closed.
     *
     * @param endingDate last day of the period; no two end on the same
     * @param name proposed: month and year of the ending date
     * @param closed whether it is closed
     */
    public record InventoryPeriod(LocalDate endingDate, String name, boolean closed) {
        /** A period of the name that is proposed. */
        public InventoryPeriod(LocalDate endingDate, boolean closed) {
            this(endingDate, proposedName(endingDate), closed);
        }

        private static String proposedName(LocalDate endingDate) {
            return endingDate.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + endingDate.getYear();
        }

        public InventoryPeriod withClosed(boolean changed) {
            return new InventoryPeriod(endingDate, name, changed);
        }
    }

    /** The last day of the closed periods. */
    public Optional<LocalDate> closedUntil() {
        for (int last = periods.size() - 1; last >= 0; last--) {
            if (periods.get(last).closed()) return Optional.of(periods.get(last).endingDate());
        }
        return Optional.empty();
    }

    /** Whether {@code date} may be posted on: no closed period ends on it or later. */
    public boolean isValid(LocalDate date) {
        return closedUntil().map(date::isAfter).orElse(true);
    }

    /** The period that ends on a date. */
    public Optional<InventoryPeriod> find(LocalDate endingDate) {
        return periods.stream()
                .filter(period -> period.endingDate().equals(endingDate))
                .findFirst();
    }

    /** With a period in place of the one that ends on the same date. */
    public InventoryPeriods with(InventoryPeriod period) {
        var changed = new ArrayList<>(without(period.endingDate()).periods);
        changed.add(period);
        return new InventoryPeriods(changed);
    }

    /** Without the period that ends on a date. */
    public InventoryPeriods without(LocalDate endingDate) {
        return new InventoryPeriods(periods.stream()
                .filter(period -> !period.endingDate().equals(endingDate))
                .toList());
    }
}
