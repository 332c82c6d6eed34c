package org.costledger.service.json;

import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Records as JSON and back. A component that is absent is left out; a number with decimals is a text; one of several kinds says which
 * under {@code @kind}. A map is an object; one whose keys are records a list of keys and values.
 */
public final class RecordJson {
    private static final String KIND = "@kind";
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Values that are a text. */
    private record AsText<T>(Function<T, String> write, Function<String, T> read) {}

    private static final Map<Class<?>, AsText<?>> TEXTS = Map.of(
            BigDecimal.class, new AsText<>(RecordJson::plain, BigDecimal::new),
            LocalDate.class, new AsText<>(LocalDate::toString, LocalDate::parse),
            Instant.class, new AsText<>(Instant::toString, Instant::parse),
            Quantity.class, new AsText<Quantity>(value -> plain(value.toDecimal()), Quantity::of),
            Amount.class, new AsText<Amount>(value -> plain(value.toDecimal()), Amount::of),
            UnitCost.class, new AsText<UnitCost>(value -> plain(value.toDecimal()), UnitCost::of),
            Percentage.class, new AsText<Percentage>(value -> plain(value.toDecimal()), Percentage::of),
            Precision.class,
                    new AsText<Precision>(
                            value -> plain(value.toDecimal()), text -> Precision.of(new BigDecimal(text))),
            Exact.class, new AsText<>(Exact::toString, RecordJson::exact));

    private RecordJson() {}

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Exact exact(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Exact.of(new BigDecimal(text))
                : Exact.of(new BigDecimal(text.substring(0, slash)))
                        .dividedBy(Exact.of(new BigDecimal(text.substring(slash + 1))));
    }

    /** The JSON of a record, in one line. */
    public static String write(Record value) {
        return write(value, Void.class);
    }

    /**
     * The same without the components of a type, wherever they stand: what two requests are compared by that differ in them.
     *
     * @param leftOut a record; it cannot be read back
     */
    public static String write(Record value, Class<?> leftOut) {
        return text(value, value.getClass(), leftOut);
    }

    private static String text(Object value, Type declared, Class<?> leftOut) {
        var text = new StringWriter();
        try (var json = MAPPER.createGenerator(text)) {
            write(value, declared, leftOut, json);
        }
        return text.toString();
    }

    /**
     * The record that was written.
     *
     * @throws IllegalStateException if it is not the JSON of such a record
     */
    public static <T extends Record> T read(String json, Class<T> type) {
        return type.cast(value(MAPPER.readTree(json), type));
    }

    private static void write(Object value, Type declared, Class<?> leftOut, JsonGenerator json) {
        var text = TEXTS.get(value.getClass());
        if (text != null) {
            json.writeString(written(text, value));
            return;
        }
        switch (value) {
            case String string -> json.writeString(string);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Enum<?> constant -> json.writeString(constant.name());
            case Map<?, ?> map when raw(argument(declared, 0)).isRecord() -> writePairs(map, declared, leftOut, json);
            case Map<?, ?> map -> writeMap(map, argument(declared, 1), leftOut, json);
            case Collection<?> list -> writeList(list, argument(declared, 0), leftOut, json);
            case Record of -> writeObject(of, declared, leftOut, json);
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> String written(AsText<T> text, Object value) {
        return text.write().apply((T) value);
    }

    private static void writeMap(Map<?, ?> map, Type values, Class<?> leftOut, JsonGenerator json) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        json.writeStartObject();
        sorted.forEach((key, value) -> {
            json.writeName(key);
            write(value, values, leftOut, json);
        });
        json.writeEndObject();
    }

    /** A map whose keys are records: a key and a value each; one that has no order of its own by the texts of its keys. */
    private static void writePairs(Map<?, ?> map, Type declared, Class<?> leftOut, JsonGenerator json) {
        var keys = argument(declared, 0);
        var entries = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        if (!(map instanceof SortedMap))
            entries.sort(Comparator.comparing(entry -> text(entry.getKey(), keys, leftOut)));
        json.writeStartArray();
        for (var entry : entries) {
            json.writeStartObject();
            json.writeName(KEY);
            write(entry.getKey(), keys, leftOut, json);
            json.writeName(VALUE);
            write(entry.getValue(), argument(declared, 1), leftOut, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeList(Collection<?> list, Type elements, Class<?> leftOut, JsonGenerator json) {
        json.writeStartArray();
        // A set has no order of its own; what is written has one.
        if (list instanceof Set && !(list instanceof SortedSet))
            list.stream()
                    .map(element -> text(element, elements, leftOut))
                    .sorted()
                    .forEach(json::writeRawValue);
        else for (var element : list) write(element, elements, leftOut, json);
        json.writeEndArray();
    }

    private static void writeObject(Record value, Type declared, Class<?> leftOut, JsonGenerator json) {
        json.writeStartObject();
        if (raw(declared).isInterface()) {
            json.writeName(KIND);
            json.writeString(value.getClass().getSimpleName());
        }
        for (var component : RecordComponents.of(value.getClass())) {
            if (component.raw() == leftOut) continue;
            var part = component.of(value);
            var type = component.type(declared);
            if (part instanceof Optional<?> optional) {
                if (optional.isEmpty()) continue;
                json.writeName(component.name());
                write(optional.get(), argument(type, 0), leftOut, json);
            } else {
                json.writeName(component.name());
                write(part, type, leftOut, json);
            }
        }
        json.writeEndObject();
    }

    private static Object value(JsonNode node, Type type) {
        var raw = raw(type);
        var text = TEXTS.get(raw);
        if (text != null) return text.read().apply(node.asString());
        if (raw == String.class) return node.asString();
        if (raw == boolean.class || raw == Boolean.class) return node.asBoolean();
        if (raw == int.class || raw == Integer.class) return node.asInt();
        if (raw == long.class || raw == Long.class) return node.asLong();
        if (raw.isEnum()) return constant(raw, node.asString());
        if (raw == Map.class) return mapOf(node, type);
        if (raw == SortedMap.class || raw == NavigableMap.class) return new TreeMap<>(mapOf(node, type));
        if (raw == List.class || raw == Collection.class) return listOf(node, type);
        if (raw == Set.class) return new LinkedHashSet<>(listOf(node, type));
        if (raw == SortedSet.class || raw == NavigableSet.class) return new TreeSet<>(listOf(node, type));
        if (raw.isRecord()) return recordOf(node, raw, type);
        if (raw.isSealed()) return recordOf(node, kind(raw, node.path(KIND).asString("")), type);
        throw new IllegalStateException("no value of " + raw + " is read");
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " " + name));
    }

    private static Class<?> kind(Class<?> sealed, String name) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of " + sealed.getSimpleName() + " " + name));
    }

    private static Map<Object, Object> mapOf(JsonNode node, Type type) {
        var map = new LinkedHashMap<Object, Object>();
        var keys = argument(type, 0);
        for (var pair : node.isArray() ? node : NODES.arrayNode())
            map.put(value(pair.path(KEY), keys), value(pair.path(VALUE), argument(type, 1)));
        for (var property : node.properties())
            map.put(value(NODES.stringNode(property.getKey()), keys), value(property.getValue(), argument(type, 1)));
        return map;
    }

    private static List<Object> listOf(JsonNode node, Type type) {
        var list = new ArrayList<>(node.size());
        for (var element : node) list.add(value(element, argument(type, 0)));
        return list;
    }

    private static Object recordOf(JsonNode node, Class<?> type, Type declared) {
        var components = RecordComponents.of(type);
        var parts = new Object[components.size()];
        for (int i = 0; i < parts.length; i++) parts[i] = part(node, components.get(i), declared);
        try {
            var types = components.stream().map(RecordComponents.Component::raw).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made of " + node, failed);
        }
    }

    private static Object part(JsonNode node, RecordComponents.Component component, Type declared) {
        var found = node.get(component.name());
        var type = component.type(declared);
        if (component.raw() == Optional.class)
            return found == null ? Optional.empty() : Optional.of(value(found, argument(type, 0)));
        if (found == null) throw new IllegalStateException("no " + component.name() + " in " + node);
        return value(found, type);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalStateException("no JSON for " + type);
        };
    }

    private static Type argument(Type type, int place) {
        if (type instanceof ParameterizedType generic) return generic.getActualTypeArguments()[place];
        throw new IllegalStateException("no JSON for the elements of " + type);
    }
}
