package org.costledger.scenario.read;

import static org.costledger.scenario.problem.ProblemCode.CONFLICTING_KEYS;
import static org.costledger.scenario.problem.ProblemCode.DUPLICATE_KEY;
import static org.costledger.scenario.problem.ProblemCode.MISSING_KEY;
import static org.costledger.scenario.problem.ProblemCode.UNKNOWN_KEY;
import static org.costledger.scenario.problem.ProblemCode.UNKNOWN_WORD;
import static org.costledger.scenario.problem.ProblemCode.WRONG_TYPE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.costledger.scenario.format.Key;
import org.costledger.scenario.format.Rule;
import org.costledger.scenario.format.Table;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlTree;

/** Gives a tree the types that the tables of the format demand. What does not fit is a problem and left out. */
final class Shape {
    private final Problems problems;
    private final ScalarReader scalars;

    Shape(Problems problems) {
        this.problems = problems;
        this.scalars = new ScalarReader(problems);
    }

    /** The keys of a map, as far as they are right. */
    Optional<Fields> fields(Table table, YamlTree tree, String path) {
        if (tree instanceof YamlTree.Mapping mapping) {
            return Optional.of(fieldsOf(table, mapping, path));
        }
        wrong(tree, path, "a map with keys such as " + example(table));
        return Optional.empty();
    }

    private Fields fieldsOf(Table table, YamlTree.Mapping mapping, String path) {
        var values = new LinkedHashMap<String, Value>();
        mapping.entries().forEach((name, entry) -> {
            var keyPath = path.isEmpty() ? name : path + "." + name;
            table.key(name)
                    .ifPresentOrElse(
                            key -> value(key.type(), entry.value(), keyPath)
                                    .ifPresent(value -> values.put(name, value)),
                            () -> problems.add(
                                    entry.at(),
                                    keyPath,
                                    UNKNOWN_KEY,
                                    "No such key." + Nearest.suggestion(name, table.keyNames())));
        });
        checkMandatory(table, mapping, path);
        for (var rule : table.rules()) {
            check(rule, mapping, path);
        }
        return new Fields(values);
    }

    private void checkMandatory(Table table, YamlTree.Mapping mapping, String path) {
        table.keys().stream()
                .filter(Key::isMandatory)
                .filter(key -> !mapping.entries().containsKey(key.name()))
                .forEach(key -> problems.add(
                        mapping.at(),
                        path.isEmpty() ? key.name() : path + "." + key.name(),
                        MISSING_KEY,
                        "The key " + key.name() + " is missing: " + key.meaning() + "."));
    }

    private void check(Rule rule, YamlTree.Mapping mapping, String path) {
        var present =
                rule.keys().stream().filter(mapping.entries()::containsKey).toList();
        switch (rule) {
            case Rule.ExactlyOne one -> {
                if (present.isEmpty()) {
                    problems.add(mapping.at(), path, MISSING_KEY, "One key is missing of: " + listed(one.keys()) + ".");
                }
                atMostOne(present, mapping, path);
            }
            case Rule.AtLeastOne some -> {
                if (present.isEmpty()) {
                    problems.add(mapping.at(), path, MISSING_KEY, "Give at least one of: " + listed(some.keys()) + ".");
                }
            }
            case Rule.AtMostOne many -> atMostOne(present, mapping, path);
            case Rule.OnlyWith pair -> {
                if (present.equals(pair.keys().subList(0, 1))) {
                    conflict(
                            mapping,
                            path,
                            present.get(0),
                            "stands only beside " + pair.keys().get(1));
                }
            }
        }
    }

    private void atMostOne(List<String> present, YamlTree.Mapping mapping, String path) {
        if (present.size() > 1) {
            var latest = present.stream()
                    .max(Comparator.comparing(name -> at(mapping, name)))
                    .orElseThrow();
            var others = present.stream().filter(name -> !name.equals(latest)).toList();
            conflict(mapping, path, latest, "cannot stand beside " + listed(others));
        }
    }

    private void conflict(YamlTree.Mapping mapping, String path, String key, String how) {
        var keyPath = path.isEmpty() ? key : path + "." + key;
        problems.add(at(mapping, key), keyPath, CONFLICTING_KEYS, "The key " + key + " " + how + ".");
    }

    private static Position at(YamlTree.Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.entries().get(key)).at();
    }

    private static String listed(List<String> keys) {
        return String.join(", ", keys);
    }

    private Optional<Value> value(Type type, YamlTree tree, String path) {
        return switch (type) {
            case Type.Scalar scalar -> scalars.read(scalar, tree, path);
            case Type.Known known -> scalars.read(Type.Scalar.CODE, tree, path);
            case Type.OneOf words -> word(words, tree, path);
            case Type.ListOf list -> list(list, tree, path);
            case Type.MapOf map -> fields(map.table(), tree, path).map(fields -> new Value.Group(tree.at(), fields));
            case Type.CodeOrMap map -> codeOrMap(map, tree, path);
            case Type.ByCode map -> byCode(map, tree, path);
            case Type.RowOf row -> rowOf(row, tree, path);
            case Type.Either either -> either(either, tree, path);
        };
    }

    private Optional<Value> word(Type.OneOf words, YamlTree tree, String path) {
        var text = scalars.read(Type.Scalar.TEXT, tree, path);
        if (text.isPresent()
                && text.get() instanceof Value.Text word
                && !words.words().contains(word.value())) {
            problems.add(
                    tree.at(),
                    path,
                    UNKNOWN_WORD,
                    ScalarReader.quoted(word.value()) + " is not " + words.described() + "."
                            + Nearest.suggestion(word.value(), words.words()));
            return Optional.empty();
        }
        return text;
    }

    private Optional<Value> list(Type.ListOf type, YamlTree tree, String path) {
        if (!(tree instanceof YamlTree.Sequence sequence)) {
            return wrong(
                    tree,
                    path,
                    "a list of which each element is " + type.element().described());
        }
        var values = new ArrayList<Value>();
        for (int index = 0; index < sequence.elements().size(); index++) {
            value(type.element(), sequence.elements().get(index), path + "[" + (index + 1) + "]")
                    .ifPresent(values::add);
        }
        return Optional.of(new Value.Many(tree.at(), List.copyOf(values)));
    }

    private Optional<Value> codeOrMap(Type.CodeOrMap type, YamlTree tree, String path) {
        if (tree instanceof YamlTree.Mapping) {
            return fields(type.table(), tree, path).map(fields -> new Value.Group(tree.at(), fields));
        }
        return scalars.read(Type.Scalar.CODE, tree, path)
                .map(code -> new Value.Group(tree.at(), new Fields(Map.of("code", code))));
    }

    private Optional<Value> byCode(Type.ByCode type, YamlTree tree, String path) {
        if (!(tree instanceof YamlTree.Mapping mapping)) {
            return wrong(tree, path, "a map from code to " + type.value().described());
        }
        var values = new LinkedHashMap<String, Value>();
        mapping.entries().forEach((name, entry) -> {
            var code = name.toUpperCase(Locale.ROOT);
            if (values.containsKey(code)) {
                problems.add(entry.at(), path + "." + name, DUPLICATE_KEY, "The code " + code + " is given twice.");
            }
            value(type.value(), entry.value(), path + "." + name).ifPresent(value -> values.put(code, value));
        });
        return Optional.of(new Value.Group(tree.at(), new Fields(values)));
    }

    private Optional<Value> rowOf(Type.RowOf type, YamlTree tree, String path) {
        if (!(tree instanceof YamlTree.Mapping mapping)) {
            return wrong(tree, path, "a map with the keys of the rows to choose");
        }
        var kind = mapping.entries().get("of");
        var kinds = type.tables().stream().map(Shape::kindOf).toList();
        if (kind == null) {
            problems.add(tree.at(), path + ".of", MISSING_KEY, "The key of is missing: one of " + listed(kinds) + ".");
            return Optional.empty();
        }
        return word(new Type.OneOf(kinds), kind.value(), path + ".of")
                .flatMap(word -> type.tables().stream()
                        .filter(table -> kindOf(table).equals(((Value.Text) word).value()))
                        .findFirst())
                .map(table -> new Value.Group(tree.at(), fieldsOf(table, mapping, path)));
    }

    /** The only word that the key {@code of} of a table can be. */
    static String kindOf(Table table) {
        return ((Type.OneOf) table.key("of").orElseThrow().type()).words().get(0);
    }

    private Optional<Value> either(Type.Either either, YamlTree tree, String path) {
        return either.types().stream()
                .filter(type -> fits(type, tree))
                .findFirst()
                .map(type -> value(type, tree, path))
                .orElseGet(() -> wrong(tree, path, either.described()));
    }

    private static boolean fits(Type type, YamlTree tree) {
        return switch (tree) {
            case YamlTree.Mapping mapping ->
                type instanceof Type.MapOf || type instanceof Type.ByCode || type instanceof Type.CodeOrMap;
            case YamlTree.Sequence sequence -> type instanceof Type.ListOf;
            case YamlTree.Scalar scalar ->
                switch (scalar.kind()) {
                    case WHOLE, DECIMAL -> type == Type.Scalar.DECIMAL || type == Type.Scalar.WHOLE;
                    case FLAG -> type == Type.Scalar.FLAG || type == Type.Scalar.YES;
                    case STRING -> type == Type.Scalar.TEXT || type == Type.Scalar.CODE || type instanceof Type.OneOf;
                    case NOTHING -> false;
                };
        };
    }

    private <T> Optional<T> wrong(YamlTree tree, String path, String expected) {
        problems.add(tree.at(), path, WRONG_TYPE, "Expected " + expected + ", found " + ScalarReader.found(tree) + ".");
        return Optional.empty();
    }

    private static String example(Table table) {
        return String.join(
                ", ", table.keyNames().subList(0, Math.min(3, table.keys().size())));
    }
}
