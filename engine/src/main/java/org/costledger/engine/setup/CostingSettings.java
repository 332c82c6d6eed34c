package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How cost is computed and handed to the general ledger.
 *
 * @param automaticCostPosting each value entry is posted to the general ledger at once
 * @param expectedCostPostingToGl expected cost is posted too, to interim accounts
 * @param automaticCostAdjustment when a posting adjusts cost by itself
 * @param averageCostCalculationType what one average is taken over, where a fiscal year does not say otherwise
 * @param averageCostPeriod how long one average holds, where a fiscal year does not say otherwise
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

    /** How averages are taken where a fiscal year does not say otherwise (ADJ-100). */
    public AverageCostSettings averageCost() {
        return new AverageCostSettings(averageCostCalculationType, averageCostPeriod);
    }

    /**
     * Whether the unit costs of stockkeeping units are kept per item, location and variant (ADJ-174). How averages are taken
     * on a date is told by {@link Setup#averageCosting}.
     */
    public boolean byLocationAndVariant() {
        return averageCostCalculationType == AverageCostCalculationType.ITEM_LOCATION_VARIANT;
    }
}
