package org.costledger.engine.costing;

/**
 * Last in, first out: an issue consumes the youngest receipts first, and costs what they cost.
 *
 * <p>Receipts of 10 at 4.00 and 10 at 5.00, an issue of 12: it takes 10 and 2 and, once adjusted, costs 58.00.
 */
public record Lifo() implements CostingRule {
    static final Lifo RULE = new Lifo();

    @Override
    public ApplicationOrder applicationOrder() {
        return ApplicationOrder.YOUNGEST_FIRST;
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
