package org.costledger.engine.number;

import java.math.BigDecimal;

/**
 * A quantity in the item's base unit of measure; in a ledger, positive puts stock in and negative takes it out. Five
 * decimals.
 *
 * @param units the number in hundred-thousandths
 */
public record Quantity(long units) implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(0);

    public static Quantity of(BigDecimal value) {
        return Quantity.ofUnits(Fixed.of(value));
    }

    /** The number written as a decimal, such as {@code "12.5"}. */
    public static Quantity of(String value) {
        return of(new BigDecimal(value));
    }

    public static Quantity ofUnits(long units) {
        return units == 0 ? ZERO : new Quantity(units);
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

    public Quantity plus(Quantity other) {
        return ofUnits(Fixed.plus(units, other.units));
    }

    public Quantity minus(Quantity other) {
        return plus(other.negated());
    }

    public Quantity negated() {
        return ofUnits(Fixed.negated(units));
    }

    public Quantity abs() {
        return units < 0 ? negated() : this;
    }

    /** The smaller of the two. */
    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    /** Whether this is a multiple of {@code precision}. */
    public boolean isMultipleOf(Precision precision) {
        return units % precision.step() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
