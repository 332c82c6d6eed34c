package org.costledger.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program runs, and the guide shows it as it is. */
class ExampleTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "first-hour-developer.md");
    private static final Path SOURCE = Path.of("src", "main", "java", "org", "costledger", "example", "Example.java");

    @TempDir
    private Path folder;

    @Test
    void it_prints_what_the_guide_shows() throws IOException {
        var printed = new ByteArrayOutputStream();
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Example.inMemory(out);
            Example.kept(folder.resolve("books").toString(), out);
        }
        var guide = Files.readString(GUIDE);
        assertThat(guide).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```\n");
    }

    /** Each part between the marks stands in the guide, line by line. */
    @Test
    void the_guide_shows_the_program_as_it_is() throws IOException {
        var shown = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(shown).containsExactlyElementsOf(parts());
    }

    private static List<String> parts() throws IOException {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean inPart = false;
        for (var line : Files.readAllLines(SOURCE)) {
            var text = line.strip();
            if (text.startsWith("// guide: ")) {
                inPart = true;
            } else if (text.equals("// end of guide")) {
                parts.add(part.toString().stripTrailing().stripIndent() + "\n");
                part.setLength(0);
                inPart = false;
            } else if (inPart) {
                part.append(line).append('\n');
            }
        }
        return parts;
    }
}
