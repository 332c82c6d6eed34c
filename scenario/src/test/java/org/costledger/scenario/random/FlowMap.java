package org.costledger.scenario.random;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.costledger.engine.number.Quantity;

/** A map of a scenario file in one line, key by key. */
final class FlowMap {
    private final Map<String, String> keys = new LinkedHashMap<>();

    FlowMap key(String name, Object value) {
        keys.put(name, value instanceof String text ? "'" + text + "'" : String.valueOf(value));
        return this;
    }

    FlowMap key(String name, Optional<?> value) {
        value.ifPresent(some -> key(name, some));
        return this;
    }

    /** Left out where it is blank. */
    FlowMap code(String name, String code) {
        return code.isEmpty() ? this : key(name, code);
    }

    /** Left out where it does not hold. */
    FlowMap flag(String name, boolean holds) {
        return holds ? key(name, true) : this;
    }

    FlowMap list(String name, List<?> elements) {
        if (!elements.isEmpty())
            keys.put(
                    name,
                    elements.stream()
                            .map(element -> element instanceof String text ? "'" + text + "'" : element.toString())
                            .collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    FlowMap date(LocalDate date) {
        return key("date", date);
    }

    FlowMap quantity(Quantity quantity) {
        return key("quantity", quantity);
    }

    @Override
    public String toString() {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
