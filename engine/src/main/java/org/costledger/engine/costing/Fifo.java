package org.costledger.engine.costing;

/**
 * First in, first out: an issue consumes receipts by posting date, then by entry number, and costs what they cost.
 *
 * <p>Receipts of 10 at 4.00 and 10 at 5.00, an issue of 12: it takes 10 and 2 and, once adjusted, costs 50.00.
 */
public record Fifo() implements CostingRule {
    static final Fifo RULE = new Fifo();

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
        return Forwarding.ALONG_APPLICATIONS;
    }

    @Override
    public boolean isFoundBySerial() {
        return false;
    }
}
