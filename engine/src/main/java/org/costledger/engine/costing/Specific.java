package org.costledger.engine.costing;

/**
 * Specific: every piece has a serial number, and an issue costs what the piece of its number cost.
 *
 * <p>Pieces S1 at 4.00 and S2 at 5.00, an issue of S2: once adjusted, it costs 5.00.
 */
public record Specific() implements CostingRule {
    static final Specific RULE = new Specific();

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
        return true;
    }
}
