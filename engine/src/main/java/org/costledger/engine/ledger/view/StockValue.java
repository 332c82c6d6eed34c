package org.costledger.engine.ledger.view;

import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;

/**
 * What value entries add up to: the quantity they state and their cost, actual and expected, in local currency.
 *
 * @param quantity drop shipments included
 * @param cost actual and expected
 */
public record StockValue(Quantity quantity, Amount cost) {
    public static final StockValue NONE = new StockValue(Quantity.ZERO, Amount.ZERO);

    public StockValue plus(StockValue other) {
        return new StockValue(quantity.plus(other.quantity), cost.plus(other.cost));
    }

    public StockValue minus(StockValue other) {
        return new StockValue(quantity.minus(other.quantity), cost.minus(other.cost));
    }
}
