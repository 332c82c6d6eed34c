package org.costledger.store.table;

import java.util.List;
import java.util.Map;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemBlocks;
import org.costledger.engine.setup.ItemGroups;
import org.costledger.engine.setup.ItemPolicies;
import org.costledger.engine.setup.ItemTrackingCode;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.engine.setup.Versions;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The items. Units, variants, bills of materials and routings have tables of their own. */
public final class ItemTable implements Table<Item> {
    private static final List<String> COLUMNS = List.of(
            "no",
            "description",
            "type",
            "costing_method",
            "base_unit_of_measure",
            "indirect_cost_pct",
            "overhead_rate",
            "sn_specific",
            "lot_specific",
            "package_specific",
            "strict_expiration_posting",
            "prevent_negative_inventory",
            "variant_mandatory_if_exists",
            "reserve",
            "inventory_value_zero",
            "flushing_method",
            "excluded_from_cost_adjustment",
            "blocked",
            "purchasing_blocked",
            "sales_blocked",
            "service_blocked",
            "production_blocked",
            "inventory_posting_group",
            "gen_prod_posting_group",
            "item_category_code",
            "replenishment_system",
            "vendor_no",
            "lot_size",
            "scrap_pct");

    private static void write(ItemTrackingCode tracking, RowSink sink) {
        sink.flag(tracking.snSpecific());
        sink.flag(tracking.lotSpecific());
        sink.flag(tracking.packageSpecific());
        sink.flag(tracking.strictExpirationPosting());
    }

    private static void write(ItemPolicies policies, RowSink sink) {
        sink.text(policies.negativeInventory().name());
        sink.text(policies.variantMandatoryIfExists().name());
        sink.text(policies.reserve().name());
        sink.flag(policies.inventoryValueZero());
        sink.text(policies.flushingMethod().name());
        sink.flag(policies.excludedFromCostAdjustment());
    }

    private static ItemPolicies policies(RowSource source) {
        return new ItemPolicies(
                ItemPolicies.NegativeInventory.valueOf(source.text()),
                ItemPolicies.VariantMandatory.valueOf(source.text()),
                ItemPolicies.Reserve.valueOf(source.text()),
                source.flag(),
                ItemPolicies.FlushingMethod.valueOf(source.text()),
                source.flag());
    }

    private static void write(ItemBlocks blocks, RowSink sink) {
        sink.flag(blocks.blocked());
        sink.flag(blocks.purchasingBlocked());
        sink.flag(blocks.salesBlocked());
        sink.flag(blocks.serviceBlocked());
        sink.flag(blocks.productionBlocked());
    }

    @Override
    public String name() {
        return "item";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(Item item, RowSink sink) {
        sink.text(item.no());
        sink.text(item.description());
        sink.text(item.type().name());
        sink.text(item.costingMethod().name());
        sink.text(item.unitsOfMeasure().base());
        IndirectCostColumns.write(item.indirectCost(), sink);
        write(item.trackingCode(), sink);
        write(item.policies(), sink);
        write(item.blocks(), sink);
        sink.text(item.groups().inventoryPostingGroup());
        sink.text(item.groups().productPostingGroup());
        sink.text(item.groups().itemCategoryCode());
        sink.text(item.replenishment().system().name());
        sink.text(item.replenishment().vendorNo());
        sink.decimal(item.replenishment().lotSize().units());
        sink.decimal(item.replenishment().scrapPct().units());
    }

    @Override
    public Item read(RowSource source) {
        return new Item(
                source.text(),
                source.text(),
                ItemType.valueOf(source.text()),
                CostingMethod.valueOf(source.text()),
                new UnitsOfMeasure(source.text(), Map.of()),
                IndirectCostColumns.read(source),
                new ItemTrackingCode(source.flag(), source.flag(), source.flag(), source.flag()),
                policies(source),
                new ItemBlocks(source.flag(), source.flag(), source.flag(), source.flag(), source.flag()),
                new ItemGroups(source.text(), source.text(), source.text()),
                Map.of(),
                new Replenishment(
                        ReplenishmentSystem.valueOf(source.text()),
                        source.text(),
                        Quantity.ofUnits(source.decimal()),
                        Percentage.ofUnits(source.decimal()),
                        Versions.only(BillOfMaterials.NONE),
                        Versions.only(Routing.NONE)));
    }
}
