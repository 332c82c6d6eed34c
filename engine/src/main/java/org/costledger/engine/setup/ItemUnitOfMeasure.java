package org.costledger.engine.setup;

import org.costledger.engine.number.Quantity;

/**
 * A unit an item is bought or sold in.
 *
 * @param qtyPerUnit base units in one of it, greater than zero
 * @param qtyRoundingPrecision quantities in this unit must be multiples of it; zero: any
 */
public record ItemUnitOfMeasure(String code, Quantity qtyPerUnit, Quantity qtyRoundingPrecision) {
    public ItemUnitOfMeasure {
        code = Code.of(code);
        if (qtyPerUnit.signum() <= 0) throw new IllegalArgumentException("quantity per unit must be positive");
    }

    public static ItemUnitOfMeasure base(String code) {
        return new ItemUnitOfMeasure(code, Quantity.of("1"), Quantity.ZERO);
    }
}
