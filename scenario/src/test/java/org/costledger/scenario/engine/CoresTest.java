package org.costledger.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Several items at a time: whoever works on them, the same comes of it. */
class CoresTest {
    private static final int LEDGERS = 20;
    private static final int REQUESTS = 150;

    @Test
    void whatComesOfARunDoesNotDependOnHowManyWork() {
        long seed = Chance.seed(20_261_122);
        System.out.println("adjustment by several: seed " + seed);
        for (int i = 0; i < LEDGERS; i++) {
            var ledger = trade(seed + i);
            var one = Costing.adjust(ledger, AdjustmentRequest.ALL);
            var several = Costing.adjust(ledger, AdjustmentRequest.ALL, new Cores(4));
            assertThat(several).as("seed %s", seed + i).isEqualTo(one);
            assertThat(new PendingAdjustment(ledger, new Cores(3)).find(AdjustmentRequest.ALL))
                    .isEqualTo(new PendingAdjustment(ledger).find(AdjustmentRequest.ALL));
        }
    }

    private static MemoryLedger trade(long seed) {
        var chance = new Chance(seed);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        for (int no = 0; no < REQUESTS; no++) {
            trade.newStandard().ifPresent(ledger::append);
            var request = trade.next().request();
            try {
                ledger.append(Costing.post(ledger, request));
            } catch (Refused refused) {
                // A request like any other, refused: the next one follows.
            }
        }
        return ledger;
    }

    @Test
    void everyPieceIsDoneOnceByAWorkerThatIsThere() {
        var times = new AtomicIntegerArray(1000);
        new Cores(3).work(times.length(), (worker, number) -> {
            assertThat(worker).isBetween(0, 2);
            times.incrementAndGet(number);
        });
        for (int number = 0; number < times.length(); number++)
            assertThat(times.get(number)).isOne();
    }

    @Test
    void ofSeveralFailuresTheFirstByNumberIsTold() {
        assertThatThrownBy(() -> new Cores(2).work(100, (worker, number) -> {
                    if (number % 10 == 7) throw new IllegalStateException("piece " + number);
                }))
                .hasMessage("piece 7");
    }
}
