package org.costledger.engine.setup;

import java.util.function.Function;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
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

        /** The shares that a function tells one by one. */
        public static Level of(Function<CostShare, UnitCost> share) {
            return new Level(
                    share.apply(CostShare.MATERIAL),
                    share.apply(CostShare.CAPACITY),
                    share.apply(CostShare.SUBCONTRACTED),
                    share.apply(CostShare.CAPACITY_OVERHEAD),
                    share.apply(CostShare.MANUFACTURING_OVERHEAD),
                    share.apply(CostShare.MATERIAL_NON_INVENTORY));
        }

        /** Nothing but material. */
        public static Level ofMaterial(UnitCost material) {
            return new Level(material, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO);
        }

        public UnitCost of(CostShare share) {
            return switch (share) {
                case MATERIAL -> material;
                case CAPACITY -> capacity;
                case SUBCONTRACTED -> subcontracted;
                case CAPACITY_OVERHEAD -> capacityOverhead;
                case MANUFACTURING_OVERHEAD -> manufacturingOverhead;
                case MATERIAL_NON_INVENTORY -> materialNonInventory;
            };
        }

        public UnitCost total() {
            var total = UnitCost.ZERO;
            for (var share : CostShare.values()) total = total.plus(of(share));
            return total;
        }

        /**
         * REV-103: each share grows as the whole does, to five decimals, and material takes the rest; all is material where
         * the whole was zero. From 10.00 with 4 of capacity to 10.01: capacity is 4.004, material 6.006.
         */
        public Level scaled(UnitCost before, UnitCost after) {
            if (before.isZero()) return ofMaterial(after);
            var ratio = Exact.of(after).dividedBy(Exact.of(before));
            var grown = of(share -> share == CostShare.MATERIAL
                    ? UnitCost.ZERO
                    : Exact.of(of(share)).times(ratio).toUnitCost(Precision.FINEST));
            return of(share -> share == CostShare.MATERIAL ? after.minus(grown.total()) : grown.of(share));
        }
    }

    /** A cost that was set and not calculated: all of it is material (ITEM-2, REV-42). */
    public static CostShares ofMaterial(UnitCost cost) {
        return cost.isZero() ? NONE : new CostShares(Level.ofMaterial(cost), Level.ofMaterial(cost));
    }

    /** The standard cost they add up to (REV-120). */
    public UnitCost standardCost() {
        return singleLevel.total();
    }

    /** The shares of another standard cost that consists of the same, at both levels (REV-103). */
    public CostShares scaled(UnitCost before, UnitCost after) {
        return new CostShares(singleLevel.scaled(before, after), rolledUp.scaled(before, after));
    }
}
