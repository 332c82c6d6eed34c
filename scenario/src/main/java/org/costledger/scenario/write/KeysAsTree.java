package org.costledger.scenario.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.costledger.scenario.format.Table;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.yaml.YamlTree;
import org.costledger.scenario.yaml.YamlTree.ScalarKind;

/** The keys of a file as the tree they would be read from. */
final class KeysAsTree {
    private KeysAsTree() {}

    static YamlTree.Mapping tree(Table table, Fields keys) {
        var entries = new LinkedHashMap<String, YamlTree.Entry>();
        keys.values()
                .forEach((name, value) ->
                        entries.put(name, entry(table.key(name).orElseThrow().type(), value)));
        return new YamlTree.Mapping(Position.START, entries);
    }

    private static YamlTree.Entry entry(Type type, Value value) {
        return new YamlTree.Entry(value.at(), tree(type, value));
    }

    private static YamlTree tree(Type type, Value value) {
        return switch (value) {
            case Value.Decimal(var at, var decimal) -> decimal(at, decimal);
            case Value.Day(var at, var day) -> new YamlTree.Scalar(at, day.toString(), ScalarKind.STRING);
            case Value.Text(var at, var text) -> new YamlTree.Scalar(at, text, ScalarKind.STRING);
            case Value.Flag(var at, var flag) -> new YamlTree.Scalar(at, Boolean.toString(flag), ScalarKind.FLAG);
            case Value.Entry(var at, var label) ->
                new YamlTree.Scalar(
                        at, label.text(), label instanceof EntryLabel.ByNumber ? ScalarKind.WHOLE : ScalarKind.STRING);
            case Value.Many many ->
                new YamlTree.Sequence(
                        many.at(),
                        many.values().stream()
                                .map(element -> tree(elementOf(type, many), element))
                                .toList());
            case Value.Group group -> group(type, group);
        };
    }

    private static YamlTree decimal(Position at, BigDecimal decimal) {
        return new YamlTree.Scalar(
                at, decimal.toPlainString(), decimal.scale() > 0 ? ScalarKind.DECIMAL : ScalarKind.WHOLE);
    }

    private static Type elementOf(Type type, Value.Many many) {
        return switch (type) {
            case Type.ListOf list -> list.element();
            case Type.Either either -> elementOf(either.of(many), many);
            case Type.Scalar scalar -> throw notOf("list", scalar);
            case Type.Known known -> throw notOf("list", known);
            case Type.OneOf words -> throw notOf("list", words);
            case Type.MapOf map -> throw notOf("list", map);
            case Type.CodeOrMap map -> throw notOf("list", map);
            case Type.ByCode map -> throw notOf("list", map);
            case Type.RowOf rows -> throw notOf("list", rows);
        };
    }

    private static IllegalStateException notOf(String what, Type type) {
        return new IllegalStateException("a " + what + " where the format has " + type.described());
    }

    private static YamlTree group(Type type, Value.Group group) {
        return switch (type) {
            case Type.MapOf map -> tree(map.table(), group.fields());
            case Type.CodeOrMap map -> codeOrMap(map, group);
            case Type.RowOf rows -> tree(rows.table(group.fields()), group.fields());
            case Type.Either either -> group(either.of(group), group);
            case Type.ByCode map -> {
                var entries = new LinkedHashMap<String, YamlTree.Entry>();
                group.fields().values().forEach((code, value) -> entries.put(code, entry(map.value(), value)));
                yield new YamlTree.Mapping(group.at(), entries);
            }
            case Type.Scalar scalar -> throw notOf("map", scalar);
            case Type.Known known -> throw notOf("map", known);
            case Type.OneOf words -> throw notOf("map", words);
            case Type.ListOf list -> throw notOf("map", list);
        };
    }

    /** The code alone, where nothing else is said. */
    private static YamlTree codeOrMap(Type.CodeOrMap type, Value.Group group) {
        var tree = tree(type.table(), group.fields());
        var code = tree.entries().get("code");
        return code != null && tree.entries().size() == 1 ? code.value() : tree;
    }
}
