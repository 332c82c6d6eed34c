package org.costledger.engine.setup;

/** What an item is grouped by; only the posting groups decide anything (E-27). */
public record ItemGroups(String inventoryPostingGroup, String productPostingGroup, String itemCategoryCode) {
    public static final ItemGroups NONE = new ItemGroups(Code.BLANK, Code.BLANK, Code.BLANK);

    public ItemGroups {
        inventoryPostingGroup = Code.of(inventoryPostingGroup);
        productPostingGroup = Code.of(productPostingGroup);
        itemCategoryCode = Code.of(itemCategoryCode);
    }
}
