package org.costledger.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/**
 * Arithmetic on fixed-point numbers: a {@code long} counts hundred-thousandths. The formulas of the ledger stand here
 * once, over primitives; the number types and the columns of a ledger both call them.
 *
 * <p>Products are taken at full width (128 bits and more) and rounded once, a tie away from zero. What does
 * not fit is refused ({@code R-2.overflow}).
 */
public final class Fixed {
    /** Decimals of every number. */
    public static final int DECIMALS = 5;
    /** The number one. */
    public static final long ONE = 100_000;

    private Fixed() {}

    /** The number {@code value} stands for; refused if it has more than five decimals or is too large. */
    public static long of(BigDecimal value) {
        BigDecimal scaled;
        try {
            scaled = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new Refused(Reason.NUMBER_TOO_FINE, value.toPlainString());
        }
        return narrow(scaled.unscaledValue());
    }

    /** The same number as a decimal without trailing zeros. */
    public static BigDecimal toDecimal(long value) {
        var decimal = BigDecimal.valueOf(value, DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal;
    }

    public static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) throw tooLarge(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
        return sum;
    }

    public static long negated(long a) {
        if (a == Long.MIN_VALUE) throw tooLarge(BigInteger.valueOf(a).negate());
        return -a;
    }

    /** the multiple of {@code step} nearest to {@code value}, a tie away from zero. */
    public static long round(long value, long step) {
        long rest = value % step;
        return rest == 0 ? value : shareOf(value, 1, 1, step);
    }

    /** {@code R(a * b, step)} of two fixed-point numbers. */
    public static long product(long a, long b, long step) {
        return shareOf(a, b, ONE, step);
    }

    /** {@code R(a / b, step)} of two fixed-point numbers; zero if {@code b} is zero. */
    public static long quotient(long a, long b, long step) {
        return a == 0 || b == 0 ? 0 : shareOf(a, ONE, b, step);
    }

    /** {@code R(cost * part / whole, step)}: what a part of a whole costs. */
    public static long share(long cost, long part, long whole, long step) {
        return shareOf(cost, part, whole, step);
    }

    /** {@code step * nearest(a * b / (divisor * step))}, ties away from zero. */
    private static long shareOf(long a, long b, long divisor, long step) {
        if (divisor == 0) throw new IllegalStateException("division of " + a + " * " + b + " by zero");
        long product = a * b;
        if (Math.multiplyHigh(a, b) == product >> 63 && Math.multiplyHigh(divisor, step) == (divisor * step) >> 63) {
            long unit = divisor * step;
            if (product != Long.MIN_VALUE && unit != Long.MIN_VALUE) {
                long whole = product / unit;
                long rest = Math.abs(product - whole * unit);
                if (rest >= Math.abs(unit) - rest) whole += (product ^ unit) < 0 ? -1 : 1;
                if (Math.multiplyHigh(whole, step) == (whole * step) >> 63) return whole * step;
            }
        }
        boolean isWhole = b % ONE == 0 && divisor % ONE == 0; // mostly both are pieces
        return isWhole && b != 0 ? shareOf(a, b / ONE, divisor / ONE, step) : wideShareOf(a, b, divisor, step);
    }

    private static long wideShareOf(long a, long b, long divisor, long step) {
        var product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        return nearest(product, BigInteger.valueOf(divisor), step);
    }

    /** {@code R(numerator / denominator, step)} of numbers of any length. */
    public static long nearest(BigInteger numerator, BigInteger denominator, long step) {
        var unit = denominator.multiply(BigInteger.valueOf(step));
        return narrow(nearest(numerator, unit).multiply(BigInteger.valueOf(step)));
    }

    /** {@code numerator / denominator} rounded to a whole number, a tie away from zero. */
    static BigInteger nearest(BigInteger numerator, BigInteger denominator) {
        var parts = numerator.abs().divideAndRemainder(denominator.abs());
        var whole = parts[0];
        if (parts[1].shiftLeft(1).compareTo(denominator.abs()) >= 0) whole = whole.add(BigInteger.ONE);
        return numerator.signum() * denominator.signum() < 0 ? whole.negate() : whole;
    }

    static long narrow(BigInteger value) {
        if (value.bitLength() > 63) throw tooLarge(value);
        return value.longValueExact();
    }

    private static Refused tooLarge(BigInteger value) {
        return new Refused(Reason.NUMBER_TOO_LARGE, new BigDecimal(value, DECIMALS).toPlainString());
    }
}
