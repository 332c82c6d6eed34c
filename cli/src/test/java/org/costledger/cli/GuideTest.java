package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides show is what their reader sees: their commands are run, and what they print is compared line by line. */
class GuideTest {
    private static final Path GUIDES = Path.of("..", "docs", "guide");

    /** Stands for one line or more that a guide leaves out. */
    private static final String LEFT_OUT = "...";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"first-hour-accountant.md", "first-hour-developer.md"})
    void what_a_guide_shows_is_what_is_seen(String page) throws IOException {
        var guide = Guide.read(GUIDES.resolve(page));
        var player = new GuidePlayer(folder);
        int compared = 0;
        for (var step : guide.steps()) {
            switch (step) {
                case Guide.File file -> player.write(file);
                case Guide.Command command -> {
                    var seen = player.run(command);
                    assertThat(matches(command.shown(), seen))
                            .as(
                                    "%s:%s%n$ %s%nis shown%n%s%nand prints%n%s",
                                    page,
                                    command.lineNo(),
                                    command.text(),
                                    String.join("\n", command.shown()),
                                    String.join("\n", seen))
                            .isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    /** Whether lines are those that are shown, where {@code ...} stands for any that are left out. */
    private static boolean matches(List<String> shown, List<String> seen) {
        if (shown.isEmpty()) return seen.isEmpty();
        if (shown.getFirst().equals(LEFT_OUT)) {
            var rest = shown.subList(1, shown.size());
            for (int from = 1; from <= seen.size(); from++)
                if (matches(rest, seen.subList(from, seen.size()))) return true;
            return false;
        }
        return !seen.isEmpty()
                && shown.getFirst().equals(seen.getFirst())
                && matches(shown.subList(1, shown.size()), seen.subList(1, seen.size()));
    }
}
