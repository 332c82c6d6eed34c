package org.costledger.engine.setup;

import java.time.LocalDate;

/**
 * How averages are taken on a date: over what, and for how long (ADJ-100, ADJ-101).
 *
 * @param accountingPeriods cut weeks, months, quarters and years where a fiscal year begins
 */
public record AverageCosting(AccountingPeriods accountingPeriods, CostingSettings settings) {

    /** What one average is taken over in the fiscal year of a date. */
    public AverageCostCalculationType calculationType(LocalDate valuationDate) {
        return settings.averageCostCalculationType();
    }

    /** Whether one average is taken over all variants and locations in the fiscal year of a date. */
    public boolean isByItem(LocalDate valuationDate) {
        return calculationType(valuationDate) == AverageCostCalculationType.ITEM;
    }

    /** First day of the average cost period that contains a date. */
    public LocalDate startOfPeriod(LocalDate valuationDate) {
        return accountingPeriods.startOfPeriod(valuationDate, settings.averageCostPeriod());
    }

    /** Last day of the average cost period that contains a date. */
    public LocalDate endOfPeriod(LocalDate valuationDate) {
        return accountingPeriods.endOfPeriod(valuationDate, settings.averageCostPeriod());
    }

    /** First day of the fiscal years around a date that share its calculation type (ADJ-103). */
    public LocalDate startOfCalculationType(LocalDate valuationDate) {
        return AccountingPeriods.WITHOUT_BEGINNING;
    }

    /** Last day of the fiscal years around a date that share its calculation type (ADJ-103). */
    public LocalDate endOfCalculationType(LocalDate valuationDate) {
        return AccountingPeriods.WITHOUT_END;
    }
}
