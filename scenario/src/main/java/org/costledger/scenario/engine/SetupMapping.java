package org.costledger.scenario.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.ExchangeRates.ExchangeRate;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.PostingSetup;
import org.costledger.engine.setup.PostingSetup.GeneralPostingSetup;
import org.costledger.engine.setup.PostingSetup.InventoryPostingSetup;
import org.costledger.engine.setup.StockSettings;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Setup;

/** The setup of a file as the engine's. */
final class SetupMapping {
    private SetupMapping() {}

    static org.costledger.engine.setup.Setup of(Scenario scenario) {
        Map<String, Location> locations = new HashMap<>();
        for (var location : scenario.masterData().locations()) {
            var mapped = new Location(location.code(), location.inTransit());
            locations.put(mapped.code(), mapped);
        }
        Map<String, ItemCharge> charges = new HashMap<>();
        for (var charge : scenario.masterData().charges()) {
            var mapped = new ItemCharge(
                    charge.number(),
                    charge.description(),
                    charge.productPostingGroup().orElse(""));
            charges.put(mapped.no(), mapped);
        }
        var setup = scenario.setup();
        return new org.costledger.engine.setup.Setup(
                new Currency(
                        setup.currency(),
                        Precision.of(setup.amountRounding()),
                        Precision.of(setup.unitAmountRounding())),
                setup.additionalCurrency().map(SetupMapping::currency),
                setup.additionalCurrency().map(SetupMapping::rates).orElse(ExchangeRates.NONE),
                new org.costledger.engine.setup.Setup.Calendar(
                        AllowedPostingDates.ANY,
                        new AccountingPeriods(setup.periods().accountingPeriods()),
                        inventoryPeriods(setup)),
                costing(setup),
                stock(setup),
                locations,
                charges,
                postingSetup(scenario),
                manufacturing(scenario));
    }

    /** What a change of the setup leaves as it is: locations, charges, posting groups, centers and allowed dates. */
    static org.costledger.engine.setup.Setup changed(org.costledger.engine.setup.Setup before, Setup setup) {
        return before.withAdditionalReportingCurrency(
                        setup.additionalCurrency().map(SetupMapping::currency),
                        setup.additionalCurrency().map(SetupMapping::rates).orElse(ExchangeRates.NONE))
                .withCalendar(new org.costledger.engine.setup.Setup.Calendar(
                        before.calendar().allowedPostingDates(),
                        new AccountingPeriods(setup.periods().accountingPeriods()),
                        inventoryPeriods(setup)))
                .withCosting(costing(setup))
                .withStock(stock(setup))
                .withManufacturing(manufacturing(setup, before.manufacturing().centers()));
    }

    /** A setup with the keys of a change in place of its own; what the change does not say stays. */
    static org.costledger.engine.setup.Setup with(org.costledger.engine.setup.Setup before, Fields keys) {
        var changed = changed(before, statedBy(before).with(keys));
        if (!keys.has("additionalCurrency"))
            changed = changed.withAdditionalReportingCurrency(
                    before.additionalReportingCurrency(), before.exchangeRates());
        if (!keys.has("exactCostReversingMandatory"))
            changed = changed.withStock(withExactCostReversingOf(before.stock(), changed.stock()));
        var calendar = before.calendar();
        return changed.withCalendar(new org.costledger.engine.setup.Setup.Calendar(
                calendar.allowedPostingDates(),
                keys.has("accountingPeriods") ? changed.calendar().accountingPeriods() : calendar.accountingPeriods(),
                keys.has("inventoryPeriods") ? changed.calendar().inventoryPeriods() : calendar.inventoryPeriods()));
    }

    /** What a file would say of the settings that are single keys. */
    private static Setup statedBy(org.costledger.engine.setup.Setup setup) {
        var plain = Setup.DEFAULT;
        var costing = setup.costing();
        var stock = setup.stock();
        return new Setup(
                plain.currency(),
                plain.amountRounding(),
                plain.unitAmountRounding(),
                plain.quantityRounding(),
                plain.additionalCurrency(),
                new Setup.AverageCost(
                        Setup.AverageCostCalculationType.valueOf(
                                costing.averageCostCalculationType().name()),
                        Setup.AverageCostPeriod.valueOf(
                                costing.averageCostPeriod().name())),
                Setup.AutomaticCostAdjustment.valueOf(
                        costing.automaticCostAdjustment().name()),
                new Setup.GeneralLedger(costing.automaticCostPosting(), costing.expectedCostPostingToGl()),
                new Setup.Checks(
                        stock.preventNegativeInventory(),
                        stock.exactCostReversingMandatorySales(),
                        stock.locationMandatory(),
                        stock.variantMandatoryIfExists(),
                        costing.earliestAllowedValuationDate()),
                plain.periods(),
                new Setup.Manufacturing(
                        setup.manufacturing().costInclSetup(),
                        setup.manufacturing().includeNonInventoryCostInProduction()),
                plain.today());
    }

    private static StockSettings withExactCostReversingOf(StockSettings before, StockSettings changed) {
        return new StockSettings(
                changed.preventNegativeInventory(),
                changed.locationMandatory(),
                changed.variantMandatoryIfExists(),
                before.exactCostReversingMandatorySales(),
                before.exactCostReversingMandatoryPurchase());
    }

    private static Currency currency(Setup.AdditionalCurrency currency) {
        return new Currency(
                currency.code(), Precision.of(currency.amountRounding()), Precision.of(currency.unitAmountRounding()));
    }

    private static ExchangeRates rates(Setup.AdditionalCurrency currency) {
        return new ExchangeRates(currency.rates().stream()
                .map(rate -> new ExchangeRate(
                        rate.from(), Exact.of(UnitCost.of(rate.amount())), Exact.of(UnitCost.of(rate.localAmount()))))
                .toList());
    }

    private static InventoryPeriods inventoryPeriods(Setup setup) {
        return new InventoryPeriods(setup.periods().inventoryPeriods().stream()
                .map(period -> new InventoryPeriods.InventoryPeriod(period.endingDate(), period.closed()))
                .toList());
    }

    private static CostingSettings costing(Setup setup) {
        return new CostingSettings(
                setup.generalLedger().automaticCostPosting(),
                setup.generalLedger().expectedCostPosting(),
                AutomaticCostAdjustment.valueOf(setup.automaticCostAdjustment().name()),
                AverageCostCalculationType.valueOf(
                        setup.averageCost().calculationType().name()),
                AverageCostPeriod.valueOf(setup.averageCost().period().name()),
                setup.checks().earliestAllowedValuationDate());
    }

    private static StockSettings stock(Setup setup) {
        var checks = setup.checks();
        return new StockSettings(
                checks.preventNegativeInventory(),
                checks.locationMandatory(),
                checks.variantMandatoryIfExists(),
                checks.exactCostReversingMandatory(),
                checks.exactCostReversingMandatory());
    }

    private static Manufacturing manufacturing(Scenario scenario) {
        Map<String, Center> centers = new HashMap<>();
        for (var center : scenario.masterData().centers()) {
            var mapped = center(center);
            centers.put(mapped.no(), mapped);
        }
        return manufacturing(scenario.setup(), centers);
    }

    private static Manufacturing manufacturing(Setup setup, Map<String, Center> centers) {
        return new Manufacturing(
                setup.manufacturing().costInclSetup(),
                setup.manufacturing().includeNonInventoryCostInProduction(),
                centers);
    }

    private static Center center(org.costledger.scenario.model.Center center) {
        return new Center(
                center.number(),
                switch (center.kind()) {
                    case WORK -> CapacityType.WORK_CENTER;
                    case MACHINE -> CapacityType.MACHINE_CENTER;
                    case RESOURCE -> CapacityType.RESOURCE;
                },
                UnitCost.of(center.directUnitCost()),
                new IndirectCost(Percentage.of(center.indirectCostPercent()), UnitCost.of(center.overheadRate())),
                UnitCostCalculation.valueOf(center.unitCostCalculation().name()),
                center.subcontractor(),
                center.productPostingGroup().orElse(""));
    }

    private static PostingSetup postingSetup(Scenario scenario) {
        return scenario.postingGroups()
                .map(groups -> {
                    var inventory = new HashSet<InventoryPostingSetup>();
                    groups.inventory()
                            .forEach(row -> inventory.add(new InventoryPostingSetup(row.location(), row.group())));
                    var general = new HashSet<GeneralPostingSetup>();
                    groups.general()
                            .forEach(row -> general.add(new GeneralPostingSetup(row.business(), row.product())));
                    return new PostingSetup(inventory, general);
                })
                .orElse(PostingSetup.OFF);
    }

    /** Inventory periods are closed by steps too: where a change does not name them they stay as they are. */
    static org.costledger.engine.setup.Setup withPeriodsOf(
            org.costledger.engine.setup.Setup before, org.costledger.engine.setup.Setup changed) {
        return changed.withCalendar(
                changed.calendar().withInventoryPeriods(before.calendar().inventoryPeriods()));
    }

    /** The allowed posting dates of a step. */
    static org.costledger.engine.setup.Setup allowing(
            org.costledger.engine.setup.Setup before, AllowedPostingDates dates) {
        var calendar = before.calendar();
        return before.withCalendar(new org.costledger.engine.setup.Setup.Calendar(
                dates, calendar.accountingPeriods(), calendar.inventoryPeriods()));
    }
}
