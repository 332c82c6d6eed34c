package org.costledger.engine.setup;

/** What one average is taken over. */
public enum AverageCostCalculationType {
    ITEM,
    ITEM_LOCATION_VARIANT
}
