package org.costledger.engine.setup;

import java.util.Map;

/**
 * An item as it is set up (chapter 01, section 5). What postings move on it, such as its unit cost, is its
 * {@link ItemState}.
 *
 * @param no its number
 * @param indirectCost default overhead of purchases and positive adjustments
 * @param variants by code
 */
public record Item(
        String no,
        String description,
        ItemType type,
        CostingMethod costingMethod,
        UnitsOfMeasure unitsOfMeasure,
        IndirectCost indirectCost,
        ItemTrackingCode trackingCode,
        ItemPolicies policies,
        ItemBlocks blocks,
        ItemGroups groups,
        Map<String, ItemVariant> variants) {
    public Item {
        no = Code.of(no);
        variants = Map.copyOf(variants);
    }

    /** An inventory item with nothing special about it. */
    public static Item of(String no, CostingMethod costingMethod) {
        return new Item(
                no,
                "",
                ItemType.INVENTORY,
                costingMethod,
                UnitsOfMeasure.of("PCS"),
                IndirectCost.NONE,
                costingMethod == CostingMethod.SPECIFIC ? ItemTrackingCode.SERIAL : ItemTrackingCode.NONE,
                ItemPolicies.DEFAULT,
                ItemBlocks.NONE,
                ItemGroups.NONE,
                Map.of());
    }

    public boolean isInventory() {
        return type == ItemType.INVENTORY;
    }

    public Item withIndirectCost(IndirectCost changed) {
        return new Item(
                no,
                description,
                type,
                costingMethod,
                unitsOfMeasure,
                changed,
                trackingCode,
                policies,
                blocks,
                groups,
                variants);
    }
}
