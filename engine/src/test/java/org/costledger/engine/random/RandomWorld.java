package org.costledger.engine.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AccountingPeriods.FiscalYear;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.costledger.engine.setup.AverageCostCalculationType;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.CostingSettings;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.ExchangeRates.ExchangeRate;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.InventoryPeriods;
import org.costledger.engine.setup.InventoryPeriods.InventoryPeriod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemBlocks;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.ItemGroups;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemPolicies.NegativeInventory;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.PostingSetup;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockSettings;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.setup.UnitsOfMeasure;

/** A company before its first posting: its setup, and an item of each kind with what it is said to cost. */
public record RandomWorld(Setup setup, Map<Item, ItemState> items, List<StockkeepingUnit> units) {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final List<String> LOCATIONS = List.of("EAST", "WEST", "NORTH");
    static final String IN_TRANSIT = "TRANSIT";
    static final List<String> VARIANTS = List.of("RED", "BLUE");
    static final List<String> CHARGES = List.of("FREIGHT", "INSURANCE");

    public static RandomWorld of(Chance chance) {
        var setup = setup(chance);
        var items = new LinkedHashMap<Item, ItemState>();
        var units = new ArrayList<StockkeepingUnit>();
        for (var method : CostingMethod.values()) add(chance, items, item(chance, method.name(), method));
        add(chance, items, lotted(item(chance, "LOTTED", untracked(chance))));
        add(chance, items, of(chance, item(chance, "HOURS", CostingMethod.FIFO)));
        add(chance, items, valueless(item(chance, "GIFT", untracked(chance))));
        for (var item : items.keySet()) {
            if (chance.percent(40)) addUnits(chance, item, units);
        }
        return new RandomWorld(
                setup,
                rounded(setup, items),
                units.stream().map(unit -> rounded(setup, unit)).toList());
    }

    /** Often one to three items alone, so that their entries make long chains. */
    public RandomWorld withFewItems(Chance chance) {
        return chance.percent(30) ? this : with(chance.someOf(items.keySet(), chance.between(1, 3)));
    }

    /** The items of one costing method alone. */
    public RandomWorld withItemsOf(CostingMethod method) {
        return with(items.keySet().stream()
                .filter(item -> item.isInventory() && item.costingMethod() == method)
                .toList());
    }

    /** With fiscal years of a few weeks, each of which may take averages in its own way, so that a story sees several. */
    public RandomWorld withShortFiscalYears(Chance chance) {
        var starts = new ArrayList<LocalDate>();
        var years = new ArrayList<FiscalYear>();
        var start = FIRST_DAY.minusDays(20);
        for (int period = 0; period < 24; period++) {
            starts.add(start);
            if (period == 0 || chance.percent(40)) years.add(new FiscalYear(start, averages(chance)));
            start = start.plusDays(chance.between(4, 12));
        }
        var calendar = setup.calendar();
        var periods = new AccountingPeriods(starts, years);
        return new RandomWorld(
                setup.withCalendar(
                        new Setup.Calendar(calendar.allowedPostingDates(), periods, calendar.inventoryPeriods())),
                items,
                units);
    }

    private static Optional<AverageCostSettings> averages(Chance chance) {
        if (chance.percent(50)) return Optional.empty();
        return Optional.of(new AverageCostSettings(
                chance.oneOf(AverageCostCalculationType.values()), chance.oneOf(AverageCostPeriod.values())));
    }

    private RandomWorld with(List<Item> some) {
        var few = new LinkedHashMap<Item, ItemState>();
        for (var item : some) few.put(item, Objects.requireNonNull(items.get(item)));
        var unitsOfFew = units.stream()
                .filter(unit -> some.stream()
                        .anyMatch(item -> item.no().equals(unit.key().itemNo())))
                .toList();
        return new RandomWorld(setup, few, unitsOfFew);
    }

    /** A method that needs no serial numbers. */
    private static CostingMethod untracked(Chance chance) {
        return chance.oneOf(CostingMethod.FIFO, CostingMethod.LIFO, CostingMethod.AVERAGE, CostingMethod.STANDARD);
    }

    /** The ledger of that company, without an entry. */
    public MemoryLedger emptyLedger() {
        var ledger = new MemoryLedger(setup);
        items.forEach((item, state) -> ledger.append(Costing.change(ledger, item, state)));
        for (var unit : units) ledger.append(Costing.change(ledger, unit));
        return ledger;
    }

    private static void add(Chance chance, Map<Item, ItemState> items, Item item) {
        var cost = chance.percent(70) ? UnitCost.of(chance.decimal(50, 5)) : UnitCost.ZERO;
        items.put(item, ItemState.NEW.withUnitCost(cost).withStandardCost(cost));
    }

    // What is set up by hand is stated in the precision of the ledger (INV-26).
    private static Map<Item, ItemState> rounded(Setup setup, Map<Item, ItemState> items) {
        var step = setup.unitAmountPrecision();
        var rounded = new LinkedHashMap<Item, ItemState>();
        items.forEach((item, state) -> {
            var indirect = item.indirectCost();
            var cost = state.unitCost().rounded(step);
            rounded.put(
                    item.withIndirectCost(new IndirectCost(
                            indirect.pct(), indirect.overheadRate().rounded(step))),
                    state.withUnitCost(cost).withStandardCost(cost));
        });
        return rounded;
    }

    private static StockkeepingUnit rounded(Setup setup, StockkeepingUnit unit) {
        var cost = unit.unitCost().rounded(setup.unitAmountPrecision());
        return new StockkeepingUnit(unit.key(), cost, cost, UnitCost.ZERO);
    }

    private static void addUnits(Chance chance, Item item, List<StockkeepingUnit> units) {
        for (var location : chance.someOf(LOCATIONS, 2)) {
            var variant = item.variants().isEmpty() || chance.percent(50) ? "" : chance.oneOf(VARIANTS);
            var cost = UnitCost.of(chance.decimal(50, 5));
            units.add(new StockkeepingUnit(new StockKey(item.no(), variant, location), cost, cost, UnitCost.ZERO));
        }
    }

    private static Item item(Chance chance, String no, CostingMethod method) {
        var indirect = chance.percent(35)
                ? new IndirectCost(Percentage.of(chance.decimal(20, 2)), UnitCost.of(chance.decimal(3, 3)))
                : IndirectCost.NONE;
        boolean bySerial = method == CostingMethod.SPECIFIC;
        return new Item(
                no,
                "the " + no,
                ItemType.INVENTORY,
                method,
                bySerial ? UnitsOfMeasure.of("PCS") : unitsOfMeasure(chance),
                indirect,
                bySerial ? ItemTrackingCode.SERIAL : ItemTrackingCode.NONE,
                policies(chance.percent(25) ? NegativeInventory.PREVENT : NegativeInventory.DEFAULT, false),
                ItemBlocks.NONE,
                ItemGroups.NONE,
                chance.percent(40) ? variants() : Map.of());
    }

    private static ItemPolicies policies(NegativeInventory negative, boolean valueZero) {
        var usual = ItemPolicies.DEFAULT;
        return new ItemPolicies(
                negative,
                usual.variantMandatoryIfExists(),
                usual.reserve(),
                valueZero,
                usual.flushingMethod(),
                usual.excludedFromCostAdjustment());
    }

    private static Map<String, ItemVariant> variants() {
        var variants = new HashMap<String, ItemVariant>();
        for (var code : VARIANTS) variants.put(code, ItemVariant.of(code));
        return variants;
    }

    private static UnitsOfMeasure unitsOfMeasure(Chance chance) {
        var base =
                new ItemUnitOfMeasure("PCS", Quantity.of("1"), chance.percent(20) ? Quantity.of("0.1") : Quantity.ZERO);
        var box = new ItemUnitOfMeasure("BOX", Quantity.of(chance.oneOf("12", "0.3", "2.5", "7")), Quantity.ZERO);
        var crate = new ItemUnitOfMeasure("CRATE", Quantity.of("6"), Quantity.of("0.5"));
        return new UnitsOfMeasure("PCS", Map.of("PCS", base, "BOX", box, "CRATE", crate));
    }

    private static Item lotted(Item item) {
        return changed(item, ItemType.INVENTORY, ItemTrackingCode.LOT, item.policies());
    }

    private static Item of(Chance chance, Item item) {
        return changed(
                item, chance.oneOf(ItemType.SERVICE, ItemType.NON_INVENTORY), ItemTrackingCode.NONE, item.policies());
    }

    private static Item valueless(Item item) {
        return changed(
                item,
                ItemType.INVENTORY,
                ItemTrackingCode.NONE,
                policies(item.policies().negativeInventory(), true));
    }

    private static Item changed(Item item, ItemType type, ItemTrackingCode tracking, ItemPolicies policies) {
        return new Item(
                item.no(),
                item.description(),
                type,
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                tracking,
                policies,
                item.blocks(),
                item.groups(),
                item.variants());
    }

    private static Setup setup(Chance chance) {
        var locations = new HashMap<String, Location>();
        for (var code : LOCATIONS) locations.put(code, new Location(code, false));
        locations.put(IN_TRANSIT, new Location(IN_TRANSIT, true));
        var charges = new HashMap<String, ItemCharge>();
        for (var code : CHARGES) charges.put(code, new ItemCharge(code, code, ""));
        boolean twoCurrencies = chance.percent(35);
        return new Setup(
                new Currency("EUR", amountPrecision(chance), unitAmountPrecision(chance)),
                twoCurrencies
                        ? Optional.of(new Currency("USD", amountPrecision(chance), unitAmountPrecision(chance)))
                        : Optional.empty(),
                twoCurrencies ? rates(chance) : ExchangeRates.NONE,
                new Setup.Calendar(AllowedPostingDates.ANY, AccountingPeriods.CALENDAR, periods(chance)),
                costing(chance),
                new StockSettings(
                        chance.percent(20),
                        chance.percent(15),
                        chance.percent(10),
                        chance.percent(10),
                        chance.percent(10)),
                locations,
                charges,
                PostingSetup.OFF);
    }

    private static Precision amountPrecision(Chance chance) {
        return chance.percent(80) ? Precision.CENT : Precision.of(new BigDecimal(chance.oneOf("0.05", "1", "0.001")));
    }

    private static Precision unitAmountPrecision(Chance chance) {
        return chance.percent(80) ? Precision.FINEST : Precision.of(new BigDecimal(chance.oneOf("0.01", "0.001")));
    }

    private static ExchangeRates rates(Chance chance) {
        var rates = new ArrayList<ExchangeRate>();
        for (int days = -400; days < 100; days += 20 + chance.upTo(400))
            rates.add(new ExchangeRate(
                    FIRST_DAY.plusDays(days), Exact.of(chance.decimal(3, 5)), Exact.of(chance.decimal(3, 5))));
        return new ExchangeRates(rates);
    }

    private static InventoryPeriods periods(Chance chance) {
        return chance.percent(15)
                ? new InventoryPeriods(List.of(new InventoryPeriod(FIRST_DAY.minusDays(5), true)))
                : InventoryPeriods.NONE;
    }

    private static CostingSettings costing(Chance chance) {
        return new CostingSettings(
                chance.percent(50),
                chance.percent(50),
                chance.oneOf(AutomaticCostAdjustment.values()),
                chance.oneOf(AverageCostCalculationType.values()),
                chance.oneOf(AverageCostPeriod.values()),
                chance.percent(15) ? Optional.of(FIRST_DAY.plusDays(chance.upTo(30))) : Optional.empty());
    }
}
