package org.costledger.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: what lies between two rounding points. A formula of the specification is written with
 * it as it stands there and rounded once at its end.
 */
public final class Exact {
    public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
    public static final Exact ONE = new Exact(BigInteger.ONE, BigInteger.ONE);

    private static final BigInteger SCALE = BigInteger.valueOf(Fixed.ONE);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Exact(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A decimal of any length, as a sender may state a unit cost. */
    public static Exact of(BigDecimal value) {
        return value.scale() <= 0
                ? new Exact(value.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public static Exact of(Amount amount) {
        return ofUnits(amount.units());
    }

    public static Exact of(Quantity quantity) {
        return ofUnits(quantity.units());
    }

    public static Exact of(UnitCost unitCost) {
        return ofUnits(unitCost.units());
    }

    /** The percentage as a fraction of one: 12 % is 0.12. */
    public static Exact of(Percentage percentage) {
        return new Exact(BigInteger.valueOf(percentage.units()), SCALE.multiply(HUNDRED));
    }

    /** {@code numerator / denominator} of the smallest unit; the denominator is more than nothing. */
    static Exact fraction(long numerator, long denominator) {
        return new Exact(BigInteger.valueOf(numerator), SCALE.multiply(BigInteger.valueOf(denominator)));
    }

    private static Exact ofUnits(long units) {
        return units == 0 ? ZERO : new Exact(BigInteger.valueOf(units), SCALE);
    }

    public Exact plus(Exact other) {
        if (denominator.equals(other.denominator)) return new Exact(numerator.add(other.numerator), denominator);
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; {@code other} is not zero. */
    public Exact dividedBy(Exact other) {
        if (other.isZero()) throw new IllegalStateException("division of " + this + " by zero");
        var top = numerator.multiply(other.denominator);
        var bottom = denominator.multiply(other.numerator);
        return bottom.signum() < 0 ? new Exact(top.negate(), bottom.negate()) : new Exact(top, bottom);
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public int signum() {
        return numerator.signum();
    }

    public Amount toAmount(Precision precision) {
        return Amount.ofUnits(rounded(precision));
    }

    /** To as many decimals as asked for; a tie goes away from zero. */
    public BigDecimal toDecimal(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    public UnitCost toUnitCost(Precision precision) {
        return UnitCost.ofUnits(rounded(precision));
    }

    public Quantity toQuantity(Precision precision) {
        return Quantity.ofUnits(rounded(precision));
    }

    private long rounded(Precision precision) {
        var step = BigInteger.valueOf(precision.step());
        return Fixed.narrow(Fixed.nearest(numerator.multiply(SCALE), denominator.multiply(step))
                .multiply(step));
    }

    /** The top of the fraction. */
    public BigInteger numerator() {
        return numerator;
    }

    /** The bottom of the fraction, more than nothing. */
    public BigInteger denominator() {
        return denominator;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact
                && numerator.multiply(exact.denominator).equals(exact.numerator.multiply(denominator));
    }

    @Override
    public int hashCode() {
        var divisor = numerator.gcd(denominator);
        return numerator.divide(divisor).hashCode() * 31
                + denominator.divide(divisor).hashCode();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
