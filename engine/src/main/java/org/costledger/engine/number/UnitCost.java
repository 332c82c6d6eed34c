package org.costledger.engine.number;

import java.math.BigDecimal;

/**
 * What one base unit costs, in local currency, or in the additional reporting currency where named so. Also a unit price
 * and an overhead rate.
 *
 * @param units the number in hundred-thousandths
 */
public record UnitCost(long units) implements Comparable<UnitCost> {
    public static final UnitCost ZERO = new UnitCost(0);

    public static UnitCost of(BigDecimal value) {
        return UnitCost.ofUnits(Fixed.of(value));
    }

    /** The number written as a decimal, such as {@code "12.5"}. */
    public static UnitCost of(String value) {
        return of(new BigDecimal(value));
    }

    public static UnitCost ofUnits(long units) {
        return units == 0 ? ZERO : new UnitCost(units);
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

    public UnitCost plus(UnitCost other) {
        return ofUnits(Fixed.plus(units, other.units));
    }

    public UnitCost minus(UnitCost other) {
        return ofUnits(Fixed.plus(units, Fixed.negated(other.units)));
    }

    /** {@code R(this * quantity, precision)}. */
    public Amount times(Quantity quantity, Precision precision) {
        return Amount.ofUnits(Fixed.product(units, quantity.units(), precision.step()));
    }

    /** */
    public UnitCost rounded(Precision precision) {
        return ofUnits(Fixed.round(units, precision.step()));
    }

    @Override
    public int compareTo(UnitCost other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
