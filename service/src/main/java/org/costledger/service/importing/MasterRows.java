package org.costledger.service.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemBlocks;
import org.costledger.engine.setup.ItemGroups;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.RowValues;

/** Items, their units and variants, and stockkeeping units. What a row does not state stays as it is. */
final class MasterRows {
    private static final String DEFAULT_UNIT = "PCS";

    private MasterRows() {}

    /**
     * Creates or changes what a row names; whether anything is changed by it.
     *
     * @throws Refused if that cannot be
     */
    static boolean apply(FileKind kind, RowValues row, ImportTarget target) {
        return switch (kind) {
            case ITEMS -> item(row, target);
            case ITEM_UNITS -> unit(row, target);
            case ITEM_VARIANTS -> variant(row, target);
            case STOCKKEEPING_UNITS -> stockkeepingUnit(row, target);
            case LOCATIONS, ITEM_CHARGES, INVENTORY_POSTING_SETUP, GENERAL_POSTING_SETUP, OPENING_BALANCES, MOVEMENTS ->
                throw new IllegalStateException("no master data of an item: " + kind);
        };
    }

    // ---- items

    private static boolean item(RowValues row, ImportTarget target) {
        var no = row.text("no");
        var before = target.findItem(no);
        var method = CostingMethod.valueOf(upper(row.text("costingMethod")));
        var plain = before.orElseGet(() -> Item.of(no, method));
        var item = new Item(
                no,
                text(row, "description", plain.description()),
                word(row, "type", ItemType.class, plain.type()),
                method,
                units(row, plain.unitsOfMeasure()),
                new IndirectCost(
                        row.decimal("indirectCostPct")
                                .map(Percentage::of)
                                .orElse(plain.indirectCost().pct()),
                        unitCost(row, "overheadRate", plain.indirectCost().overheadRate())),
                trackingCode(row, plain.trackingCode()),
                policies(row, plain.policies()),
                blocks(row, plain.blocks()),
                new ItemGroups(
                        text(row, "inventoryPostingGroup", plain.groups().inventoryPostingGroup()),
                        text(row, "productPostingGroup", plain.groups().productPostingGroup()),
                        text(row, "itemCategoryCode", plain.groups().itemCategoryCode())),
                plain.variants(),
                plain.replenishment());
        var stateBefore = target.itemState(no);
        var state = state(row, stateBefore, target.hasEntries(no));
        if (before.filter(item::equals).isPresent() && state.equals(stateBefore)) return false;
        target.change(item, state);
        return true;
    }

    /** Unit cost and last direct cost follow the entries once there are any; a standard cost is set by whoever states it. */
    private static ItemState state(RowValues row, ItemState before, boolean hasEntries) {
        var state = before.withStandardCost(unitCost(row, "standardCost", before.standardCost()));
        if (hasEntries) return state;
        return state.withUnitCost(unitCost(row, "unitCost", before.unitCost()))
                .withLastDirectCost(unitCost(row, "lastDirectCost", before.lastDirectCost()));
    }

    private static UnitsOfMeasure units(RowValues row, UnitsOfMeasure before) {
        var base = text(row, "baseUnitOfMeasure", before.base().isEmpty() ? DEFAULT_UNIT : before.base());
        if (base.equals(before.base())) return before;
        Map<String, ItemUnitOfMeasure> units = new HashMap<>(before.units());
        units.remove(before.base());
        units.put(base, ItemUnitOfMeasure.base(base));
        return new UnitsOfMeasure(base, units);
    }

    private static ItemTrackingCode trackingCode(RowValues row, ItemTrackingCode before) {
        return new ItemTrackingCode(
                row.yesNo("snSpecific").orElse(before.snSpecific()),
                row.yesNo("lotSpecific").orElse(before.lotSpecific()),
                row.yesNo("packageSpecific").orElse(before.packageSpecific()),
                row.yesNo("strictExpirationPosting").orElse(before.strictExpirationPosting()));
    }

    private static ItemPolicies policies(RowValues row, ItemPolicies before) {
        return new ItemPolicies(
                word(row, "negativeInventory", ItemPolicies.NegativeInventory.class, before.negativeInventory()),
                word(
                        row,
                        "variantMandatoryIfExists",
                        ItemPolicies.VariantMandatory.class,
                        before.variantMandatoryIfExists()),
                word(row, "reserve", ItemPolicies.Reserve.class, before.reserve()),
                row.yesNo("inventoryValueZero").orElse(before.inventoryValueZero()),
                word(row, "flushingMethod", ItemPolicies.FlushingMethod.class, before.flushingMethod()),
                row.yesNo("excludedFromCostAdjustment").orElse(before.excludedFromCostAdjustment()));
    }

    private static ItemBlocks blocks(RowValues row, ItemBlocks before) {
        return new ItemBlocks(
                row.yesNo("blocked").orElse(before.blocked()),
                row.yesNo("purchasingBlocked").orElse(before.purchasingBlocked()),
                row.yesNo("salesBlocked").orElse(before.salesBlocked()),
                row.yesNo("serviceBlocked").orElse(before.serviceBlocked()),
                row.yesNo("productionBlocked").orElse(before.productionBlocked()));
    }

    // ---- what belongs to items

    private static boolean unit(RowValues row, ImportTarget target) {
        var item = existing(row, target);
        var perUnit = Quantity.of(row.requiredDecimal("qtyPerUnit"));
        if (perUnit.signum() <= 0) throw new Refused(ImportReason.NOT_POSITIVE, perUnit);
        var units = item.unitsOfMeasure();
        var before = Optional.ofNullable(units.units().get(row.text("code")));
        var rounding = row.decimal("qtyRoundingPrecision")
                .map(Quantity::of)
                .orElse(before.map(ItemUnitOfMeasure::qtyRoundingPrecision).orElse(Quantity.ZERO));
        var unit = new ItemUnitOfMeasure(row.text("code"), perUnit, rounding);
        if (before.filter(unit::equals).isPresent()) return false;
        Map<String, ItemUnitOfMeasure> changed = new HashMap<>(units.units());
        changed.put(unit.code(), unit);
        target.change(
                with(item, new UnitsOfMeasure(units.base(), changed), item.variants()), target.itemState(item.no()));
        return true;
    }

    private static boolean variant(RowValues row, ImportTarget target) {
        var item = existing(row, target);
        var before = Optional.ofNullable(item.variants().get(row.text("code")));
        var variant = new ItemVariant(
                row.text("code"),
                row.yesNo("blocked").orElse(before.map(ItemVariant::blocked).orElse(false)),
                row.yesNo("purchasingBlocked")
                        .orElse(before.map(ItemVariant::purchasingBlocked).orElse(false)),
                row.yesNo("salesBlocked")
                        .orElse(before.map(ItemVariant::salesBlocked).orElse(false)));
        if (before.filter(variant::equals).isPresent()) return false;
        Map<String, ItemVariant> changed = new HashMap<>(item.variants());
        changed.put(variant.code(), variant);
        target.change(with(item, item.unitsOfMeasure(), changed), target.itemState(item.no()));
        return true;
    }

    private static Item existing(RowValues row, ImportTarget target) {
        var no = row.text("itemNo");
        return target.findItem(no).orElseThrow(() -> new Refused(Reason.ITEM_UNKNOWN, no));
    }

    private static Item with(Item item, UnitsOfMeasure units, Map<String, ItemVariant> variants) {
        return new Item(
                item.no(),
                item.description(),
                item.type(),
                item.costingMethod(),
                units,
                item.indirectCost(),
                item.trackingCode(),
                item.policies(),
                item.blocks(),
                item.groups(),
                variants,
                item.replenishment());
    }

    private static boolean stockkeepingUnit(RowValues row, ImportTarget target) {
        existing(row, target);
        var key = new StockKey(row.text("itemNo"), row.text("variantCode"), row.text("locationCode"));
        var before = target.findStockkeepingUnit(key);
        var plain = before.orElseGet(() -> new StockkeepingUnit(key, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO));
        var standardCost = unitCost(row, "standardCost", plain.standardCost());
        var unitCost = unitCost(row, "unitCost", plain.unitCost());
        var lastDirectCost = unitCost(row, "lastDirectCost", plain.lastDirectCost());
        var unit = standardCost.equals(plain.standardCost())
                ? plain.withUnitCost(unitCost).withLastDirectCost(lastDirectCost)
                : new StockkeepingUnit(key, unitCost, standardCost, lastDirectCost);
        if (before.filter(unit::equals).isPresent()) return false;
        target.change(unit);
        return true;
    }

    // ---- values

    private static String text(RowValues row, String column, String before) {
        return row.has(column) ? row.text(column) : before;
    }

    private static UnitCost unitCost(RowValues row, String column, UnitCost before) {
        return row.decimal(column).map(UnitCost::of).orElse(before);
    }

    private static <E extends Enum<E>> E word(RowValues row, String column, Class<E> type, E before) {
        if (!row.has(column)) return before;
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(upper(row.text(column))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type + " " + row.text(column)));
    }

    /** {@code nonInventory} as {@code NON_INVENTORY}. */
    private static String upper(String word) {
        return word.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }
}
