package org.costledger.engine.ledger;

/** Which variance. Posting creates only PURCHASE; the others come from the cost adjustment of orders. */
public enum VarianceType {
    NONE,
    PURCHASE,
    MATERIAL,
    CAPACITY,
    CAPACITY_OVERHEAD,
    MANUFACTURING_OVERHEAD,
    SUBCONTRACTED,
    MATERIAL_NON_INVENTORY
}
