package org.costledger.engine.setup;

/** A part of a standard cost, by what it pays for (chapter 01, section 5). */
public enum CostShare {
    MATERIAL,
    CAPACITY,
    SUBCONTRACTED,
    CAPACITY_OVERHEAD,
    MANUFACTURING_OVERHEAD,
    /** Components that are no inventory; only where the setup counts them (REV-122). */
    MATERIAL_NON_INVENTORY
}
