package org.costledger.engine.number;

import java.math.BigDecimal;

/**
 * The step a value is rounded to: {@code A} for amounts, {@code U} for unit amounts, {@code Q} for quantities (chapter
 * 01, section 2).
 *
 * @param step in hundred-thousandths, at least one
 */
public record Precision(long step) {
    /** The smallest step, 0.00001. */
    public static final Precision FINEST = new Precision(1);
    /** One cent, 0.01: the default of amounts. */
    public static final Precision CENT = new Precision(1_000);

    public Precision {
        if (step < 1) throw new IllegalArgumentException("rounding precision must be positive: " + step);
    }

    public static Precision of(BigDecimal step) {
        return new Precision(Fixed.of(step));
    }

    public BigDecimal toDecimal() {
        return Fixed.toDecimal(step);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
