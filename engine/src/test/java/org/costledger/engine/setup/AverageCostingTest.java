package org.costledger.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.setup.AverageCostCalculationType.ITEM;
import static org.costledger.engine.setup.AverageCostCalculationType.ITEM_LOCATION_VARIANT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.setup.AccountingPeriods.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period and calculation type hold on a date (ADJ-100, ADJ-101, ADJ-103). */
class AverageCostingTest {
    /** Fiscal years from 1 March: 2025 in two periods, 2026 in three, 2027 in one without an end. */
    private static final String[] PERIODS = {
        "2025-03-01", "2025-10-01", "2026-03-01", "2026-07-01", "2026-11-20", "2027-03-01"
    };

    @ParameterizedTest
    @CsvSource({
        "DAY,               2026-05-13, 2026-05-13, 2026-05-13",
        "WEEK,              2026-05-13, 2026-05-11, 2026-05-17",
        "WEEK,              2026-05-11, 2026-05-11, 2026-05-17",
        "WEEK,              2026-05-17, 2026-05-11, 2026-05-17",
        "MONTH,             2024-02-10, 2024-02-01, 2024-02-29",
        "QUARTER,           2026-05-13, 2026-04-01, 2026-06-30",
        "QUARTER,           2026-12-31, 2026-10-01, 2026-12-31",
        "YEAR,              2026-05-13, 2026-01-01, 2026-12-31",
        "ACCOUNTING_PERIOD, 2026-05-13, 2026-05-01, 2026-05-31"
    })
    void withoutAccountingPeriodsTheCalendarHolds(
            AverageCostPeriod period, LocalDate date, LocalDate start, LocalDate end) {
        assertPeriod(of(AccountingPeriods.CALENDAR, ITEM, period), date, start, end);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-12-28, 2026-12-31", "2027-01-01, 2027-01-01, 2027-01-03"})
    void withoutAccountingPeriodsAWeekIsCutAtTheCalendarYear(LocalDate date, LocalDate start, LocalDate end) {
        assertPeriod(of(AccountingPeriods.CALENDAR, ITEM, AverageCostPeriod.WEEK), date, start, end);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,               2026-02-28, 2026-02-28, 2026-02-28",
        "WEEK,              2026-02-28, 2026-02-23, 2026-02-28",
        "WEEK,              2026-03-01, 2026-03-01, 2026-03-01",
        "WEEK,              2026-03-02, 2026-03-02, 2026-03-08",
        "MONTH,             2026-02-28, 2026-02-01, 2026-02-28",
        "MONTH,             2026-11-19, 2026-11-01, 2026-11-30",
        "QUARTER,           2026-02-28, 2026-01-01, 2026-02-28",
        "QUARTER,           2026-03-01, 2026-03-01, 2026-03-31",
        "QUARTER,           2026-04-01, 2026-04-01, 2026-06-30",
        "YEAR,              2026-02-28, 2026-01-01, 2026-02-28",
        "YEAR,              2026-03-01, 2026-03-01, 2026-12-31",
        "YEAR,              2027-01-31, 2027-01-01, 2027-02-28",
        "ACCOUNTING_PERIOD, 2026-02-28, 2025-10-01, 2026-02-28",
        "ACCOUNTING_PERIOD, 2026-03-01, 2026-03-01, 2026-06-30",
        "ACCOUNTING_PERIOD, 2026-11-19, 2026-07-01, 2026-11-19",
        "ACCOUNTING_PERIOD, 2026-11-20, 2026-11-20, 2027-02-28"
    })
    void aPeriodIsCutWhereAFiscalYearBegins(AverageCostPeriod period, LocalDate date, LocalDate start, LocalDate end) {
        assertPeriod(of(new AccountingPeriods(dates(PERIODS)), ITEM, period), date, start, end);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,               2025-02-27, 2025-02-27, 2025-02-27",
        "WEEK,              2025-02-27, 2025-02-24, 2025-02-28",
        "QUARTER,           2025-02-27, 2025-01-01, 2025-02-28",
        "YEAR,              2025-02-27, 2025-01-01, 2025-02-28",
        "YEAR,              2019-08-01, 2019-01-01, 2019-12-31",
        "ACCOUNTING_PERIOD, 2025-02-28, 0001-01-01, 2025-02-28",
        "ACCOUNTING_PERIOD, 2019-08-01, 0001-01-01, 2025-02-28"
    })
    void whatLiesBeforeTheFirstAccountingPeriodIsOne(
            AverageCostPeriod period, LocalDate date, LocalDate start, LocalDate end) {
        assertPeriod(of(new AccountingPeriods(dates(PERIODS)), ITEM, period), date, start, end);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,             2031-08-13, 2031-08-01, 2031-08-31",
        "YEAR,              2031-08-13, 2031-01-01, 2031-12-31",
        "ACCOUNTING_PERIOD, 2027-03-01, 2027-03-01, 9999-12-31",
        "ACCOUNTING_PERIOD, 2031-08-13, 2027-03-01, 9999-12-31"
    })
    void theLastAccountingPeriodHasNoEnd(AverageCostPeriod period, LocalDate date, LocalDate start, LocalDate end) {
        assertPeriod(of(new AccountingPeriods(dates(PERIODS)), ITEM, period), date, start, end);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-24, MONTH,   2024-12-01, 2024-12-31", // before the first fiscal year, which holds for it
        "2025-12-24, MONTH,   2025-12-01, 2025-12-31",
        "2026-02-28, MONTH,   2026-02-01, 2026-02-28",
        "2026-03-01, DAY,     2026-03-01, 2026-03-01",
        "2027-02-28, DAY,     2027-02-28, 2027-02-28",
        "2027-03-01, QUARTER, 2027-03-01, 2027-03-31", // follows the inventory setup
        "2030-12-24, QUARTER, 2030-10-01, 2030-12-31"
    })
    void eachFiscalYearHasItsPeriod(LocalDate date, AverageCostPeriod period, LocalDate start, LocalDate end) {
        var averages = years(
                ITEM_LOCATION_VARIANT,
                AverageCostPeriod.QUARTER,
                "2025-03-01 ITEM MONTH",
                "2026-03-01 ITEM DAY",
                "2027-03-01");
        assertThat(averages.settings(date).period()).isEqualTo(period);
        assertPeriod(averages, date, start, end);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-01, true,  0001-01-01, 2024-12-31",
        "2023-01-01, true,  0001-01-01, 2024-12-31",
        "2024-12-31, true,  0001-01-01, 2024-12-31",
        "2025-01-01, false, 2025-01-01, 2026-12-31",
        "2026-07-01, false, 2025-01-01, 2026-12-31",
        "2027-01-01, true,  2027-01-01, 9999-12-31",
        "2035-01-01, true,  2027-01-01, 9999-12-31"
    })
    void fiscalYearsOfOneCalculationTypeStandTogether(
            LocalDate date, boolean isByItem, LocalDate start, LocalDate end) {
        var averages = years(
                ITEM,
                AverageCostPeriod.MONTH,
                "2023-01-01 ITEM DAY",
                "2024-01-01 ITEM MONTH",
                "2025-01-01 ITEM_LOCATION_VARIANT MONTH",
                "2026-01-01 ITEM_LOCATION_VARIANT DAY",
                "2027-01-01",
                "2028-01-01");
        assertThat(averages.isByItem(date)).isEqualTo(isByItem);
        assertThat(averages.startOfCalculationType(date)).isEqualTo(start);
        assertThat(averages.endOfCalculationType(date)).isEqualTo(end);
    }

    @Test
    void withoutAccountingPeriodsThereIsOneCalculationType() {
        var averages = of(AccountingPeriods.CALENDAR, ITEM_LOCATION_VARIANT, AverageCostPeriod.DAY);
        assertThat(averages.isByItem(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(averages.startOfCalculationType(LocalDate.of(2026, 1, 1)))
                .isEqualTo(AccountingPeriods.WITHOUT_BEGINNING);
        assertThat(averages.endOfCalculationType(LocalDate.of(2026, 1, 1))).isEqualTo(AccountingPeriods.WITHOUT_END);
    }

    @Test
    void periodsAndFiscalYearsAreKeptInOrder() {
        var periods = new AccountingPeriods(dates("2026-04-01", "2026-01-01", "2025-01-01", "2026-04-01"));
        assertThat(periods.startingDates()).isEqualTo(dates("2025-01-01", "2026-01-01", "2026-04-01"));
        assertThat(periods.fiscalYears())
                .extracting(FiscalYear::startingDate)
                .isEqualTo(dates("2025-01-01", "2026-01-01"));
    }

    @Test
    void aFiscalYearBeginsWithAPeriodTheFirstOfThemAtTheLatest() {
        var second = new FiscalYear(LocalDate.of(2026, 4, 1), Optional.empty());
        assertThatThrownBy(() -> new AccountingPeriods(dates("2026-01-01", "2026-04-01"), List.of(second)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountingPeriods(dates("2026-01-01"), List.of(second)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertPeriod(AverageCosting averages, LocalDate date, LocalDate start, LocalDate end) {
        assertThat(averages.startOfPeriod(date)).isEqualTo(start);
        assertThat(averages.endOfPeriod(date)).isEqualTo(end);
    }

    private static AverageCosting of(
            AccountingPeriods periods, AverageCostCalculationType type, AverageCostPeriod period) {
        return new AverageCosting(periods, new AverageCostSettings(type, period));
    }

    /** Fiscal years, each a date and, where it does not follow the inventory setup, its calculation type and period. */
    private static AverageCosting years(AverageCostCalculationType type, AverageCostPeriod period, String... years) {
        var fiscalYears = new ArrayList<FiscalYear>();
        for (var year : years) {
            var words = List.of(year.split(" "));
            fiscalYears.add(new FiscalYear(
                    LocalDate.parse(words.getFirst()),
                    words.size() == 1
                            ? Optional.empty()
                            : Optional.of(new AverageCostSettings(
                                    AverageCostCalculationType.valueOf(words.get(1)),
                                    AverageCostPeriod.valueOf(words.get(2))))));
        }
        var starts = fiscalYears.stream().map(FiscalYear::startingDate).toList();
        return of(new AccountingPeriods(starts, fiscalYears), type, period);
    }

    private static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}
