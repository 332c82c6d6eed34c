package org.costledger.engine.adjustment.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction in lowest terms: what a formula is worth before it is rounded. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    Ratio {
        if (denominator.signum() == 0) throw new ArithmeticException(numerator + " divided by zero");
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) divisor = divisor.negate();
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio absolute() {
        return new Ratio(numerator.abs(), denominator);
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@code R(this, step)} of R-1: the nearest multiple of the step, a tie away from zero. */
    Ratio rounded(Ratio step) {
        var steps = dividedBy(step);
        // Half a step more towards infinity, and what is left of a step is cut off: floor((2n + d) / 2d).
        var whole = steps.numerator.abs().shiftLeft(1).add(steps.denominator).divide(steps.denominator.shiftLeft(1));
        if (numerator.signum() < 0) whole = whole.negate();
        return new Ratio(whole, BigInteger.ONE).times(step);
    }

    int signum() {
        return numerator.signum();
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The same number as a decimal; it must be one. */
    BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
