package org.costledger.service.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        return MAPPER.writeValueAsString(node(value, value.getClass(), leftOut));
    }

    /**
     * The record that was written.
     *
     * @throws IllegalStateException if it is not the JSON of such a record
     */
    public static <T extends Record> T read(String json, Class<T> type) {
        return type.cast(value(MAPPER.readTree(json), type));
    }

    private static JsonNode node(Object value, Type declared, Class<?> leftOut) {
        var text = TEXTS.get(value.getClass());
        if (text != null) return NODES.stringNode(written(text, value));
        return switch (value) {
            case String string -> NODES.stringNode(string);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Enum<?> constant -> NODES.stringNode(constant.name());
            case Map<?, ?> map when raw(argument(declared, 0)).isRecord() -> pairs(map, declared, leftOut);
            case Map<?, ?> map -> map(map, argument(declared, 1), leftOut);
            case Collection<?> list -> list(list, argument(declared, 0), leftOut);
            case Record of -> object(of, declared, leftOut);
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> String written(AsText<T> text, Object value) {
        return text.write().apply((T) value);
    }

    private static JsonNode map(Map<?, ?> map, Type values, Class<?> leftOut) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        ObjectNode node = NODES.objectNode();
        sorted.forEach((key, value) -> node.set(key, node(value, values, leftOut)));
        return node;
    }

    /** A map whose keys are records: a key and a value each. */
    private static JsonNode pairs(Map<?, ?> map, Type declared, Class<?> leftOut) {
        var nodes = new ArrayList<JsonNode>();
        map.forEach((key, value) -> {
            ObjectNode pair = NODES.objectNode();
            pair.set(KEY, node(key, argument(declared, 0), leftOut));
            pair.set(VALUE, node(value, argument(declared, 1), leftOut));
            nodes.add(pair);
        });
        if (!(map instanceof SortedMap)) nodes.sort(Comparator.comparing(JsonNode::toString));
        ArrayNode node = NODES.arrayNode();
        nodes.forEach(node::add);
        return node;
    }

    private static JsonNode list(Collection<?> list, Type elements, Class<?> leftOut) {
        var nodes = new ArrayList<JsonNode>();
        for (var element : list) nodes.add(node(element, elements, leftOut));
        // A set has no order of its own; what is written has one.
        if (list instanceof Set && !(list instanceof SortedSet)) nodes.sort(Comparator.comparing(JsonNode::toString));
        ArrayNode node = NODES.arrayNode();
        nodes.forEach(node::add);
        return node;
    }

    private static JsonNode object(Record value, Type declared, Class<?> leftOut) {
        ObjectNode node = NODES.objectNode();
        if (raw(declared).isInterface()) node.put(KIND, value.getClass().getSimpleName());
        for (var component : value.getClass().getRecordComponents()) {
            if (component.getType() == leftOut) continue;
            var part = part(value, component);
            var type = TypeArguments.resolve(component.getGenericType(), declared);
            if (part instanceof Optional<?> optional)
                optional.ifPresent(present -> node.set(component.getName(), node(present, argument(type, 0), leftOut)));
            else node.set(component.getName(), node(part, type, leftOut));
        }
        return node;
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(component + " cannot be read", failed);
        }
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
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var parts = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            parts[i] = part(node, components[i], declared);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made of " + node, failed);
        }
    }

    private static Object part(JsonNode node, RecordComponent component, Type declared) {
        var found = node.get(component.getName());
        var type = TypeArguments.resolve(component.getGenericType(), declared);
        if (component.getType() == Optional.class)
            return found == null ? Optional.empty() : Optional.of(value(found, argument(type, 0)));
        if (found == null) throw new IllegalStateException("no " + component.getName() + " in " + node);
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
