package org.costledger.engine.ledger;

/** What a value entry is for, with its persistent code (chapter 01, section 3). */
public enum CostEntryType {
    DIRECT_COST(0),
    REVALUATION(1),
    ROUNDING(2),
    INDIRECT_COST(3),
    VARIANCE(4),
    DIRECT_COST_NON_INVENTORY(10);

    private final int code;

    CostEntryType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
