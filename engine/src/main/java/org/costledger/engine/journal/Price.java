package org.costledger.engine.journal;

import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;

/** The price side of a line, after discounts, without VAT: per document unit, in total, or not stated (POST-9). */
public sealed interface Price {
    static Price unstated() {
        return new Unstated();
    }

    record PerUnit(UnitCost unitCost) implements Price {}

    /** An amount with the sign of the line (POST-7). */
    record Total(Amount amount) implements Price {}

    record Unstated() implements Price {}

    static Price perUnit(String unitCost) {
        return new PerUnit(UnitCost.of(unitCost));
    }

    static Price total(String amount) {
        return new Total(Amount.of(amount));
    }
}
