package org.costledger.engine.costing;

/**
 * Average: an issue costs the average of the period its value falls in, unless it names the entry it takes from. What it
 * is applied to decides the quantity only.
 *
 * <p>Receipts of 10 at 4.00 and 10 at 5.00, an issue of 12: once adjusted, it costs 54.00.
 */
public record Average() implements CostingRule {
    static final Average RULE = new Average();

    @Override
    public ApplicationOrder applicationOrder() {
        return ApplicationOrder.OLDEST_FIRST;
    }

    @Override
    public CostAtPosting costAtPosting() {
        return CostAtPosting.CURRENT_UNIT_COST;
    }

    @Override
    public Forwarding forwarding() {
        return Forwarding.BY_AVERAGE;
    }

    @Override
    public boolean isFoundBySerial() {
        return false;
    }
}
