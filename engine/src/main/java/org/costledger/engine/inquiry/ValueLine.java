package org.costledger.engine.inquiry;

import org.costledger.engine.setup.Setup;

/** What some stock is worth. Stock without any figure is left out (REP-16). */
public record ValueLine(StockGroup of, Worth worth) {

    /** Actual and expected cost of one unit, rounded for display alone (REP-6). */
    public CostTotal unitCost(Setup setup) {
        var total = worth.total();
        return new CostTotal(
                total.lcy().per(worth.quantity(), setup.unitAmountPrecision()),
                total.acy().per(worth.quantity(), setup.unitAmountPrecisionAcy()));
    }
}
