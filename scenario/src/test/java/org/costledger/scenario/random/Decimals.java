package org.costledger.scenario.random;

import java.math.BigDecimal;
import org.costledger.engine.number.Exact;

/** Exact numbers of random lines, which are decimals all of them. */
final class Decimals {
    private Decimals() {}

    /** @throws ArithmeticException if the number has no end */
    static BigDecimal decimal(Exact exact) {
        var parts = exact.toString().split("/", 2);
        var decimal = new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]));
        return new BigDecimal(decimal.toPlainString());
    }
}
