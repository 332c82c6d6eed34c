package org.costledger.engine.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The accounting periods of a ledger and the fiscal years they make up. Without any, a period is a calendar month and a
 * fiscal year a calendar year (ADJ-100).
 *
 * @param startingDates first days of the periods, ascending
 * @param fiscalYears those of the periods that start a fiscal year, ascending; the first period is one of them
 */
public record AccountingPeriods(List<LocalDate> startingDates, List<FiscalYear> fiscalYears) {
    public static final AccountingPeriods CALENDAR = new AccountingPeriods(List.of());

    /** The last accounting period has no end (ADJ-100): it is written as the last day a calendar shows. */
    public static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);
    /** What lies before the first accounting period is one period, written as beginning on the first day there is. */
    public static final LocalDate WITHOUT_BEGINNING = LocalDate.of(1, 1, 1);

    /**
     * A fiscal year, which lasts until the next one begins.
     *
     * @param averageCost how averages are taken in it; empty: as the inventory setup says
     */
    public record FiscalYear(LocalDate startingDate, Optional<AverageCostSettings> averageCost) {}

    public AccountingPeriods {
        startingDates = startingDates.stream().sorted().distinct().toList();
        fiscalYears = fiscalYears.stream()
                .sorted(Comparator.comparing(FiscalYear::startingDate))
                .toList();
        var starts = fiscalYears.stream().map(FiscalYear::startingDate).toList();
        if (!startingDates.containsAll(starts)
                || !starts.stream().findFirst().equals(startingDates.stream().findFirst()))
            throw new IllegalArgumentException("fiscal years " + starts + " do not go with periods " + startingDates);
    }

    /** Periods of which the first, and each on the same day and month, starts a fiscal year. */
    public AccountingPeriods(List<LocalDate> startingDates) {
        this(startingDates, yearsOf(startingDates));
    }

    private static List<FiscalYear> yearsOf(List<LocalDate> startingDates) {
        if (startingDates.isEmpty()) return List.of();
        var first = Collections.min(startingDates);
        return startingDates.stream()
                .filter(start -> start.getDayOfMonth() == first.getDayOfMonth() && start.getMonth() == first.getMonth())
                .distinct()
                .map(start -> new FiscalYear(start, Optional.empty()))
                .toList();
    }

    /** Whether there are none, so that periods and fiscal years are those of the calendar. */
    public boolean isCalendar() {
        return startingDates.isEmpty();
    }

    // ---- fiscal years

    /** Which of the fiscal years contains a date, the first for earlier dates. */
    int yearOf(LocalDate date) {
        return Math.max(0, lastYearStartedBy(date));
    }

    LocalDate startOfYear(int year) {
        return fiscalYears.get(year).startingDate();
    }

    /** Its last day; the last fiscal year has no end. */
    LocalDate endOfYear(int year) {
        return year + 1 < fiscalYears.size() ? startOfYear(year + 1).minusDays(1) : WITHOUT_END;
    }

    /** First day of the first fiscal year that ends after a date (ADJ-188). */
    public LocalDate startOfYearEndingAfter(LocalDate date) {
        int year = 0;
        while (!endOfYear(year).isAfter(date)) year++;
        return startOfYear(year);
    }

    /** Which fiscal year began last, up to a date; negative: none. */
    private int lastYearStartedBy(LocalDate date) {
        int low = 0;
        int high = fiscalYears.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startOfYear(middle).isAfter(date)) high = middle;
            else low = middle + 1;
        }
        return low - 1;
    }

    // ---- average cost periods

    /** Last day of the average cost period that contains {@code date}, cut at the start of a fiscal year (ADJ-101). */
    public LocalDate endOfPeriod(LocalDate date, AverageCostPeriod period) {
        var end = switch (period) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> startOfQuarter(date).plusMonths(3).minusDays(1);
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
            case ACCOUNTING_PERIOD -> endOfAccountingPeriod(date);
        };
        var endOfYear =
                isCalendar() ? date.with(TemporalAdjusters.lastDayOfYear()) : endOfYear(lastYearStartedBy(date));
        return end.isAfter(endOfYear) ? endOfYear : end;
    }

    /** First day of the average cost period that contains {@code date}, cut at the start of a fiscal year (ADJ-101). */
    public LocalDate startOfPeriod(LocalDate date, AverageCostPeriod period) {
        var start = switch (period) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> startOfQuarter(date);
            case YEAR -> date.withDayOfYear(1);
            case ACCOUNTING_PERIOD -> startOfAccountingPeriod(date);
        };
        var startOfYear = isCalendar() ? date.withDayOfYear(1) : startOfYearAround(date);
        return start.isBefore(startOfYear) ? startOfYear : start;
    }

    private LocalDate startOfYearAround(LocalDate date) {
        int year = lastYearStartedBy(date);
        return year < 0 ? WITHOUT_BEGINNING : startOfYear(year);
    }

    private static LocalDate startOfQuarter(LocalDate date) {
        return LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private LocalDate startOfAccountingPeriod(LocalDate date) {
        if (isCalendar()) return date.withDayOfMonth(1);
        int next = firstPeriodAfter(date);
        return next == 0 ? WITHOUT_BEGINNING : startingDates.get(next - 1);
    }

    private LocalDate endOfAccountingPeriod(LocalDate date) {
        if (isCalendar()) return date.with(TemporalAdjusters.lastDayOfMonth());
        int next = firstPeriodAfter(date);
        return next == startingDates.size()
                ? WITHOUT_END
                : startingDates.get(next).minusDays(1);
    }

    private int firstPeriodAfter(LocalDate date) {
        int found = Collections.binarySearch(startingDates, date);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
