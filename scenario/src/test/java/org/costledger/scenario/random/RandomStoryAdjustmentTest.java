package org.costledger.scenario.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.random.Chance;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.junit.jupiter.api.Test;

/** As RandomAdjustmentTest of the engine, of what a file can say: a ledger on which the engine is wrong is left as a file. */
class RandomStoryAdjustmentTest {
    private static final int STORIES = Boolean.getBoolean("costledger.nightly") ? 400 : 25;

    @Test
    void comesToWhatTheLiteralProcedureComesTo() {
        long seed = Chance.seed(20_261_124);
        System.out.println("random story adjustment: seed " + seed + ", " + STORIES + " stories");
        for (int no = 0; no < STORIES; no++)
            FailingStory.check(StoryFile.of(RandomStory.of(seed + no)), AdjustmentJudge.LITERAL_PROCEDURE);
    }

    /** A judge who thinks that no cost may ever be rounded off. */
    private static final AdjustmentJudge NO_ROUNDING =
            (before, itemNos, adjustment) -> adjustment.change().appended().valueEntries().stream()
                    .filter(value -> value.kind().entryType() == CostEntryType.ROUNDING)
                    .map(value -> "rounding " + value.cost().actual().lcy())
                    .toList();

    @Test
    void aWrongAdjustmentLeavesASmallFile() {
        var story = StoryFile.of(firstWithRounding());
        var small = FailingStory.FOLDER.resolve(story.file());
        assertThatThrownBy(() -> FailingStory.check(story, NO_ROUNDING))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rounding")
                .hasMessageContaining(small.toString());
        assertThat(small).exists();
        var read = ScenarioFiles.read(List.of(small)).getFirst();
        assertThat(read).isInstanceOf(ReadResult.Valid.class);
        var scenario = ((ReadResult.Valid) read).scenario();
        assertThat(NO_ROUNDING.faults(scenario)).isNotEmpty();
        assertThat(scenario.steps())
                .hasSizeBetween(3, 8)
                .hasSizeLessThan(story.steps().size() / 2);
        assertThat(scenario.masterData().items()).hasSize(1);
    }

    private static RandomStory firstWithRounding() {
        for (long seed = 1; seed < 1_000; seed++) {
            var story = RandomStory.of(seed);
            if (!NO_ROUNDING.faults(StoryFile.of(story)).isEmpty()) return story;
        }
        throw new AssertionError("no story rounds anything off");
    }

    @Test
    void whatIsRightLeavesNoFile() throws IOException {
        var story = StoryFile.of(RandomStory.of(7));
        Path file = FailingStory.FOLDER.resolve(story.file());
        Files.deleteIfExists(file);
        FailingStory.check(story, (before, itemNos, adjustment) -> List.of());
        assertThat(file).doesNotExist();
    }
}
