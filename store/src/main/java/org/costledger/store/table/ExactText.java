package org.costledger.store.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.costledger.engine.number.Exact;

/**
 * An exact number as text: a decimal of any length where it is one, such as {@code 1.95583}, else the fraction, such as
 * {@code 22/7}.
 */
final class ExactText {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private ExactText() {}

    static String of(Exact number) {
        var divisor = number.numerator().gcd(number.denominator());
        var numerator = number.numerator().divide(divisor);
        var denominator = number.denominator().divide(divisor);
        return isPowerOfTenDivisor(denominator)
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
                : numerator + "/" + denominator;
    }

    /** Whether a fraction over it ends as a decimal: it is made of twos and fives alone. */
    private static boolean isPowerOfTenDivisor(BigInteger denominator) {
        var rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) rest = rest.divide(FIVE);
        return rest.equals(BigInteger.ONE);
    }

    static Exact read(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Exact.of(new BigDecimal(text))
                : Exact.of(new BigDecimal(text.substring(0, slash)))
                        .dividedBy(Exact.of(new BigDecimal(text.substring(slash + 1))));
    }
}
