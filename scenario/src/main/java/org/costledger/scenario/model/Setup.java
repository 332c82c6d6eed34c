package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the ledger is set up.
 *
 * @param today the work date; absent: the last posting date so far
 */
public record Setup(
        String currency,
        BigDecimal amountRounding,
        BigDecimal unitAmountRounding,
        BigDecimal quantityRounding,
        Optional<AdditionalCurrency> additionalCurrency,
        AverageCost averageCost,
        AutomaticCostAdjustment automaticCostAdjustment,
        GeneralLedger generalLedger,
        Checks checks,
        Periods periods,
        Manufacturing manufacturing,
        Optional<LocalDate> today) {

    public enum AverageCostCalculationType {
        ITEM,
        ITEM_LOCATION_VARIANT
    }

    public enum AverageCostPeriod {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        ACCOUNTING_PERIOD
    }

    public enum AutomaticCostAdjustment {
        NEVER,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        ALWAYS
    }

    public record AverageCost(AverageCostCalculationType calculationType, AverageCostPeriod period) {}

    public record GeneralLedger(boolean automaticCostPosting, boolean expectedCostPosting) {}

    /** What a posting is checked for. */
    public record Checks(
            boolean preventNegativeInventory,
            boolean exactCostReversingMandatory,
            boolean locationMandatory,
            boolean variantMandatoryIfExists,
            Optional<LocalDate> earliestAllowedValuationDate) {}

    /** The starting dates of accounting periods (none: calendar months), and the inventory periods. */
    public record Periods(List<LocalDate> accountingPeriods, List<InventoryPeriod> inventoryPeriods) {}

    public record Manufacturing(boolean costInclSetup, boolean includeNonInventoryCostInProduction) {}

    public record InventoryPeriod(LocalDate endingDate, boolean closed) {}

    public record AdditionalCurrency(
            String code, BigDecimal amountRounding, BigDecimal unitAmountRounding, List<Rate> rates) {}

    /** From a date on, {@code amount} of the additional currency equals {@code localAmount} of the local one. */
    public record Rate(LocalDate from, BigDecimal amount, BigDecimal localAmount) {}

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal FIVE_DECIMALS = new BigDecimal("0.00001");

    /** What holds where a file says nothing. */
    public static final Setup DEFAULT = new Setup(
            "LCY",
            CENT,
            FIVE_DECIMALS,
            FIVE_DECIMALS,
            Optional.empty(),
            new AverageCost(AverageCostCalculationType.ITEM, AverageCostPeriod.DAY),
            AutomaticCostAdjustment.NEVER,
            new GeneralLedger(false, false),
            new Checks(false, false, false, false, Optional.empty()),
            new Periods(List.of(), List.of()),
            new Manufacturing(true, false),
            Optional.empty());

    /** This setup with the keys written in a file in place of its own. */
    public Setup with(Fields keys) {
        return new Setup(
                keys.text("currency", currency),
                keys.decimal("amountRounding", amountRounding),
                keys.decimal("unitAmountRounding", unitAmountRounding),
                keys.decimal("quantityRounding", quantityRounding),
                keys.has("additionalCurrency") ? additionalCurrencyIn(keys) : additionalCurrency,
                averageCostWith(keys),
                keys.word("automaticCostAdjustment", AutomaticCostAdjustment.class, automaticCostAdjustment),
                new GeneralLedger(
                        keys.flag("automaticCostPosting", generalLedger.automaticCostPosting),
                        keys.flag("expectedCostPosting", generalLedger.expectedCostPosting)),
                checksWith(keys),
                periodsWith(keys),
                new Manufacturing(
                        keys.flag("costInclSetup", manufacturing.costInclSetup),
                        keys.flag(
                                "includeNonInventoryCostInProduction",
                                manufacturing.includeNonInventoryCostInProduction)),
                keys.date("today").or(() -> today));
    }

    private AverageCost averageCostWith(Fields keys) {
        return new AverageCost(
                keys.word("averageCostCalculationType", AverageCostCalculationType.class, averageCost.calculationType),
                keys.word("averageCostPeriod", AverageCostPeriod.class, averageCost.period));
    }

    private Checks checksWith(Fields keys) {
        return new Checks(
                keys.flag("preventNegativeInventory", checks.preventNegativeInventory),
                keys.flag("exactCostReversingMandatory", checks.exactCostReversingMandatory),
                keys.flag("locationMandatory", checks.locationMandatory),
                keys.flag("variantMandatoryIfExists", checks.variantMandatoryIfExists),
                keys.date("earliestAllowedValuationDate").or(() -> checks.earliestAllowedValuationDate));
    }

    private Periods periodsWith(Fields keys) {
        var inventoryPeriods = keys.groups("inventoryPeriods").stream()
                .map(period -> new InventoryPeriod(period.requiredDate("endingDate"), period.flag("closed", true)))
                .toList();
        return new Periods(
                keys.has("accountingPeriods") ? keys.dates("accountingPeriods") : periods.accountingPeriods,
                keys.has("inventoryPeriods") ? inventoryPeriods : periods.inventoryPeriods);
    }

    /** An additional currency without a code, {@code {}}, is none. */
    private static Optional<AdditionalCurrency> additionalCurrencyIn(Fields keys) {
        return keys.group("additionalCurrency")
                .filter(currency -> currency.has("code"))
                .map(currency -> new AdditionalCurrency(
                        currency.requiredText("code"),
                        currency.decimal("amountRounding", CENT),
                        currency.decimal("unitAmountRounding", FIVE_DECIMALS),
                        currency.groups("rates").stream().map(Setup::rate).toList()));
    }

    private static Rate rate(Fields keys) {
        return new Rate(keys.requiredDate("from"), keys.requiredDecimal("amount"), keys.requiredDecimal("localAmount"));
    }
}
