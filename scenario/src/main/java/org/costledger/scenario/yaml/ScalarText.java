package org.costledger.scenario.yaml;

import java.util.regex.Pattern;
import org.costledger.scenario.yaml.YamlTree.ScalarKind;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A scalar as it is written: plain where that reads the same, else quoted. */
final class ScalarText {
    /** Words without any sign that means something in YAML; stricter than YAML is. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./+-]*( [\\p{L}\\p{N}_(][\\p{L}\\p{N}_./+()-]*)*");

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private ScalarText() {}

    static String of(YamlTree.Scalar scalar) {
        return scalar.kind() == ScalarKind.STRING ? ofString(scalar.text()) : scalar.text();
    }

    static String ofString(String text) {
        if (PLAIN.matcher(text).matches() && RESOLVER.resolve(text, true).equals(Tag.STR)) {
            return text;
        }
        return text.chars().allMatch(ScalarText::isPlainCharacter)
                ? "'" + text.replace("'", "''") + "'"
                : doubleQuoted(text);
    }

    /** Whether it is text of one or more whole lines, which is written as such. */
    static boolean isProse(YamlTree.Scalar scalar) {
        var text = scalar.text();
        return scalar.kind() == ScalarKind.STRING
                && text.endsWith("\n")
                && !text.endsWith("\n\n")
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && text.chars().allMatch(character -> character == '\n' || isPlainCharacter(character));
    }

    /** A character that needs no escape wherever it stands; others are rare in a file of a trade. */
    private static boolean isPlainCharacter(int character) {
        return (character >= ' ' && character < 0x7f) || (character >= 0xa0 && character < 0x2000);
    }

    private static String doubleQuoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlainCharacter(character) || Character.isSurrogate((char) character)) {
                        quoted.append((char) character);
                    } else {
                        quoted.append("\\u%04x".formatted(character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
