package org.costledger.engine.inquiry;

/** What figures are added up by. Groups and categories are those the item has now, the others those of the entries (REP-4). */
public enum GroupBy {
    INVENTORY_POSTING_GROUP,
    ITEM_CATEGORY,
    ITEM,
    LOCATION,
    VARIANT
}
