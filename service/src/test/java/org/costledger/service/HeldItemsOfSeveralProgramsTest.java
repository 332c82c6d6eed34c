package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.junit.jupiter.api.Test;

/** Programs that post to the same items of a ledger on a server each hold items in memory; none goes by what another one has overtaken. */
class HeldItemsOfSeveralProgramsTest {
    private static final int STEPS = 60;
    private static final int ITEMS = 2;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }

    @Test
    void what_they_post_in_turn_is_what_one_posts() {
        System.out.println("HeldItemsOfSeveralProgramsTest costledger.seed=" + seed);
        var steps = new Steps(seed);
        var random = new Random(seed);
        var address = EmptyBooks.ON_POSTGRES.address();
        try (var first = Books.create(address, Setup.DEFAULT);
                var second = Books.open(address);
                var alone = EmptyBooks.ON_POSTGRES.create(Setup.DEFAULT)) {
            Steps.items(first, ITEMS);
            Steps.items(alone, ITEMS);
            var programs = List.of(first, second);
            var answers = new ArrayList<String>();
            var expected = new ArrayList<String>();
            for (int step = 0; step < STEPS; step++) {
                answers.add(steps.carryOut(programs.get(random.nextInt(2)), step, ITEMS));
                expected.add(steps.carryOut(alone, step, ITEMS));
            }
            assertThat(answers).isEqualTo(expected);
            assertThat(theLawsHold(second)).isEqualTo(theLawsHold(alone));
        }
    }
}
