package org.costledger.scenario.model;

import java.math.BigDecimal;

/** What a posting states about its cost or price. */
public sealed interface Cost {
    /** Per unit of the posting. */
    record PerUnit(BigDecimal amount) implements Cost {}

    record Total(BigDecimal amount) implements Cost {}

    /** Nothing stated. */
    record Unstated() implements Cost {}

    static Cost of(Fields keys, String perUnit, String total) {
        if (keys.has(perUnit)) {
            return new PerUnit(keys.requiredDecimal(perUnit));
        }
        return keys.has(total) ? new Total(keys.requiredDecimal(total)) : new Unstated();
    }
}
