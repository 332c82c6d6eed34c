package org.costledger.engine.number;

import java.math.BigDecimal;

/**
 * An amount of money: cost, sales or purchase amount, discount. In a ledger, a positive cost increases inventory and a
 * negative one decreases it.
 *
 * @param units the number in hundred-thousandths
 */
public record Amount(long units) implements Comparable<Amount> {
    public static final Amount ZERO = new Amount(0);

    public static Amount of(BigDecimal value) {
        return Amount.ofUnits(Fixed.of(value));
    }

    /** The number written as a decimal, such as {@code "12.5"}. */
    public static Amount of(String value) {
        return of(new BigDecimal(value));
    }

    public static Amount ofUnits(long units) {
        return units == 0 ? ZERO : new Amount(units);
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

    public Amount plus(Amount other) {
        return ofUnits(Fixed.plus(units, other.units));
    }

    public Amount minus(Amount other) {
        return plus(other.negated());
    }

    public Amount negated() {
        return ofUnits(Fixed.negated(units));
    }

    public Amount abs() {
        return units < 0 ? negated() : this;
    }

    /** */
    public Amount rounded(Precision precision) {
        return ofUnits(Fixed.round(units, precision.step()));
    }

    /** {@code R(this * part / whole, precision)}: the share of a part, rounded once. */
    public Amount share(Quantity part, Quantity whole, Precision precision) {
        return ofUnits(Fixed.share(units, part.units(), whole.units(), precision.step()));
    }

    /** {@code R(this / quantity, precision)}; zero for a quantity of zero. */
    public UnitCost per(Quantity quantity, Precision precision) {
        return UnitCost.ofUnits(Fixed.quotient(units, quantity.units(), precision.step()));
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
