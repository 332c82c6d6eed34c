package org.costledger.engine.setup;

/** Only inventory items have stock and value (INV-6). */
public enum ItemType {
    INVENTORY,
    SERVICE,
    NON_INVENTORY
}
