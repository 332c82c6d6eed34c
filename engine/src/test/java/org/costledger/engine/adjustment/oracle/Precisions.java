package org.costledger.engine.adjustment.oracle;

import org.costledger.engine.setup.Setup;

/**
 * The rounding of ADJ-5 in both currencies.
 *
 * @param amount {@code A}
 * @param unitAmount {@code U}
 */
record Precisions(Money amount, Money unitAmount) {
    static Precisions of(Setup setup) {
        return new Precisions(
                new Money(
                        Ratio.of(setup.amountPrecision().toDecimal()),
                        Ratio.of(setup.amountPrecisionAcy().toDecimal())),
                new Money(
                        Ratio.of(setup.unitAmountPrecision().toDecimal()),
                        Ratio.of(setup.unitAmountPrecisionAcy().toDecimal())));
    }

    /** {@code R(x)}. */
    Money r(Money x) {
        return new Money(x.lcy().rounded(amount.lcy()), x.acy().rounded(amount.acy()));
    }

    /** {@code R(x, U)}. */
    Money u(Money x) {
        return new Money(x.lcy().rounded(unitAmount.lcy()), x.acy().rounded(unitAmount.acy()));
    }
}
