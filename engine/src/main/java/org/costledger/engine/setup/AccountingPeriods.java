package org.costledger.engine.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accounting periods of a ledger. Without any, a period is a calendar month and a fiscal year a calendar year
 * (ADJ-100).
 *
 * @param startingDates first days of the periods, ascending; the first, and each on the same day and month, starts a
 *     fiscal year
 */
public record AccountingPeriods(List<LocalDate> startingDates) {
    public static final AccountingPeriods CALENDAR = new AccountingPeriods(List.of());

    /** The last accounting period has no end (ADJ-100): it is written as the last day a calendar shows. */
    static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);
    /** What lies before the first accounting period is one period, written as beginning on the first day there is. */
    static final LocalDate WITHOUT_BEGINNING = LocalDate.of(1, 1, 1);

    public AccountingPeriods {
        startingDates = startingDates.stream().sorted().distinct().toList();
    }

    /** Last day of the average cost period that contains {@code date}, cut at the start of a fiscal year (ADJ-101). */
    public LocalDate endOfPeriod(LocalDate date, AverageCostPeriod period) {
        var end = switch (period) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> endOfQuarter(date);
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
            case ACCOUNTING_PERIOD -> endOfAccountingPeriod(date);
        };
        return nextFiscalYear(date)
                .filter(start -> !end.isBefore(start))
                .map(start -> start.minusDays(1))
                .orElse(end);
    }

    /** First day of the average cost period that contains {@code date}, cut at the start of a fiscal year (ADJ-101). */
    public LocalDate startOfPeriod(LocalDate date, AverageCostPeriod period) {
        var start = switch (period) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> date.withDayOfYear(1);
            case ACCOUNTING_PERIOD -> startOfAccountingPeriod(date);
        };
        return fiscalYear(date).filter(yearStart -> yearStart.isAfter(start)).orElse(start);
    }

    private LocalDate startOfAccountingPeriod(LocalDate date) {
        if (startingDates.isEmpty()) return date.withDayOfMonth(1);
        return startingDates.stream()
                .filter(start -> !start.isAfter(date))
                .reduce((first, second) -> second)
                .orElse(WITHOUT_BEGINNING);
    }

    private static LocalDate endOfQuarter(LocalDate date) {
        int lastMonth = (date.getMonthValue() + 2) / 3 * 3;
        return date.withDayOfMonth(1).withMonth(lastMonth).with(TemporalAdjusters.lastDayOfMonth());
    }

    private LocalDate endOfAccountingPeriod(LocalDate date) {
        if (startingDates.isEmpty()) return date.with(TemporalAdjusters.lastDayOfMonth());
        return startingDates.stream()
                .filter(start -> start.isAfter(date))
                .findFirst()
                .map(start -> start.minusDays(1))
                .orElse(WITHOUT_END);
    }

    /** The start of the fiscal year that contains a date; none before the first. */
    private Optional<LocalDate> fiscalYear(LocalDate date) {
        if (startingDates.isEmpty()) return Optional.of(date.withDayOfYear(1));
        return fiscalYears().filter(start -> !start.isAfter(date)).reduce((first, second) -> second);
    }

    private Optional<LocalDate> nextFiscalYear(LocalDate date) {
        if (startingDates.isEmpty()) return Optional.of(LocalDate.of(date.getYear() + 1, 1, 1));
        return fiscalYears().filter(start -> start.isAfter(date)).findFirst();
    }

    private Stream<LocalDate> fiscalYears() {
        var first = startingDates.getFirst();
        return startingDates.stream()
                .filter(start ->
                        start.getDayOfMonth() == first.getDayOfMonth() && start.getMonth() == first.getMonth());
    }
}
