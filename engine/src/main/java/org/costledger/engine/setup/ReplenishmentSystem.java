package org.costledger.engine.setup;

/** Where an item comes from. */
public enum ReplenishmentSystem {
    PURCHASE,
    PRODUCTION,
    ASSEMBLY,
    /** Made, and it is not said how: a roll-up of assembly lists takes it as assembled, any other as produced. */
    PRODUCTION_OR_ASSEMBLY
}
