package org.costledger.engine.number;

import java.math.BigDecimal;

/**
 * A percentage: 12.5 means twelve and a half per cent.
 *
 * @param units the number in hundred-thousandths
 */
public record Percentage(long units) implements Comparable<Percentage> {
    public static final Percentage ZERO = new Percentage(0);

    public static Percentage of(BigDecimal value) {
        return Percentage.ofUnits(Fixed.of(value));
    }

    /** The number written as a decimal, such as {@code "12.5"}. */
    public static Percentage of(String value) {
        return of(new BigDecimal(value));
    }

    public static Percentage ofUnits(long units) {
        return units == 0 ? ZERO : new Percentage(units);
    }

    public BigDecimal toDecimal() {
        return Fixed.toDecimal(units);
    }

    public boolean isZero() {
        return units == 0;
    }

    public int signum() {
        return Long.signum(units);
    }

    @Override
    public int compareTo(Percentage other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
