package org.costledger.scenario.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.ItemBlocks;
import org.costledger.engine.setup.ItemGroups;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.StockkeepingUnit;

/** Items and stockkeeping units of a file as the engine's. */
final class ItemMapping {
    private ItemMapping() {}

    static org.costledger.engine.setup.Item of(Item item, Manufacturing manufacturing) {
        Map<String, ItemVariant> variants = new HashMap<>();
        for (var variant : item.variants()) {
            var mapped = new ItemVariant(
                    variant.code(), variant.blocked(), variant.purchasingBlocked(), variant.salesBlocked());
            variants.put(mapped.code(), mapped);
        }
        return new org.costledger.engine.setup.Item(
                item.number(),
                item.description(),
                ItemType.valueOf(item.type().name()),
                CostingMethod.valueOf(item.costingMethod().name()),
                units(item.units()),
                new IndirectCost(
                        Percentage.of(item.costs().indirectCostPercent()),
                        UnitCost.of(item.costs().overheadRate())),
                tracking(item),
                policies(item),
                new ItemBlocks(
                        item.blocks().all(),
                        item.blocks().purchasing(),
                        item.blocks().sales(),
                        item.blocks().service(),
                        item.blocks().production()),
                new ItemGroups(
                        item.groups().inventoryPostingGroup().orElse(""),
                        item.groups().productPostingGroup().orElse(""),
                        item.groups().category()),
                variants,
                ReplenishmentMapping.of(item, manufacturing));
    }

    /** What a file says of the item's costs, laid over what postings made of them. */
    static ItemState state(Item item, ItemState before) {
        return before.withUnitCost(UnitCost.of(item.costs().unitCost()))
                .withStandardCost(UnitCost.of(item.costs().standardCost()))
                .withLastDirectCost(UnitCost.of(item.costs().lastDirectCost()))
                .withApplicationWorksheetUser(item.applicationWorksheetUser().orElse(""));
    }

    /** What a change states of the item's costs, laid over what postings made of them. */
    static ItemState stated(Fields keys, Item item, ItemState before) {
        var all = state(item, before);
        var state = before.withApplicationWorksheetUser(all.applicationWorksheetUser());
        if (keys.has("unitCost")) state = state.withUnitCost(all.unitCost());
        if (keys.has("standardCost")) state = state.withStandardCost(all.standardCost());
        if (keys.has("lastDirectCost")) state = state.withLastDirectCost(all.lastDirectCost());
        return state;
    }

    private static UnitsOfMeasure units(Item.Units units) {
        Map<String, ItemUnitOfMeasure> mapped = new HashMap<>();
        if (!units.baseUnit().isEmpty()) {
            var base = ItemUnitOfMeasure.base(units.baseUnit());
            mapped.put(base.code(), base);
        }
        units.others().forEach((code, unit) -> {
            var other = new ItemUnitOfMeasure(
                    code,
                    Quantity.of(unit.quantityPer()),
                    unit.quantityRounding().map(Quantity::of).orElse(Quantity.ZERO));
            mapped.put(other.code(), other);
        });
        return new UnitsOfMeasure(units.baseUnit(), mapped);
    }

    private static ItemTrackingCode tracking(Item item) {
        boolean strict = item.strictExpirationPosting();
        return switch (item.tracking()) {
            case NONE -> new ItemTrackingCode(false, false, false, strict);
            case LOT -> new ItemTrackingCode(false, true, false, strict);
            case SERIAL -> new ItemTrackingCode(true, false, false, strict);
        };
    }

    private static ItemPolicies policies(Item item) {
        return new ItemPolicies(
                ItemPolicies.NegativeInventory.valueOf(
                        item.policies().preventNegativeInventory().name()),
                ItemPolicies.VariantMandatory.valueOf(
                        item.policies().variantMandatoryIfExists().name()),
                ItemPolicies.Reserve.valueOf(item.policies().reserve().name()),
                item.inventoryValueZero(),
                ItemPolicies.FlushingMethod.valueOf(
                        item.production().flushingMethod().name()),
                false);
    }

    /** A stockkeeping unit; a cost that is absent stays as it was. */
    static org.costledger.engine.setup.StockkeepingUnit of(
            StockkeepingUnit unit, Optional<org.costledger.engine.setup.StockkeepingUnit> before) {
        var place = unit.stock();
        var key = new StockKey(place.item(), place.variant(), place.location());
        var old = before.orElse(
                new org.costledger.engine.setup.StockkeepingUnit(key, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO));
        var unitCost = unit.unitCost().map(UnitCost::of).orElse(old.unitCost());
        var lastDirectCost = unit.lastDirectCost().map(UnitCost::of).orElse(old.lastDirectCost());
        return unit.standardCost()
                .map(UnitCost::of)
                .filter(standard -> !standard.equals(old.standardCost()))
                .map(standard ->
                        new org.costledger.engine.setup.StockkeepingUnit(key, unitCost, standard, lastDirectCost))
                .orElseGet(() -> old.withUnitCost(unitCost).withLastDirectCost(lastDirectCost));
    }
}
