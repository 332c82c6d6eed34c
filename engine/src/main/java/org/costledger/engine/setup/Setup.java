package org.costledger.engine.setup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;

/**
 * Everything a ledger is told that is no item: currencies, dates, settings, locations, item charges, posting groups and
 * centers.
 *
 * @param localCurrency the currency every amount reaches the engine in
 * @param additionalReportingCurrency the currency of the twins
 */
public record Setup(
        Currency localCurrency,
        Optional<Currency> additionalReportingCurrency,
        ExchangeRates exchangeRates,
        Calendar calendar,
        CostingSettings costing,
        StockSettings stock,
        Map<String, Location> locations,
        Map<String, ItemCharge> itemCharges,
        PostingSetup postingSetup,
        Manufacturing manufacturing) {
    public static final Setup DEFAULT = new Setup(
            new Currency("LCY", Precision.CENT, Precision.FINEST),
            Optional.empty(),
            ExchangeRates.NONE,
            Calendar.OPEN,
            CostingSettings.DEFAULT,
            StockSettings.DEFAULT,
            Map.of(),
            Map.of(),
            PostingSetup.OFF);

    public Setup {
        locations = Map.copyOf(locations);
        itemCharges = Map.copyOf(itemCharges);
    }

    /** A setup without centers. */
    public Setup(
            Currency localCurrency,
            Optional<Currency> additionalReportingCurrency,
            ExchangeRates exchangeRates,
            Calendar calendar,
            CostingSettings costing,
            StockSettings stock,
            Map<String, Location> locations,
            Map<String, ItemCharge> itemCharges,
            PostingSetup postingSetup) {
        this(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                calendar,
                costing,
                stock,
                locations,
                itemCharges,
                postingSetup,
                Manufacturing.DEFAULT);
    }

    /** The dates a posting depends on: allowed range, accounting periods, inventory periods. */
    public record Calendar(
            AllowedPostingDates allowedPostingDates,
            AccountingPeriods accountingPeriods,
            InventoryPeriods inventoryPeriods) {
        public static final Calendar OPEN =
                new Calendar(AllowedPostingDates.ANY, AccountingPeriods.CALENDAR, InventoryPeriods.NONE);

        public Calendar withAccountingPeriods(AccountingPeriods changed) {
            return new Calendar(allowedPostingDates, changed, inventoryPeriods);
        }

        public Calendar withInventoryPeriods(InventoryPeriods changed) {
            return new Calendar(allowedPostingDates, accountingPeriods, changed);
        }
    }

    /** How averages are taken (ADJ-100). */
    public AverageCosting averageCosting() {
        return new AverageCosting(calendar.accountingPeriods(), costing.averageCost());
    }

    /** {@code A}. */
    public Precision amountPrecision() {
        return localCurrency.amount();
    }

    /** {@code U}. */
    public Precision unitAmountPrecision() {
        return localCurrency.unitAmount();
    }

    /** Whether amounts of cost have a twin. */
    public boolean hasAdditionalCurrency() {
        return additionalReportingCurrency.isPresent();
    }

    /** {@code local} in the additional reporting currency on {@code date}, unrounded; zero without one. */
    public Exact convert(Exact local, LocalDate date) {
        return additionalReportingCurrency
                .map(currency -> exchangeRates.convert(local, date, currency.code()))
                .orElse(Exact.ZERO);
    }

    /** A cost computed exactly: rounded, and its twin converted before rounding (R-8 b, expected purchase). */
    public Cost cost(Exact exact, LocalDate date) {
        return Cost.of(exact.toAmount(amountPrecision()), twin(convert(exact, date)));
    }

    /** A cost that is an amount rounded by itself: its twin is converted from the rounded amount (R-8 b). */
    public Cost cost(Amount rounded, LocalDate date) {
        return hasAdditionalCurrency()
                ? Cost.of(rounded, twin(convert(Exact.of(rounded), date)))
                : Cost.of(rounded, Amount.ZERO);
    }

    /** {@code cAcy}: a unit cost in the additional reporting currency on {@code date} (R-8 b). */
    public UnitCost unitCostAcy(UnitCost unitCost, LocalDate date) {
        return additionalReportingCurrency
                .map(currency -> convert(Exact.of(unitCost), date).toUnitCost(currency.unitAmount()))
                .orElse(UnitCost.ZERO);
    }

    /** What {@code quantity} costs at a unit cost, with its twin at {@code cAcy} (R-8 b). */
    public Cost cost(UnitCost unitCost, Quantity quantity, LocalDate date) {
        var local = unitCost.times(quantity, amountPrecision());
        return additionalReportingCurrency
                .map(currency -> Cost.of(local, unitCostAcy(unitCost, date).times(quantity, currency.amount())))
                .orElseGet(() -> Cost.of(local, Amount.ZERO));
    }

    /** The amount precision of the twins. */
    public Precision amountPrecisionAcy() {
        return additionalReportingCurrency.map(Currency::amount).orElse(Precision.CENT);
    }

    /** The unit amount precision of the twins. */
    public Precision unitAmountPrecisionAcy() {
        return additionalReportingCurrency.map(Currency::unitAmount).orElse(Precision.FINEST);
    }

    private Amount twin(Exact converted) {
        return additionalReportingCurrency
                .map(currency -> converted.toAmount(currency.amount()))
                .orElse(Amount.ZERO);
    }

    public Setup withAdditionalReportingCurrency(Optional<Currency> currency, ExchangeRates rates) {
        return new Setup(
                localCurrency,
                currency,
                rates,
                calendar,
                costing,
                stock,
                locations,
                itemCharges,
                postingSetup,
                manufacturing);
    }

    public Setup withCalendar(Calendar changed) {
        return new Setup(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                changed,
                costing,
                stock,
                locations,
                itemCharges,
                postingSetup,
                manufacturing);
    }

    public Setup withCosting(CostingSettings changed) {
        return new Setup(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                calendar,
                changed,
                stock,
                locations,
                itemCharges,
                postingSetup,
                manufacturing);
    }

    public Setup withStock(StockSettings changed) {
        return new Setup(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                calendar,
                costing,
                changed,
                locations,
                itemCharges,
                postingSetup,
                manufacturing);
    }

    public Setup withLocations(Map<String, Location> changed) {
        return new Setup(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                calendar,
                costing,
                stock,
                changed,
                itemCharges,
                postingSetup,
                manufacturing);
    }

    public Setup withManufacturing(Manufacturing changed) {
        return new Setup(
                localCurrency,
                additionalReportingCurrency,
                exchangeRates,
                calendar,
                costing,
                stock,
                locations,
                itemCharges,
                postingSetup,
                changed);
    }
}
