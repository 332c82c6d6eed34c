package org.costledger.scenario.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a tree as YAML, as a person would: one line for what fits in a line, a line per element for the rest. Reading
 * the text gives the same tree, places aside.
 */
public final class YamlWriter {
    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlWriter() {}

    /** The text of a document; its lists of maps have a line per element. */
    public static String text(YamlTree document) {
        var writer = new YamlWriter();
        if (document instanceof YamlTree.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach((key, entry) -> writer.topLevel(key, entry.value()));
        } else {
            writer.text.append(inLine(document)).append('\n');
        }
        return writer.text.toString();
    }

    private void topLevel(String key, YamlTree value) {
        text.append(ScalarText.ofString(key)).append(':');
        boolean isListOfMaps = value instanceof YamlTree.Sequence list
                && list.elements().stream().anyMatch(YamlTree.Mapping.class::isInstance);
        if (isListOfMaps) {
            below(value, INDENT);
        } else {
            behind(value, "", key.length() + 1);
        }
    }

    /** A value behind its key or dash: in the same line if it fits. */
    private void behind(YamlTree value, String indent, int column) {
        var line = inLine(value);
        boolean fits = column + 1 + line.length() <= WIDTH && !holdsProse(value);
        if (value instanceof YamlTree.Scalar scalar && ScalarText.isProse(scalar)) {
            prose(scalar.text(), indent + INDENT);
        } else if (fits || value instanceof YamlTree.Scalar || isEmpty(value)) {
            text.append(' ').append(line).append('\n');
        } else {
            below(value, indent + INDENT);
        }
    }

    private void below(YamlTree value, String indent) {
        text.append('\n');
        switch (value) {
            case YamlTree.Sequence list -> list.elements().forEach(element -> element(element, indent));
            case YamlTree.Mapping map ->
                map.entries().forEach((key, entry) -> {
                    text.append(indent);
                    entry(key, entry.value(), indent);
                });
            case YamlTree.Scalar scalar -> throw new IllegalStateException("a scalar has no lines below: " + scalar);
        }
    }

    private void entry(String key, YamlTree value, String indent) {
        var name = ScalarText.ofString(key);
        text.append(name).append(':');
        behind(value, indent, indent.length() + name.length() + 1);
    }

    private void element(YamlTree element, String indent) {
        text.append(indent).append('-');
        boolean fits = indent.length() + 2 + inLine(element).length() <= WIDTH && !holdsProse(element);
        if (element instanceof YamlTree.Mapping map && !fits && !isEmpty(map)) {
            var separator = " ";
            for (var entry : map.entries().entrySet()) {
                text.append(separator);
                entry(entry.getKey(), entry.getValue().value(), indent + INDENT);
                separator = indent + INDENT;
            }
        } else {
            behind(element, indent, indent.length() + 1);
        }
    }

    private void prose(String prose, String indent) {
        text.append(" |\n");
        prose.lines()
                .forEach(
                        line -> text.append(line.isEmpty() ? "" : indent + line).append('\n'));
    }

    private static boolean isEmpty(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar scalar -> false;
            case YamlTree.Sequence list -> list.elements().isEmpty();
            case YamlTree.Mapping map -> map.entries().isEmpty();
        };
    }

    private static boolean holdsProse(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar scalar -> ScalarText.isProse(scalar);
            case YamlTree.Sequence list -> list.elements().stream().anyMatch(YamlWriter::holdsProse);
            case YamlTree.Mapping map -> map.entries().values().stream().anyMatch(entry -> holdsProse(entry.value()));
        };
    }

    private static String inLine(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar scalar -> ScalarText.of(scalar);
            case YamlTree.Sequence list -> inLine(list.elements());
            case YamlTree.Mapping map ->
                map.entries().entrySet().stream()
                        .map(entry -> ScalarText.ofString(entry.getKey()) + ": "
                                + inLine(entry.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String inLine(List<YamlTree> elements) {
        return elements.stream().map(YamlWriter::inLine).collect(Collectors.joining(", ", "[", "]"));
    }
}
