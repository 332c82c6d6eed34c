package org.costledger.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.write.ScenarioWriter;
import org.junit.jupiter.api.Test;

/** What a story comes to is the same each time it is played, and whatever the order of steps that do not depend on each other. */
class FingerprintsOfScenariosTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Stream<Scenario> scenarios() throws IOException {
        return Stream.concat(ScenarioFolder.in(ScenarioFolder.ALL).stream(), ScenarioFolder.in(EXAMPLES).stream())
                .map(file ->
                        ((ReadResult.Valid) ScenarioFiles.read(List.of(file)).getFirst()).scenario());
    }

    /** Several plays at a time, which share nothing. */
    @Test
    void everyPlayOfAStoryMakesTheSameEntries() throws IOException {
        var prints = new HashSet<String>();
        scenarios().forEach(scenario -> {
            var plays = IntStream.range(0, 3)
                    .parallel()
                    .mapToObj(play -> PlayedSteps.of(scenario).fingerprints())
                    .distinct()
                    .toList();
            assertThat(plays).as(scenario.file()).hasSize(1);
            prints.add(plays.getFirst().entries());
        });
        assertThat(prints).as("stories that differ print differently").hasSizeGreaterThan(100);
    }

    @Test
    void theOrderOfIndependentStepsLeavesNoTraceInTheCosts() throws IOException {
        long seed = Long.getLong("costledger.seed", 20_261_121L);
        System.out.println("independent steps: seed " + seed);
        var random = new SplittableRandom(seed);
        var moved = scenarios()
                .map(PlayedSteps::of)
                .filter(FingerprintsOfScenariosTest::namesEntriesByLabelOnly)
                .filter(played -> isShuffled(played, random))
                .count();
        assertThat(moved).as("stories in which steps changed places").isGreaterThan(20);
    }

    /** Whether the steps came into another order; costs the same in any case. */
    private static boolean isShuffled(PlayedSteps played, SplittableRandom random) {
        var order = new IndependentSteps(played.steps()).shuffled(random);
        var inFileOrder = play(played.scenario(), played.steps());
        var shuffled =
                play(played.scenario(), order.stream().map(played.steps()::get).toList());
        assertThat(shuffled.fingerprints().costs())
                .as("%s, steps in the order %s", played.scenario().file(), order)
                .isEqualTo(inFileOrder.fingerprints().costs());
        return !shuffled.fingerprints()
                .entries()
                .equals(inFileOrder.fingerprints().entries());
    }

    private static boolean namesEntriesByLabelOnly(PlayedSteps played) {
        return played.scenario().keys().value("steps").stream()
                .noneMatch(FingerprintsOfScenariosTest::namesEntryByNumber);
    }

    private static boolean namesEntryByNumber(Value value) {
        return switch (value) {
            case Value.Entry entry -> entry.value() instanceof EntryLabel.ByNumber;
            case Value.Many many -> many.values().stream().anyMatch(FingerprintsOfScenariosTest::namesEntryByNumber);
            case Value.Group group ->
                group.fields().values().values().stream().anyMatch(FingerprintsOfScenariosTest::namesEntryByNumber);
            default -> false;
        };
    }

    /** The story with these of its steps alone, in this order. */
    private static PlayedSteps play(Scenario scenario, List<Step> steps) {
        var written = ((Value.Many) scenario.keys().value("steps").orElseThrow()).values();
        var chosen = steps.stream()
                .map(step -> written.get(step.head().number() - 1))
                .toList();
        var keys = new LinkedHashMap<>(scenario.keys().values());
        keys.put("steps", new Value.Many(Position.START, chosen));
        var read = ScenarioReader.read(scenario.file(), ScenarioWriter.tree(new Fields(keys)));
        assertThat(read).as("%s", read).isInstanceOf(ReadResult.Valid.class);
        var played = PlayedSteps.of(((ReadResult.Valid) read).scenario());
        assertThat(played.steps()).as(scenario.file()).hasSameSizeAs(steps);
        return played;
    }
}
