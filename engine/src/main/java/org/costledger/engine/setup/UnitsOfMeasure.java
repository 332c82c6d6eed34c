package org.costledger.engine.setup;

import java.util.Map;
import java.util.Optional;

/**
 * The units of an item.
 *
 * @param base code of the base unit; blank if the item has none yet (E-01)
 * @param units by code, the base unit among them
 */
public record UnitsOfMeasure(String base, Map<String, ItemUnitOfMeasure> units) {
    public UnitsOfMeasure {
        base = Code.of(base);
        units = Map.copyOf(units);
    }

    public static UnitsOfMeasure of(String base) {
        return new UnitsOfMeasure(base, Map.of(Code.of(base), ItemUnitOfMeasure.base(base)));
    }

    /** The unit of that code; the base unit for a blank one. */
    public Optional<ItemUnitOfMeasure> find(String code) {
        return Optional.ofNullable(units.get(code.isEmpty() ? base : Code.of(code)));
    }
}
