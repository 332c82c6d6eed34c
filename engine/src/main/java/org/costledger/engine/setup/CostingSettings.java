package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How cost is computed and handed to the general ledger.
 *
 * @param automaticCostPosting each value entry is posted to the general ledger at once
 * @param expectedCostPostingToGl expected cost is posted too, to interim accounts
 * @param automaticCostAdjustment when a posting adjusts cost by itself
 * @param averageCostCalculationType what one average is taken over
 * @param averageCostPeriod how long one average holds
 * @param earliestAllowedValuationDate no new posting may be valued before it (E-06, POST-37)
 */
public record CostingSettings(
        boolean automaticCostPosting,
        boolean expectedCostPostingToGl,
        AutomaticCostAdjustment automaticCostAdjustment,
        AverageCostCalculationType averageCostCalculationType,
        AverageCostPeriod averageCostPeriod,
        Optional<LocalDate> earliestAllowedValuationDate) {
    public static final CostingSettings DEFAULT = new CostingSettings(
            false,
            false,
            AutomaticCostAdjustment.NEVER,
            AverageCostCalculationType.ITEM,
            AverageCostPeriod.DAY,
            Optional.empty());

    /** Whether averages, and the unit costs of stockkeeping units, are kept per item, location and variant. */
    public boolean byLocationAndVariant() {
        return averageCostCalculationType == AverageCostCalculationType.ITEM_LOCATION_VARIANT;
    }
}
