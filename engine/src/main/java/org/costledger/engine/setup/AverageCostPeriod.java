package org.costledger.engine.setup;

/** How long one average holds. */
public enum AverageCostPeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    ACCOUNTING_PERIOD
}
