package org.costledger.engine.costing;

/**
 * Standard: everything is valued at the standard cost, and what was paid above or below it is a variance. An issue
 * consumes the oldest receipts first and, once adjusted, costs what they were valued at.
 *
 * <p>Standard 4.00, bought 10 at 5.00: the stock is worth 40.00 and the purchase variance is -10.00.
 */
public record Standard() implements CostingRule {
    static final Standard RULE = new Standard();

    @Override
    public ApplicationOrder applicationOrder() {
        return ApplicationOrder.OLDEST_FIRST;
    }

    @Override
    public CostAtPosting costAtPosting() {
        return CostAtPosting.STANDARD_COST;
    }

    @Override
    public Forwarding forwarding() {
        return Forwarding.ALONG_APPLICATIONS;
    }

    @Override
    public boolean isFoundBySerial() {
        return false;
    }
}
