package org.costledger.bench.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure is held against. Numbers are thousandths of the unit.
 *
 * @param id its number in the table of targets
 * @param lines of the workload it was measured at
 * @param measured absent: not in this run
 * @param bound on which side of floor and goal the figure must be
 * @param floor must hold in every release
 * @param goal what we are for
 */
public record Target(
        String id, String what, int lines, Optional<Long> measured, String unit, Bound bound, long floor, long goal) {
    private static final int THOUSANDTHS = 3;

    /** On which side a figure holds. */
    public enum Bound {
        AT_LEAST,
        AT_MOST;

        boolean holds(long measured, long limit) {
            return this == AT_LEAST ? measured >= limit : measured <= limit;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What comes of it. */
    public enum Verdict {
        GOAL_HELD,
        FLOOR_HELD,
        MISSED,
        NOT_MEASURED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Verdict verdict() {
        return measured.map(this::verdict).orElse(Verdict.NOT_MEASURED);
    }

    private Verdict verdict(long found) {
        if (bound.holds(found, goal)) return Verdict.GOAL_HELD;
        return bound.holds(found, floor) ? Verdict.FLOOR_HELD : Verdict.MISSED;
    }

    /** Thousandths as a decimal; from a hundred on, where they tell nothing, whole. */
    static String decimal(long thousandths) {
        var number = BigDecimal.valueOf(thousandths, THOUSANDTHS);
        if (number.abs().compareTo(BigDecimal.valueOf(100)) >= 0) number = number.setScale(0, RoundingMode.HALF_UP);
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.toBigInteger().toString() : stripped.toPlainString();
    }
}
