package org.costledger.engine.posting;

import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;

/** From document units to base units. */
final class BaseQuantity {
    private BaseQuantity() {}

    /** The unit a line is in; refused if the item does not have it (E-01). */
    static ItemUnitOfMeasure unit(Item item, String unit) {
        if (item.unitsOfMeasure().base().isEmpty()) throw new Refused(Reason.BASE_UNIT_MISSING, item.no());
        return item.unitsOfMeasure().find(unit).orElseThrow(() -> new Refused(Reason.UNIT_UNKNOWN, item.no(), unit));
    }

    /** The quantity in base units; refused if it is no multiple its unit allows, or rounds to nothing. */
    static Quantity of(Item item, ItemUnitOfMeasure unit, Quantity quantity) {
        checkMultiple(item, unit, quantity);
        var base = Exact.of(quantity).times(Exact.of(unit.qtyPerUnit())).toQuantity(precision(item));
        if (base.isZero() && !quantity.isZero())
            throw new Refused(Reason.QUANTITY_ROUNDS_TO_ZERO, quantity, unit.code(), item.no());
        return base;
    }

    /** A quantity that is stated in base units: a tracking line, an invoice of a part, a count. */
    static void checkStated(Item item, Quantity quantity) {
        checkMultiple(item, unit(item, ""), quantity);
    }

    private static void checkMultiple(Item item, ItemUnitOfMeasure unit, Quantity quantity) {
        var step = unit.qtyRoundingPrecision();
        if (!step.isZero() && !quantity.isMultipleOf(new Precision(step.units())))
            throw new Refused(Reason.QUANTITY_NOT_A_MULTIPLE, quantity, item.no(), step, unit.code());
    }

    private static Precision precision(Item item) {
        return item.unitsOfMeasure()
                .find("")
                .map(ItemUnitOfMeasure::qtyRoundingPrecision)
                .filter(step -> !step.isZero())
                .map(step -> new Precision(step.units()))
                .orElse(Precision.FINEST);
    }
}
