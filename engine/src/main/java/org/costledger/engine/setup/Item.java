package org.costledger.engine.setup;

import java.util.Map;

/**
 * An item as it is set up (chapter 01, section 5). What postings move on it, such as its unit cost, is its
 * {@link ItemState}.
 *
 * @param no its number
 * @param indirectCost default overhead of purchases and positive adjustments, and of making it (REV-119)
 * @param variants by code
 * @param replenishment where it comes from
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
        Map<String, ItemVariant> variants,
        Replenishment replenishment) {
    public Item {
        no = Code.of(no);
        variants = Map.copyOf(variants);
    }

    /** An item that is bought. */
    public Item(
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
        this(
                no,
                description,
                type,
                costingMethod,
                unitsOfMeasure,
                indirectCost,
                trackingCode,
                policies,
                blocks,
                groups,
                variants,
                Replenishment.PURCHASE);
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

    /** Whether it is produced or assembled. What is no inventory is bought. */
    public boolean isMade() {
        return isInventory() && replenishment.isMade();
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
                variants,
                replenishment);
    }

    public Item withReplenishment(Replenishment changed) {
        return new Item(
                no,
                description,
                type,
                costingMethod,
                unitsOfMeasure,
                indirectCost,
                trackingCode,
                policies,
                blocks,
                groups,
                variants,
                changed);
    }
}
