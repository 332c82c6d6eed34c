package org.costledger.engine.setup;

import org.costledger.engine.number.Precision;

/**
 * A currency the ledger keeps amounts in: the local one, or the additional reporting currency.
 *
 * @param code its code
 * @param amount {@code A}, what amounts are rounded to
 * @param unitAmount {@code U}, what unit costs are rounded to
 */
public record Currency(String code, Precision amount, Precision unitAmount) {
    public Currency {
        code = Code.of(code);
    }
}
