package org.costledger.scenario.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One expected or actual row: its keys in order.
 *
 * @param line of an expected row; 0 of an actual one
 */
public record Row(int line, Map<String, Cell> cells) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** A row of the ledger. */
    public static Row actual(Map<String, Cell> cells) {
        return new Row(0, cells);
    }

    public Optional<Cell> cell(String key) {
        return Optional.ofNullable(cells.get(key));
    }

    /** This row with those of its keys that are wanted. */
    public Row keeping(Predicate<String> wanted) {
        var kept = new LinkedHashMap<>(cells);
        kept.keySet().removeIf(wanted.negate());
        return new Row(line, kept);
    }

    /** This row with each value replaced. */
    public Row mapping(UnaryOperator<Cell> change) {
        var changed = new LinkedHashMap<String, Cell>();
        cells.forEach((key, cell) -> changed.put(key, change.apply(cell)));
        return new Row(line, changed);
    }
}
