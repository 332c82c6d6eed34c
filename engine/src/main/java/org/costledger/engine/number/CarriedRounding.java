package org.costledger.engine.number;

import java.math.BigInteger;

/**
 * Rounds one exact amount after the other, each with what rounding left of those before it, so that the rounded amounts
 * never drift from the exact ones. All are fractions of one denominator.
 */
public final class CarriedRounding {
    private final BigInteger denominator;
    private final BigInteger step;
    private final long precisionStep;
    private BigInteger carry = BigInteger.ZERO;

    // The same in 63 bits, for as long as they do.
    private final long shortDenominator;
    private final long shortStep;
    private long shortCarry;
    private boolean isShort;

    /**
     * Nothing is carried yet.
     *
     * @param denominator more than nothing
     */
    public CarriedRounding(BigInteger denominator, Precision precision) {
        this.denominator = denominator;
        this.step = denominator.multiply(BigInteger.valueOf(precision.step()));
        this.precisionStep = precision.step();
        this.isShort = step.bitLength() < Long.SIZE - 1;
        this.shortDenominator = isShort ? denominator.longValueExact() : 0;
        this.shortStep = isShort ? step.longValueExact() : 0;
    }

    /** {@code R(a * b / denominator - less + carry)}, in units of {@link Amount} as {@code less}; what that leaves is carried to the next. */
    public long next(long a, long b, long less) {
        if (isShort) {
            long product = a * b;
            long taken = less * shortDenominator;
            boolean fits = Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1)
                    && Math.multiplyHigh(less, shortDenominator) == taken >> (Long.SIZE - 1)
                    && isSmall(product)
                    && isSmall(taken);
            if (fits) return nextShort(product - taken + shortCarry);
            isShort = false;
            carry = BigInteger.valueOf(shortCarry);
        }
        return next(BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .subtract(BigInteger.valueOf(less).multiply(denominator)));
    }

    private static boolean isSmall(long number) {
        return Math.abs(number) < Long.MAX_VALUE / 4;
    }

    private long nextShort(long exact) {
        long units = exact / shortStep;
        long rest = exact - units * shortStep;
        if (Math.abs(rest) >= shortStep - Math.abs(rest)) units += Long.signum(exact);
        shortCarry = exact - units * shortStep;
        return units * precisionStep;
    }

    /** {@code R(numerator / denominator + carry)}, in units of {@link Amount}; what that leaves is carried to the next. */
    public long next(BigInteger numerator) {
        if (isShort) {
            isShort = false;
            carry = BigInteger.valueOf(shortCarry);
        }
        var exact = numerator.add(carry);
        var units = Fixed.nearest(exact, step);
        carry = exact.subtract(units.multiply(step));
        return Fixed.narrow(units.multiply(step).divide(denominator));
    }
}
