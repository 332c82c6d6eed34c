package org.costledger.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.setup.AverageCostCalculationType.ITEM;
import static org.costledger.engine.setup.AverageCostCalculationType.ITEM_LOCATION_VARIANT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** What becomes of entry points when averages are taken in another way (ADJ-188). */
class ChangeAverageCostingTest {
    private static final LocalDate WORK_DATE = LocalDate.of(2026, 5, 20);

    private Books books = Books.of(setup(ITEM, AverageCostPeriod.DAY), CostingMethod.AVERAGE, "5");

    // ---- the settings of the inventory setup

    @Test
    void withoutAccountingPeriodsTheCalendarYearOfTheWorkDateIsMadeAnew() {
        receive("2025-12-30", "2026-01-14", "2026-01-20", "2026-02-03");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.MONTH));
        assertThat(points()).containsExactly("2025-12-30 adjusted", "2026-01-31", "2026-02-28");
        assertThat(isAdjusted()).isFalse();
    }

    @Test
    void aPeriodThatIsStillUnadjustedStaysSo() {
        receive("2025-12-30", "2026-01-14");
        change(setup(ITEM, AverageCostPeriod.MONTH));
        assertThat(points()).containsExactly("2025-12-30", "2026-01-31");
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        receive("2026-01-14");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.DAY));
        assertThat(points()).containsExactly("2026-01-14 adjusted");
        assertThat(isAdjusted()).isTrue();
    }

    @Test
    void anItemWithNothingFromThatDateOnStaysAdjusted() {
        receive("2025-12-30");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.MONTH));
        assertThat(points()).containsExactly("2025-12-30 adjusted");
        assertThat(isAdjusted()).isTrue();
    }

    @Test
    void itemsOfAnotherMethodKeepTheirEntryPoints() {
        books = Books.of(setup(ITEM, AverageCostPeriod.DAY), CostingMethod.FIFO, "5");
        receive("2026-01-14");
        adjusted();
        change(setup(ITEM_LOCATION_VARIANT, AverageCostPeriod.MONTH));
        assertThat(points()).containsExactly("2026-01-14 adjusted");
        assertThat(isAdjusted()).isTrue();
    }

    @Test
    void anAverageOverTheItemFallsApartIntoThoseOfItsPlaces() {
        receiveAt("", "2026-01-14");
        receiveAt("BLUE", "2026-01-14");
        receiveAt("BLUE", "2026-01-20");
        adjusted();
        change(setup(ITEM_LOCATION_VARIANT, AverageCostPeriod.DAY));
        assertThat(points()).containsExactly("2026-01-14", "BLUE 2026-01-14", "BLUE 2026-01-20");

        adjusted();
        change(setup(ITEM, AverageCostPeriod.YEAR));
        assertThat(points()).containsExactly("2026-12-31");
    }

    @Test
    void nothingIsMarkedBeforeTheEarliestAllowedValuationDate() { // ADJ-18
        receive("2026-01-14", "2026-01-20", "2026-02-03");
        adjusted();
        change(earliest(setup(ITEM, AverageCostPeriod.DAY), "2026-02-01"));
        change(earliest(setup(ITEM, AverageCostPeriod.MONTH), "2026-02-01"));
        assertThat(points()).containsExactly("2026-01-31 adjusted", "2026-02-28");
    }

    // ---- fiscal years

    @Test
    void fiscalYearsThatAreClosedKeepTheirSettings() {
        var years = dates("2024-01-01", "2025-01-01", "2026-01-01");
        ledgerWith(ITEM, AverageCostPeriod.DAY, years);
        receive("2024-06-10", "2025-06-10", "2026-06-10");
        adjusted();
        close("2025-01-31"); // the last day of 2024 lies in it, that of 2025 does not
        change(setup(ITEM_LOCATION_VARIANT, AverageCostPeriod.MONTH, years));
        assertThat(points()).containsExactly("2024-06-10 adjusted", "2025-06-30", "2026-06-30");
        assertThat(settingsOn("2023-06-10")).isEqualTo(new AverageCostSettings(ITEM, AverageCostPeriod.DAY));
        assertThat(settingsOn("2024-06-10")).isEqualTo(new AverageCostSettings(ITEM, AverageCostPeriod.DAY));
        assertThat(settingsOn("2025-06-10"))
                .isEqualTo(new AverageCostSettings(ITEM_LOCATION_VARIANT, AverageCostPeriod.MONTH));
    }

    @Test
    void eachChangeLeavesWhatIsClosedByThen() {
        var years = dates("2024-01-01", "2025-01-01", "2026-01-01");
        ledgerWith(ITEM, AverageCostPeriod.DAY, years);
        receive("2024-06-10", "2025-06-10", "2026-06-10");
        adjusted();
        close("2024-12-31");
        change(setup(ITEM, AverageCostPeriod.MONTH, years));
        adjusted();
        close("2025-12-31");
        change(setup(ITEM, AverageCostPeriod.QUARTER, years));
        assertThat(points()).containsExactly("2024-06-10 adjusted", "2025-06-30 adjusted", "2026-06-30");
        assertThat(settingsOn("2024-06-10").period()).isEqualTo(AverageCostPeriod.DAY);
        assertThat(settingsOn("2025-06-10").period()).isEqualTo(AverageCostPeriod.MONTH);
        assertThat(settingsOn("2026-06-10").period()).isEqualTo(AverageCostPeriod.QUARTER);
    }

    @Test
    void anotherChangeOfTheSetupLeavesFiscalYearsAsTheyAre() {
        var years = dates("2024-01-01", "2025-01-01");
        ledgerWith(ITEM, AverageCostPeriod.DAY, years);
        receive("2024-06-10", "2025-06-10");
        close("2024-12-31");
        change(setup(ITEM, AverageCostPeriod.MONTH, years));
        adjusted();
        change(earliest(setup(ITEM, AverageCostPeriod.MONTH, years), "2024-01-01"));
        assertThat(settingsOn("2024-06-10").period()).isEqualTo(AverageCostPeriod.DAY);
        assertThat(points()).containsExactly("2024-06-10 adjusted", "2025-06-30 adjusted");
    }

    @Test
    void whenAllFiscalYearsAreOpenTheFirstIsMadeAnew() {
        var years = dates("2025-01-01", "2026-01-01");
        ledgerWith(ITEM, AverageCostPeriod.DAY, years);
        receive("2024-12-30", "2025-06-10", "2026-06-10");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.MONTH, years));
        assertThat(points()).containsExactly("2024-12-30 adjusted", "2025-06-30", "2026-06-30");
    }

    // ---- accounting periods

    @Test
    void aFiscalYearThatBeginsElsewhereChangesFromThePeriodBefore() {
        ledgerWith(ITEM, AverageCostPeriod.YEAR, dates("2025-01-01", "2025-07-01", "2026-07-01"));
        receive("2025-03-10", "2025-08-10", "2026-08-10");
        adjusted();
        assertThat(points()).containsExactly("2025-12-31 adjusted", "2026-12-31 adjusted");
        change(setup(ITEM, AverageCostPeriod.YEAR, dates("2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01")));
        // 1 January 2026 begins a fiscal year; the period before it is the one from 1 July.
        assertThat(points()).containsExactly("2025-12-31", "2026-12-31");
    }

    @Test
    void aPeriodThatBeginsNoFiscalYearMattersToAveragesByAccountingPeriodAlone() {
        var periods = dates("2026-01-01", "2026-02-01", "2026-03-01");
        var more = dates("2026-01-01", "2026-02-01", "2026-02-15", "2026-03-01");
        ledgerWith(ITEM, AverageCostPeriod.MONTH, periods);
        receive("2026-01-10", "2026-02-10", "2026-02-20");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.MONTH, more));
        assertThat(points()).containsExactly("2026-01-31 adjusted", "2026-02-28 adjusted");

        ledgerWith(ITEM, AverageCostPeriod.ACCOUNTING_PERIOD, periods);
        receive("2026-01-10", "2026-02-10", "2026-02-20");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.ACCOUNTING_PERIOD, more));
        assertThat(points()).containsExactly("2026-01-31 adjusted", "2026-02-14", "2026-02-28");

        adjusted();
        change(setup(ITEM, AverageCostPeriod.ACCOUNTING_PERIOD, periods)); // deleted again
        assertThat(points()).containsExactly("2026-01-31 adjusted", "2026-02-28");
    }

    @Test
    void thePeriodsOfOnesOwnReplaceThoseOfTheCalendarFromTheBeginning() {
        books = Books.of(setup(ITEM, AverageCostPeriod.ACCOUNTING_PERIOD), CostingMethod.AVERAGE, "5");
        receive("2025-03-10", "2025-04-10", "2026-01-10");
        adjusted();
        change(setup(ITEM, AverageCostPeriod.ACCOUNTING_PERIOD, dates("2026-01-01", "2026-02-01")));
        assertThat(points()).containsExactly("2025-12-31", "2026-01-31");
    }

    // ---- words

    private static Setup setup(AverageCostCalculationType type, AverageCostPeriod period) {
        return setup(type, period, List.of());
    }

    private static Setup setup(AverageCostCalculationType type, AverageCostPeriod period, List<LocalDate> periods) {
        var usual = CostingSettings.DEFAULT;
        var calendar =
                new Setup.Calendar(AllowedPostingDates.ANY, new AccountingPeriods(periods), InventoryPeriods.NONE);
        var setup = Setup.DEFAULT
                .withCalendar(calendar)
                .withCosting(new CostingSettings(
                        false, false, usual.automaticCostAdjustment(), type, period, Optional.empty()));
        return setup.withLocations(Map.of("BLUE", new Location("BLUE", false)));
    }

    private static Setup earliest(Setup setup, String date) {
        var costing = setup.costing();
        return setup.withCosting(new CostingSettings(
                false,
                false,
                costing.automaticCostAdjustment(),
                costing.averageCostCalculationType(),
                costing.averageCostPeriod(),
                Optional.of(LocalDate.parse(date))));
    }

    private void ledgerWith(AverageCostCalculationType type, AverageCostPeriod period, List<LocalDate> periods) {
        books = Books.of(setup(type, period, periods), CostingMethod.AVERAGE, "5");
    }

    private void change(Setup setup) {
        var closed = books.ledger.setup().calendar().inventoryPeriods();
        var calendar =
                new Setup.Calendar(AllowedPostingDates.ANY, setup.calendar().accountingPeriods(), closed);
        books.ledger.append(Costing.change(books.ledger, setup.withCalendar(calendar), WORK_DATE)
                .change());
    }

    private void close(String endingDate) {
        var periods = new InventoryPeriods(List.of(new InventoryPeriod(LocalDate.parse(endingDate), true)));
        var calendar = books.ledger.setup().calendar();
        var closed = new Setup.Calendar(AllowedPostingDates.ANY, calendar.accountingPeriods(), periods);
        books.ledger.append(Costing.change(books.ledger, books.ledger.setup().withCalendar(closed), WORK_DATE)
                .change());
    }

    private void receive(String... dates) {
        for (var date : dates) receiveAt("", date);
    }

    private void receiveAt(String location, String date) {
        books.post(new JournalLine.Purchase(
                Header.on(LocalDate.parse(date)),
                new Movement(Books.STOCK.at(location), Quantity.of("1"), "", Invoicing.all(), List.of()),
                Price.perUnit("5"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false));
    }

    /** As if cost had been adjusted. */
    private void adjusted() {
        var overlay = new Overlay(books.ledger);
        for (var stock : books.ledger.stocksToAdjust(Books.ITEM)) overlay.setUnadjustedFrom(stock, Optional.empty());
        overlay.change(Books.ITEM, books.ledger.itemState(Books.ITEM).withFlags(true, true));
        books.ledger.append(overlay.change(PostingRequest.By.NOBODY));
    }

    private boolean isAdjusted() {
        return books.ledger.itemState(Books.ITEM).costIsAdjusted();
    }

    private AverageCostSettings settingsOn(String date) {
        return books.ledger.setup().averageCosting().settings(LocalDate.parse(date));
    }

    /** Location and date of each entry point, and whether it is adjusted. */
    private List<String> points() {
        return books.ledger.entryPoints(Books.ITEM).stream()
                .map(ChangeAverageCostingTest::words)
                .toList();
    }

    private static String words(EntryPoint point) {
        return (point.stock().locationCode() + " " + point.valuationDate()
                        + (point.costIsAdjusted() ? " adjusted" : ""))
                .strip();
    }

    private static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}
