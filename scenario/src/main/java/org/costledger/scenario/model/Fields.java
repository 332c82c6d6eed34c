package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys written in one map of the file, in file order, read by their name and type. */
public final class Fields {
    private final Map<String, Value> values;

    public Fields(Map<String, Value> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The names of the keys that are written. */
    public Set<String> names() {
        return values.keySet();
    }

    public Map<String, Value> values() {
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<BigDecimal> decimal(String name) {
        return value(name).map(Fields::decimal);
    }

    public BigDecimal decimal(String name, BigDecimal otherwise) {
        return decimal(name).orElse(otherwise);
    }

    public BigDecimal requiredDecimal(String name) {
        return required(name, decimal(name));
    }

    public OptionalInt whole(String name) {
        return decimal(name)
                .map(number -> OptionalInt.of(number.intValueExact()))
                .orElse(OptionalInt.empty());
    }

    public Optional<LocalDate> date(String name) {
        return value(name).map(Fields::date);
    }

    public LocalDate requiredDate(String name) {
        return required(name, date(name));
    }

    public Optional<String> text(String name) {
        return value(name).map(Fields::text);
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public String requiredText(String name) {
        return required(name, text(name));
    }

    public Optional<Boolean> flag(String name) {
        return value(name).map(Fields::flag);
    }

    public boolean flag(String name, boolean otherwise) {
        return flag(name).orElse(otherwise);
    }

    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).map(word -> Words.constant(type, word));
    }

    public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        return word(name, type).orElse(otherwise);
    }

    public Optional<EntryLabel> entry(String name) {
        return value(name).map(Fields::entry);
    }

    public EntryLabel requiredEntry(String name) {
        return required(name, entry(name));
    }

    public Optional<Fields> group(String name) {
        return value(name).map(Fields::group);
    }

    /** The maps of a list; none if the key is absent. */
    public List<Fields> groups(String name) {
        return list(name, Fields::group);
    }

    /** The codes of a list; none if the key is absent. */
    public List<String> texts(String name) {
        return list(name, Fields::text);
    }

    /** The codes of a list that limits something; empty if the key is absent, which is no limit. */
    public Optional<List<String>> textsIfGiven(String name) {
        return has(name) ? Optional.of(texts(name)) : Optional.empty();
    }

    /** The words of a list that limits something; empty if the key is absent, which is no limit. */
    public <E extends Enum<E>> Optional<List<E>> wordsIfGiven(String name, Class<E> type) {
        return textsIfGiven(name)
                .map(words ->
                        words.stream().map(word -> Words.constant(type, word)).toList());
    }

    public List<LocalDate> dates(String name) {
        return list(name, Fields::date);
    }

    /** A map from code to code, such as dimensions; empty if the key is absent. */
    public Map<String, String> codes(String name) {
        var codes = new LinkedHashMap<String, String>();
        group(name).ifPresent(group -> group.values().forEach((code, value) -> codes.put(code, text(value))));
        return Collections.unmodifiableMap(codes);
    }

    private <T> List<T> list(String name, Function<Value, T> element) {
        return value(name)
                .map(value -> many(value).stream().map(element).toList())
                .orElse(List.of());
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException(name + " is missing among " + names()));
    }

    private static BigDecimal decimal(Value value) {
        if (value instanceof Value.Decimal decimal) {
            return decimal.value();
        }
        throw mistyped(value);
    }

    private static LocalDate date(Value value) {
        if (value instanceof Value.Day day) {
            return day.value();
        }
        throw mistyped(value);
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        throw mistyped(value);
    }

    private static boolean flag(Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.value();
        }
        throw mistyped(value);
    }

    private static EntryLabel entry(Value value) {
        if (value instanceof Value.Entry entry) {
            return entry.value();
        }
        throw mistyped(value);
    }

    private static Fields group(Value value) {
        if (value instanceof Value.Group group) {
            return group.fields();
        }
        throw mistyped(value);
    }

    private static List<Value> many(Value value) {
        if (value instanceof Value.Many many) {
            return many.values();
        }
        throw mistyped(value);
    }

    private static IllegalStateException mistyped(Value value) {
        return new IllegalStateException("of another type: " + value);
    }

    /** The same keys with the same values at the same places; in which order they are written does not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
