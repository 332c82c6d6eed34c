package org.costledger.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlTree.ScalarKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    private static final List<String> PIECES = List.of(
            "a", "word", "true", "null", "~", "12", "-1.5", "0x1f", "1e3", ".inf", " ", "  ", "\n", "\n\n", "\t", "\r",
            ": ", "#", " #", "- ", "-", "?", "'", "\"", "\\", "{", "}", "[", "]", ",", "&a", "*a", "!", "|", ">", "%",
            "@", "ä", "中", "😀", "\u0085", "\u2028", "é");

    private final SplittableRandom random = new SplittableRandom(Long.getLong("costledger.seed", 20_261_120L));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2130",
                "true",
                "null",
                "a: b",
                "a #b",
                "- a",
                "it's",
                "tab\there",
                "two\nlines\n",
                "two\nlines",
                "\n",
                "  x\n"
            })
    void textIsReadAsText(String text) {
        var tree = mapping(Map.of("key", string(text)));
        assertThat(plain(read(YamlWriter.text(tree)))).isEqualTo(plain(tree));
    }

    @Test
    void anyTreeReadsTheSame() {
        for (int no = 0; no < 2_000; no++) {
            var tree = mapping(6);
            var text = YamlWriter.text(tree);
            assertThat(plain(read(text))).as(text).isEqualTo(plain(tree));
        }
    }

    private static YamlTree read(String text) {
        var problems = new Problems("written");
        var tree = YamlReader.read(text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.inFileOrder()).as(text).isEmpty();
        return tree.orElseThrow();
    }

    /** A tree without places. */
    private static Object plain(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar scalar -> scalar.kind() + " " + scalar.text();
            case YamlTree.Sequence list ->
                list.elements().stream().map(YamlWriterTest::plain).toList();
            case YamlTree.Mapping map -> {
                var entries = new ArrayList<Object>();
                map.entries().forEach((key, entry) -> entries.add(List.of(key, plain(entry.value()))));
                yield Map.of("map", entries);
            }
        };
    }

    private static YamlTree.Scalar string(String text) {
        return new YamlTree.Scalar(Position.START, text, ScalarKind.STRING);
    }

    private static YamlTree mapping(Map<String, YamlTree> values) {
        var entries = new LinkedHashMap<String, YamlTree.Entry>();
        values.forEach((key, value) -> entries.put(key, new YamlTree.Entry(Position.START, value)));
        return new YamlTree.Mapping(Position.START, entries);
    }

    private YamlTree tree(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new YamlTree.Scalar(Position.START, Integer.toString(random.nextInt(-50, 50)), ScalarKind.WHOLE);
            case 1 -> new YamlTree.Scalar(Position.START, "12.50", ScalarKind.DECIMAL);
            case 2 -> new YamlTree.Scalar(Position.START, "true", ScalarKind.FLAG);
            case 3 -> string(text());
            case 4 -> mapping(depth - 1);
            default -> {
                var elements = new ArrayList<YamlTree>();
                for (int left = random.nextInt(4); left > 0; left--) elements.add(tree(depth - 1));
                yield new YamlTree.Sequence(Position.START, elements);
            }
        };
    }

    private YamlTree mapping(int depth) {
        var values = new LinkedHashMap<String, YamlTree>();
        for (int left = random.nextInt(4); left > 0; left--) values.put(text(), tree(depth));
        return mapping(values);
    }

    private String text() {
        var text = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }
}
