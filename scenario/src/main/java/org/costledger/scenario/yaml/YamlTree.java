package org.costledger.scenario.yaml;

import java.util.List;
import java.util.Map;
import org.costledger.scenario.problem.Position;

/** A YAML document as a tree. Scalars keep their text: a decimal is never read through binary floating point. */
public sealed interface YamlTree {
    Position at();

    /** What the core schema takes a scalar for. */
    enum ScalarKind {
        STRING,
        WHOLE,
        DECIMAL,
        FLAG,
        NOTHING
    }

    record Scalar(Position at, String text, ScalarKind kind) implements YamlTree {}

    record Sequence(Position at, List<YamlTree> elements) implements YamlTree {}

    /** The entries in file order. */
    record Mapping(Position at, Map<String, Entry> entries) implements YamlTree {}

    /** A key's value, with the place of the key. */
    record Entry(Position at, YamlTree value) {}
}
