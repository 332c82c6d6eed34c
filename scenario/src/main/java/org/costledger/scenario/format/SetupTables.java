package org.costledger.scenario.format;

import static org.costledger.scenario.format.Key.key;
import static org.costledger.scenario.format.Key.mandatory;
import static org.costledger.scenario.format.Table.table;
import static org.costledger.scenario.format.Type.Scalar.CODE;
import static org.costledger.scenario.format.Type.Scalar.DATE;
import static org.costledger.scenario.format.Type.Scalar.DECIMAL;
import static org.costledger.scenario.format.Type.Scalar.FLAG;
import static org.costledger.scenario.format.Type.listOf;
import static org.costledger.scenario.format.Type.mapOf;
import static org.costledger.scenario.format.Type.oneOf;

import org.costledger.scenario.model.Setup.AutomaticCostAdjustment;
import org.costledger.scenario.model.Setup.AverageCostCalculationType;
import org.costledger.scenario.model.Setup.AverageCostPeriod;

/** The keys of {@code setup}. */
final class SetupTables {
    private SetupTables() {}

    private static final Table RATE = table(
            "rate",
            "From a date on, `amount` of the additional currency equals `localAmount` of the local one.",
            mandatory("from", DATE, "first day of the rate"),
            mandatory("amount", DECIMAL, "amount in the additional currency"),
            mandatory("localAmount", DECIMAL, "the same in local currency"));

    private static final Table ADDITIONAL_CURRENCY = table(
            "additionalCurrency",
            "The additional reporting currency; without a code, `{}`, there is none.",
            key("code", CODE, "its code"),
            key("amountRounding", DECIMAL, "0.01", "what its cost amounts are multiples of"),
            key("unitAmountRounding", DECIMAL, "0.00001", "what its unit costs are multiples of"),
            key("rates", listOf(RATE), "its exchange rates"));

    private static final Table INVENTORY_PERIOD = table(
            "inventoryPeriodState",
            "An inventory period as it stands before the first step.",
            mandatory("endingDate", DATE, "its last day"),
            key("closed", FLAG, "true", "whether it is closed"));

    static final Table SETUP = table(
            "setup",
            "How the ledger is set up.",
            key("currency", CODE, "LCY", "the local currency"),
            key("amountRounding", DECIMAL, "0.01", "what cost amounts are multiples of"),
            key("unitAmountRounding", DECIMAL, "0.00001", "what unit costs are multiples of"),
            key("quantityRounding", DECIMAL, "0.00001", "what quantities are multiples of"),
            key("additionalCurrency", mapOf(ADDITIONAL_CURRENCY), "the additional reporting currency"),
            key("averageCostCalculationType", oneOf(AverageCostCalculationType.class), "item", "what is averaged over"),
            key("averageCostPeriod", oneOf(AverageCostPeriod.class), "day", "the period that shares one average"),
            key(
                    "automaticCostAdjustment",
                    oneOf(AutomaticCostAdjustment.class),
                    "never",
                    "how far back a posting is adjusted at once"),
            key("automaticCostPosting", FLAG, "false", "post inventory cost to the general ledger with every posting"),
            key("expectedCostPosting", FLAG, "false", "post expected cost to the general ledger too"),
            key("preventNegativeInventory", FLAG, "false", "refuse what would make stock negative"),
            key(
                    "exactCostReversingMandatory",
                    FLAG,
                    "false",
                    "returns must name the entry they reverse, in sales and purchase"),
            key("locationMandatory", FLAG, "false", "every quantity posting of an inventory item needs a location"),
            key("variantMandatoryIfExists", FLAG, "false", "an item with variants is posted with one"),
            key("costInclSetup", FLAG, "true", "set-up time costs like run time"),
            key(
                    "includeNonInventoryCostInProduction",
                    FLAG,
                    "false",
                    "components that are no inventory count in the standard cost of what is produced"),
            key("earliestAllowedValuationDate", DATE, "nothing may be posted or valued before this date"),
            key(
                    "accountingPeriods",
                    listOf(DATE),
                    "starting dates; the first, and each on the same day and month, starts a fiscal year; absent: calendar"
                            + " months and years"),
            key("inventoryPeriods", listOf(INVENTORY_PERIOD), "inventory periods closed before the first step"),
            key("today", DATE, "the work date; absent: the last posting date so far"));
}
