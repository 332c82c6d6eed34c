package org.costledger.engine.journal;

import java.util.List;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;

/**
 * What is moved.
 *
 * @param quantity in {@code unit}; its sign reverses the direction of the line
 * @param unit blank: the base unit
 * @param tracking one line a part; empty: not tracked
 */
public record Movement(
        StockKey stock, Quantity quantity, String unit, Invoicing invoicing, List<TrackingLine> tracking) {
    public Movement {
        unit = Code.of(unit);
        tracking = List.copyOf(tracking);
    }

    /** In the base unit, invoiced at once, not tracked. */
    public static Movement of(StockKey stock, Quantity quantity) {
        return new Movement(stock, quantity, Code.BLANK, Invoicing.all(), List.of());
    }
}
