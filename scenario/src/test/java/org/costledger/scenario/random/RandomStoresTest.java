package org.costledger.scenario.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.setup.Setup;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.engine.PlayedInMemory;
import org.costledger.scenario.engine.PlayedLedger;
import org.costledger.scenario.kept.EmptyBooks;
import org.costledger.scenario.kept.PlayedInBooks;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.run.Outcome;
import org.junit.jupiter.api.Test;

/** A random ledger has the same entries wherever it is kept, and keeps the laws after every step. */
class RandomStoresTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("costledger.nightly");
    private static final int STORIES = Integer.getInteger("costledger.stories", NIGHTLY ? 150 : 2);

    private final Set<Class<?>> played = new HashSet<>();
    private final Set<CostEntryType> written = EnumSet.noneOf(CostEntryType.class);

    @Test
    void inFolders() {
        everyStoryComesToTheSameEntries("in folders", EmptyBooks::inFolders);
    }

    @Test
    void onPostgres() {
        everyStoryComesToTheSameEntries("on PostgreSQL", EmptyBooks::onPostgres);
    }

    private void everyStoryComesToTheSameEntries(String where, Supplier<EmptyBooks> places) {
        long seed = Chance.seed(20_261_125);
        System.out.println("random ledgers " + where + ": seed " + seed + ", " + STORIES + " stories");
        try (var place = places.get()) {
            for (int no = 0; no < STORIES; no++) {
                var story = StoryFile.of(RandomStory.of(seed + no));
                assertThat(prints(story, setup -> new PlayedInBooks(place.create(setup))))
                        .as("seed %s", seed + no)
                        .isEqualTo(prints(story, PlayedInMemory::new));
            }
        }
        if (!NIGHTLY) return; // too few stories to see everything
        assertThat(played).hasSizeGreaterThan(8);
        assertThat(written).contains(CostEntryType.DIRECT_COST, CostEntryType.REVALUATION, CostEntryType.ROUNDING);
    }

    private Fingerprints prints(Scenario story, Function<Setup, PlayedLedger> place) {
        try (var ledger = new EngineLedger(story, place)) {
            for (var step : story.steps()) {
                played.add(step.getClass());
                if (step instanceof Step.Mark mark) ledger.mark(mark.mark());
                else
                    assertThat(ledger.perform(step))
                            .as("%s, step %s", story.file(), step)
                            .isInstanceOf(Outcome.Done.class);
            }
            var prints = ledger.fingerprints();
            addWritten(ledger.ledger());
            return prints;
        }
    }

    private void addWritten(MemoryLedger ledger) {
        for (var item : ledger.items())
            ledger.history(item.no())
                    .valueEntries()
                    .forEach(value -> written.add(value.kind().entryType()));
    }
}
