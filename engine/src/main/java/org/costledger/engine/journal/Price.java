package org.costledger.engine.journal;

import java.math.BigDecimal;
import org.costledger.engine.number.Exact;

/**
 * The price side of a line, after discounts, without VAT: per document unit, in total, or not stated (POST-9). It is exact
 * as stated and rounded on acceptance.
 */
public sealed interface Price {
    static Price unstated() {
        return new Unstated();
    }

    record PerUnit(Exact unitCost) implements Price {}

    /** An amount with the sign of the line (POST-7). */
    record Total(Exact amount) implements Price {}

    record Unstated() implements Price {}

    static Price perUnit(String unitCost) {
        return new PerUnit(Exact.of(new BigDecimal(unitCost)));
    }

    static Price total(String amount) {
        return new Total(Exact.of(new BigDecimal(amount)));
    }
}
