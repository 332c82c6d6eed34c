package org.costledger.engine.inquiry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of some stock in a period. Opening and movements add up to the closing.
 *
 * @param movements opening and movements; those that came to nothing are left out
 */
public record RollForwardLine(StockGroup of, Map<Movement, Worth> movements) {
    public RollForwardLine {
        movements = Collections.unmodifiableMap(new EnumMap<>(movements));
    }

    public Worth opening() {
        return movements.getOrDefault(Movement.OPENING, Worth.NONE);
    }

    public Worth closing() {
        return movements.values().stream().reduce(Worth.NONE, Worth::plus);
    }
}
