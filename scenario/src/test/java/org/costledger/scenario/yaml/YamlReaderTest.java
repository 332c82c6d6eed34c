package org.costledger.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.costledger.scenario.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    /** It takes two places of a text, and may be the last of what a reader reads at once. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000, 4_000, 8_000, 16_000, 60_000})
    void a_character_of_two_halves_is_read_wherever_it_stands(int near) {
        for (int before = near; before < near + 200; before++) {
            var problems = new Problems("scenario.yaml");
            var text = "a: " + "x".repeat(before) + "\uD83D\uDE00";
            assertThat(YamlReader.read(text.getBytes(StandardCharsets.UTF_8), problems))
                    .isPresent();
            assertThat(problems.isEmpty()).isTrue();
        }
    }
}
