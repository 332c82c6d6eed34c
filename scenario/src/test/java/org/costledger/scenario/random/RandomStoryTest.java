package org.costledger.scenario.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.costledger.engine.fingerprint.CostsText;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.run.Outcome;
import org.junit.jupiter.api.Test;

/** A random ledger told as a file comes to the same costs when the file is played. */
class RandomStoryTest {
    private static final int STORIES = Boolean.getBoolean("costledger.nightly") ? 600 : 60;

    @Test
    void aStoryThatIsPlayedComesToTheSameCosts() {
        long seed = Chance.seed(20_261_123);
        System.out.println("random stories: seed " + seed + ", " + STORIES + " stories");
        var told = new HashSet<Class<?>>();
        for (int no = 0; no < STORIES; no++) {
            var story = RandomStory.of(seed + no);
            var file = StoryFile.of(story);
            assertThat(costs(played(file))).as("seed %s", seed + no).containsExactlyElementsOf(costs(story.ledger()));
            for (var event : story.events())
                told.add(event instanceof Event.Posted(var line, var made) ? line.getClass() : event.getClass());
        }
        assertThat(told).contains(JournalLine.class.getPermittedSubclasses());
        assertThat(told).contains(Event.Adjusted.class, Event.StandardCostChanged.class, Event.UnitChanged.class);
    }

    private static MemoryLedger played(Scenario file) {
        var ledger = EngineLedger.withoutLaws(file);
        for (var step : file.steps()) {
            if (step instanceof Step.Mark mark) {
                ledger.mark(mark.mark());
            } else {
                assertThat(ledger.perform(step))
                        .as("%s, step %s", file.file(), step)
                        .isInstanceOf(Outcome.Done.class);
            }
        }
        return ledger.ledger();
    }

    private static List<String> costs(MemoryLedger ledger) {
        var lines = new ArrayList<String>();
        Consumer<String> told = lines::add;
        CostsText.write(ledger, told);
        return lines;
    }
}
