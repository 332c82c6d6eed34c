package org.costledger.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;

/** Figures as an accountant reads them: 1,234.50. */
public final class Figures {
    private static final int CENTS = 2;
    private static final int DIGITS_IN_A_GROUP = 3;

    private Figures() {}

    /** With two decimals, or with more where there are more: nothing is rounded away. */
    public static String amount(Amount amount) {
        return money(amount.toDecimal());
    }

    /** With two decimals, or with more where there are more. */
    public static String unitCost(UnitCost unitCost) {
        return money(unitCost.toDecimal());
    }

    /** With the decimals it has. */
    public static String quantity(Quantity quantity) {
        return quantity(quantity.toDecimal());
    }

    /** A total of quantities, with the decimals it has. */
    public static String quantity(BigDecimal quantity) {
        return grouped(quantity);
    }

    /** So many percent of a whole, to one decimal; nothing if there is no whole. */
    public static String percent(Amount part, Amount whole) {
        if (whole.isZero()) {
            return "";
        }
        return part.toDecimal()
                .movePointRight(2)
                .divide(whole.toDecimal(), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A whole number. */
    public static String count(int count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /** The same of what may be many. */
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /** So many of something: 1 entry, 2 entries. */
    public static String counted(int count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }

    /** The same of what may be many. */
    public static String counted(long count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }

    /** Any amount of money, with two decimals, or with more where there are more. */
    public static String money(BigDecimal decimal) {
        var exact = decimal.stripTrailingZeros();
        return grouped(exact.setScale(Math.max(CENTS, exact.scale()), RoundingMode.UNNECESSARY));
    }

    /** Any decimal, with the decimals it has. */
    public static String decimal(BigDecimal decimal) {
        return grouped(decimal.stripTrailingZeros());
    }

    private static String grouped(BigDecimal decimal) {
        var plain = decimal.abs().toPlainString();
        int point = plain.indexOf('.');
        int wholes = point < 0 ? plain.length() : point;
        var text = new StringBuilder(decimal.signum() < 0 ? "-" : "");
        for (int digit = 0; digit < wholes; digit++) {
            if (digit > 0 && (wholes - digit) % DIGITS_IN_A_GROUP == 0) {
                text.append(',');
            }
            text.append(plain.charAt(digit));
        }
        return text.append(plain, wholes, plain.length()).toString();
    }
}
