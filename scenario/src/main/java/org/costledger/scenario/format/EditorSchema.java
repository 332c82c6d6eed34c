package org.costledger.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.model.EntryLabel;

/** The tables as a JSON Schema (draft 2020-12), by which an editor completes and checks a file while it is written. */
public final class EditorSchema {
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Map<String, Table> defined = new LinkedHashMap<>();

    private EditorSchema() {}

    /** The schema of the format as the text of a file. */
    public static String text() {
        return Json.of(new EditorSchema().schema());
    }

    private Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Costledger scenario, format 1");
        schema.putAll(object(Format.SCENARIO));
        schema.put("$defs", definitions);
        return schema;
    }

    private Map<String, Object> object(Table table) {
        var properties = new LinkedHashMap<String, Object>();
        table.keys().forEach(key -> properties.put(key.name(), property(key)));
        var object = new LinkedHashMap<String, Object>();
        object.put("description", table.meaning());
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        var mandatory =
                table.keys().stream().filter(Key::isMandatory).map(Key::name).toList();
        if (!mandatory.isEmpty()) {
            object.put("required", mandatory);
        }
        var rules = table.rules().stream()
                .flatMap(rule -> conditions(rule).stream())
                .toList();
        if (!rules.isEmpty()) {
            object.put("allOf", rules);
        }
        return object;
    }

    private Map<String, Object> property(Key key) {
        var property = new LinkedHashMap<String, Object>();
        var meaning = key.byDefault()
                .map(value -> key.meaning() + " (default: " + value + ")")
                .orElse(key.meaning());
        property.put("description", meaning);
        property.putAll(type(key.type()));
        return property;
    }

    private Map<String, Object> reference(Table table) {
        var earlier = defined.putIfAbsent(table.name(), table);
        if (earlier == null) {
            definitions.put(table.name(), Map.of());
            definitions.put(table.name(), object(table));
        } else if (!earlier.equals(table)) {
            throw new IllegalStateException("two tables are named " + table.name());
        }
        return Map.of("$ref", "#/$defs/" + table.name());
    }

    private Map<String, Object> type(Type type) {
        return switch (type) {
            case Type.Scalar scalar -> scalar(scalar);
            case Type.Known known -> Map.of("type", "string");
            case Type.OneOf words -> Map.of("enum", words.words());
            case Type.ListOf list -> map("type", "array", "items", type(list.element()));
            case Type.MapOf map -> reference(map.table());
            case Type.CodeOrMap map -> Map.of("anyOf", List.of(Map.of("type", "string"), reference(map.table())));
            case Type.ByCode map -> map("type", "object", "additionalProperties", type(map.value()));
            case Type.RowOf rows ->
                Map.of("anyOf", rows.tables().stream().map(this::reference).toList());
            case Type.Either either ->
                Map.of("anyOf", either.types().stream().map(this::type).toList());
        };
    }

    private static Map<String, Object> scalar(Type.Scalar scalar) {
        return switch (scalar) {
            case DECIMAL -> Map.of("type", "number");
            case WHOLE -> Map.of("type", "integer");
            case DATE -> map("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case CODE, TEXT -> Map.of("type", "string");
            case FLAG -> Map.of("type", "boolean");
            case YES -> Map.of("const", true);
            case NEW_LABEL, JOURNAL, PREVIEW, MARK, SHIPMENT ->
                map("type", "string", "pattern", "^" + EntryLabel.LABEL.pattern() + "$");
            case ENTRY -> Map.of("type", List.of("string", "integer"));
        };
    }

    private static List<Map<String, Object>> conditions(Rule rule) {
        return switch (rule) {
            case Rule.ExactlyOne one ->
                List.of(Map.of(
                        "oneOf", one.keys().stream().map(EditorSchema::required).toList()));
            case Rule.AtLeastOne some ->
                List.of(Map.of(
                        "anyOf",
                        some.keys().stream().map(EditorSchema::required).toList()));
            case Rule.AtMostOne many -> pairs(many.keys());
            case Rule.OnlyWith pair ->
                List.of(Map.of(
                        "dependentRequired",
                        Map.of(pair.keys().get(0), List.of(pair.keys().get(1)))));
        };
    }

    private static List<Map<String, Object>> pairs(List<String> keys) {
        var pairs = new ArrayList<Map<String, Object>>();
        for (int first = 0; first < keys.size(); first++) {
            for (int second = first + 1; second < keys.size(); second++) {
                pairs.add(Map.of("not", required(keys.get(first), keys.get(second))));
            }
        }
        return pairs;
    }

    private static Map<String, Object> required(String... keys) {
        return Map.of("required", List.of(keys));
    }

    private static Map<String, Object> map(String key, Object value, String otherKey, Object otherValue) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }
}
