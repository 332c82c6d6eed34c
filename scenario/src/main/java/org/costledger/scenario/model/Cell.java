package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of one key of a row, expected or actual. */
public sealed interface Cell {
    record Decimal(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    /** A code or a word. */
    record Text(String value) implements Cell {}

    record Flag(boolean value) implements Cell {}

    record Dimensions(Map<String, String> values) implements Cell {}

    /** Figures that belong together, such as the shares of a cost. */
    record Decimals(Map<String, BigDecimal> values) implements Cell {}

    /** An entry by its label; of an expected row only, until the runner puts the entry's number in its place. */
    record Entry(EntryLabel label) implements Cell {}

    static Cell of(BigDecimal value) {
        return new Decimal(value);
    }

    static Cell of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    static Cell of(LocalDate value) {
        return new Day(value);
    }

    static Cell of(String value) {
        return new Text(value);
    }

    static Cell of(boolean value) {
        return new Flag(value);
    }

    static Cell of(Map<String, String> values) {
        return new Dimensions(values);
    }

    static Cell ofDecimals(Map<String, BigDecimal> values) {
        return new Decimals(values);
    }

    /**
     * Whether an actual value is what this one expects: decimals by value, codes regardless of case, and of dimensions
     * the ones that are named, where a blank one means that the entry has none; of figures that belong together those named.
     */
    default boolean holdsFor(Cell actual) {
        return switch (this) {
            case Decimal(var value) -> actual instanceof Decimal other && value.compareTo(other.value) == 0;
            case Text(var value) -> actual instanceof Text other && value.equalsIgnoreCase(other.value);
            case Dimensions(var values) ->
                (values.isEmpty() && actual instanceof Decimals)
                        || (actual instanceof Dimensions other
                                && values.entrySet().stream()
                                        .allMatch(dimension -> dimension
                                                .getValue()
                                                .equalsIgnoreCase(other.values.getOrDefault(dimension.getKey(), ""))));
            case Decimals(var values) ->
                actual instanceof Decimals other
                        && values.entrySet().stream()
                                .allMatch(figure -> figure.getValue()
                                                .compareTo(other.values.getOrDefault(figure.getKey(), BigDecimal.ZERO))
                                        == 0);
            case Day day -> day.equals(actual);
            case Flag flag -> flag.equals(actual);
            case Entry entry -> entry.equals(actual);
        };
    }

    /** As a person reads it. */
    default String text() {
        return switch (this) {
            case Decimal(var value) -> value.toPlainString();
            case Day(var value) -> value.toString();
            case Text(var value) -> value.isEmpty() ? "''" : value;
            case Flag(var value) -> Boolean.toString(value);
            case Dimensions(var values) -> values.toString();
            case Decimals(var values) ->
                values.entrySet().stream()
                        .map(figure ->
                                figure.getKey() + ": " + figure.getValue().toPlainString())
                        .collect(Collectors.joining(", ", "{", "}"));
            case Entry(var label) -> label.text();
        };
    }
}
