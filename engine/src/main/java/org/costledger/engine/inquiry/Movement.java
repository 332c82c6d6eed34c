package org.costledger.engine.inquiry;

import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;

/**
 * What a value entry is to the roll-forward of a period: what it does to cost alone, or else the kind of movement it belongs to, by its
 * item ledger entry type and not by its sign (REP-13). So a return to a vendor lowers purchases.
 */
public enum Movement {
    /** All before the period. */
    OPENING,
    PURCHASE,
    POSITIVE_ADJUSTMENT,
    OUTPUT,
    TRANSFER_IN,
    SALE,
    NEGATIVE_ADJUSTMENT,
    CONSUMPTION,
    TRANSFER_OUT,
    /** Posted by somebody, not by cost adjustment. */
    REVALUATION,
    /** Posted by cost adjustment, but for what only rounds. */
    COST_ADJUSTMENT,
    ROUNDING,
    /** The sum of all. */
    CLOSING;

    /** What a value entry of the period is. */
    public static Movement of(
            ItemLedgerEntryType type, CostEntryType costEntryType, boolean adjustment, boolean isPositive) {
        if (costEntryType == CostEntryType.ROUNDING) return ROUNDING;
        if (adjustment) return COST_ADJUSTMENT;
        if (costEntryType == CostEntryType.REVALUATION) return REVALUATION;
        return switch (type) {
            case PURCHASE -> PURCHASE;
            case SALE -> SALE;
            case POSITIVE_ADJUSTMENT -> POSITIVE_ADJUSTMENT;
            case NEGATIVE_ADJUSTMENT -> NEGATIVE_ADJUSTMENT;
            case TRANSFER -> isPositive ? TRANSFER_IN : TRANSFER_OUT;
            case CONSUMPTION, ASSEMBLY_CONSUMPTION -> CONSUMPTION;
            case OUTPUT, ASSEMBLY_OUTPUT -> OUTPUT;
            case BLANK -> throw new IllegalStateException("a capacity value entry is not of an item");
        };
    }
}
