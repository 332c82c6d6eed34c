package org.costledger.engine.revaluation;

import java.math.BigInteger;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.CarriedRounding;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Precision;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/**
 * How the amount of a line per item is spread over the increases it revalues (REV-56, REV-57): each is brought to what a unit
 * of the line shall cost, and what rounding leaves is carried to the next, so that the parts add up to the amount.
 *
 * <p>Increases with 3, 3 and 4 left, worth 10.00, 10.00 and 14.00, revalued to 35.55: 0.67, 0.66 and 0.22 (E3).
 */
public final class SpreadOfRevaluation {
    private SpreadOfRevaluation() {}

    /**
     * What each increase gets, in units of {@link Amount}, in their order; also those that get nothing.
     *
     * @param increases with what they are worth by posting date (REV-57)
     * @param byValue of an Average item: spread by what the increases are worth
     * @throws Refused if what remained is not what the line was calculated for (REV-58)
     */
    public static long[] of(RevaluationLine line, RevaluableIncreases increases, boolean byValue, Precision precision) {
        checkQuantity(line, increases);
        boolean proportional = byValue && !line.calculated().appliedAmount().isZero();
        var spread = proportional ? byValue(line, precision) : byUnit(line, increases, precision);
        var parts = new long[increases.size()];
        long left = line.amount().units();
        for (int i = 0; i < parts.length; i++) {
            boolean isLast = i == parts.length - 1;
            parts[i] = isLast ? left : spread.next(increases.remainingUnits(i), increases.valueUnits(i, precision));
            left = Fixed.plus(left, Fixed.negated(parts[i]));
        }
        return parts;
    }

    /** REV-58. */
    private static void checkQuantity(RevaluationLine line, RevaluableIncreases increases) {
        var sum = increases.remaining();
        if (!sum.equals(line.quantity()))
            throw new Refused(
                    Reason.REVALUATION_STALE,
                    line.quantity(),
                    line.stock().itemNo(),
                    line.header().postingDate(),
                    sum);
    }

    private interface Shares {
        long next(long remaining, long value);
    }

    /** {@code V * rem / Q - value + carry}. */
    private static Shares byUnit(RevaluationLine line, RevaluableIncreases increases, Precision precision) {
        long step = line.quantity().units();
        for (int i = 0; i < increases.size() && step % Fixed.ONE == 0; i++)
            step = greatestCommonDivisor(step, increases.remainingUnits(i));
        long unit = step % Fixed.ONE == 0 ? Fixed.ONE : 1; // pieces, mostly
        long revalued = line.revalued().inventoryValue().units();
        var rounding = new CarriedRounding(BigInteger.valueOf(line.quantity().units() / unit), precision);
        return (remaining, value) -> rounding.next(revalued, remaining / unit, value);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** {@code T * value / S + carry}. */
    private static Shares byValue(RevaluationLine line, Precision precision) {
        Exact sum = line.calculated().appliedAmount();
        var top = sum.denominator().multiply(BigInteger.valueOf(line.amount().units()));
        var bottom = sum.numerator().multiply(BigInteger.valueOf(Fixed.ONE));
        boolean isNegative = bottom.signum() < 0;
        var rounding = new CarriedRounding(bottom.abs(), precision);
        var factor = isNegative ? top.negate() : top;
        return (remaining, value) -> rounding.next(factor.multiply(BigInteger.valueOf(value)));
    }
}
