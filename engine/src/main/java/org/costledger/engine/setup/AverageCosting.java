package org.costledger.engine.setup;

import java.time.LocalDate;

/**
 * How averages are taken on a date: over what, and for how long (ADJ-100, ADJ-101). A fiscal year has its own settings or
 * follows those of the inventory setup; dates before the first fiscal year go with it. Without accounting periods the
 * inventory setup's hold on every date.
 *
 * @param settings of the inventory setup
 */
public record AverageCosting(AccountingPeriods accountingPeriods, AverageCostSettings settings) {

    /** How averages are taken in the fiscal year of a date. */
    public AverageCostSettings settings(LocalDate valuationDate) {
        return accountingPeriods.isCalendar() ? settings : ofYear(accountingPeriods.yearOf(valuationDate));
    }

    private AverageCostSettings ofYear(int year) {
        return accountingPeriods.fiscalYears().get(year).averageCost().orElse(settings);
    }

    /** What one average is taken over in the fiscal year of a date. */
    public AverageCostCalculationType calculationType(LocalDate valuationDate) {
        return settings(valuationDate).calculationType();
    }

    /** Whether one average is taken over all variants and locations in the fiscal year of a date. */
    public boolean isByItem(LocalDate valuationDate) {
        return calculationType(valuationDate) == AverageCostCalculationType.ITEM;
    }

    /** Whether every average is taken over a day. */
    public boolean isDaily() {
        boolean isSet = settings.period() == AverageCostPeriod.DAY;
        return isSet
                && accountingPeriods.fiscalYears().stream()
                        .allMatch(year -> year.averageCost()
                                .map(own -> own.period() == AverageCostPeriod.DAY)
                                .orElse(true));
    }

    /** First day of the average cost period that contains a date. */
    public LocalDate startOfPeriod(LocalDate valuationDate) {
        return accountingPeriods.startOfPeriod(
                valuationDate, settings(valuationDate).period());
    }

    /** Last day of the average cost period that contains a date; on it stock can be revalued (REV-91). */
    public LocalDate endOfPeriod(LocalDate valuationDate) {
        return accountingPeriods.endOfPeriod(
                valuationDate, settings(valuationDate).period());
    }

    /** First day of the fiscal years around a date that share its calculation type (ADJ-103). */
    public LocalDate startOfCalculationType(LocalDate valuationDate) {
        if (accountingPeriods.isCalendar()) return AccountingPeriods.WITHOUT_BEGINNING;
        int year = accountingPeriods.yearOf(valuationDate);
        var type = ofYear(year).calculationType();
        while (year > 0 && ofYear(year - 1).calculationType() == type) year--;
        return year == 0 ? AccountingPeriods.WITHOUT_BEGINNING : accountingPeriods.startOfYear(year);
    }

    /** Last day of the fiscal years around a date that share its calculation type (ADJ-103). */
    public LocalDate endOfCalculationType(LocalDate valuationDate) {
        if (accountingPeriods.isCalendar()) return AccountingPeriods.WITHOUT_END;
        int year = accountingPeriods.yearOf(valuationDate);
        int last = accountingPeriods.fiscalYears().size() - 1;
        var type = ofYear(year).calculationType();
        while (year < last && ofYear(year + 1).calculationType() == type) year++;
        return accountingPeriods.endOfYear(year);
    }
}
