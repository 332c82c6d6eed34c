package org.costledger.engine.setup;

import org.costledger.engine.number.UnitCost;

/**
 * What a standard cost is made of (chapter 01, section 5; REV-120).
 *
 * @param singleLevel the item's own shares, its components as material
 * @param rolledUp with the shares of what its components are made of
 */
public record CostShares(Level singleLevel, Level rolledUp) {
    /** No standard cost was set or calculated. */
    public static final CostShares NONE = new CostShares(Level.NONE, Level.NONE);

    /** The shares of one level, per base unit. */
    public record Level(
            UnitCost material,
            UnitCost capacity,
            UnitCost subcontracted,
            UnitCost capacityOverhead,
            UnitCost manufacturingOverhead,
            UnitCost materialNonInventory) {
        public static final Level NONE = ofMaterial(UnitCost.ZERO);

        /** Nothing but material. */
        public static Level ofMaterial(UnitCost material) {
            return new Level(material, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO);
        }
    }

    /** A cost that was set and not calculated: all of it is material (ITEM-2, REV-42). */
    public static CostShares ofMaterial(UnitCost cost) {
        return cost.isZero() ? NONE : new CostShares(Level.ofMaterial(cost), Level.ofMaterial(cost));
    }

    /** The standard cost they add up to (REV-120). */
    public UnitCost standardCost() {
        return singleLevel
                .material()
                .plus(singleLevel.capacity())
                .plus(singleLevel.subcontracted())
                .plus(singleLevel.capacityOverhead())
                .plus(singleLevel.manufacturingOverhead())
                .plus(singleLevel.materialNonInventory());
    }
}
