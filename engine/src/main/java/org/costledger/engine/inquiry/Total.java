package org.costledger.engine.inquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.costledger.engine.number.Precision;

/**
 * A total of quantities, or of amounts of one currency, exact however large it is (REP-6). A single quantity or amount has a type of
 * its own.
 *
 * @param value without trailing zeros, so that equal totals are equal
 */
public record Total(BigDecimal value) implements Comparable<Total> {
    public static final Total ZERO = new Total(BigDecimal.ZERO);

    public Total {
        var stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    public Total plus(Total other) {
        // Most are nothing, and to find trailing zeros takes longer than to add.
        if (other.isZero()) return this;
        if (isZero()) return other;
        return new Total(value.add(other.value));
    }

    public Total minus(Total other) {
        return new Total(value.subtract(other.value));
    }

    public int signum() {
        return value.signum();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** {@code R(this / quantity, precision)}; zero for a quantity of zero (REP-83). */
    public Total per(Total quantity, Precision precision) {
        if (quantity.isZero()) return ZERO;
        var step = precision.toDecimal();
        return new Total(value.divide(quantity.value.multiply(step), 0, RoundingMode.HALF_UP)
                .multiply(step)); // HALF_UP is R-1: a tie goes away from zero
    }

    @Override
    public int compareTo(Total other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
