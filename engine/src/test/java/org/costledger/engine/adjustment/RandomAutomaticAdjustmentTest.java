package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AutomaticCostAdjustment;
import org.junit.jupiter.api.Test;

/** A posting that adjusts by itself leaves what a posting and a run after it leave, under one register (POST-196). */
class RandomAutomaticAdjustmentTest {
    private static final int LEDGERS = 8;
    private static final int REQUESTS = 120;

    private int adjustments;

    @Test
    void oneChangeIsWorthTwo() {
        long seed = Chance.seed(16_180);
        System.out.println("automatic adjustment: seed " + seed);
        for (int no = 0; no < LEDGERS; no++) trade(seed + no);
        System.out.println("automatic adjustment: " + adjustments + " value entries");
        assertThat(adjustments).isPositive();
    }

    private void trade(long seed) {
        var chance = new Chance(seed);
        var world = RandomWorld.of(chance);
        var ledger = world.emptyLedger();
        var apart = world.emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        for (int no = 1; no <= REQUESTS; no++) {
            var request = trade.next().request();
            var posted = postAndAdjust(ledger, request);
            if (posted.isEmpty()) continue;
            ledger.append(posted.get());
            postThenAdjust(apart, request);
            for (var item : ledger.items())
                assertThat(facts(ledger, item.no()))
                        .as("seed %s, request %s: %s", seed, no, request)
                        .isEqualTo(facts(apart, item.no()));
            assertThat(ledger.registers()).hasSizeLessThanOrEqualTo(no);
        }
        assertThat(Invariants.check(ledger)).as("seed %s at the end", seed).isEmpty();
    }

    private Optional<LedgerChange> postAndAdjust(MemoryLedger ledger, PostingRequest request) {
        try {
            var posted = Costing.postAndAdjust(ledger, request);
            adjustments += posted.adjustment().map(Adjustment::written).orElse(0);
            return Optional.of(posted.change());
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static void postThenAdjust(MemoryLedger ledger, PostingRequest request) {
        ledger.append(Costing.post(ledger, request));
        if (ledger.setup().costing().automaticCostAdjustment() == AutomaticCostAdjustment.NEVER) return;
        var run = Costing.adjust(ledger, AdjustmentRequest.online(ledger.itemsToAdjust(), request.by()));
        ledger.append(run.change());
    }

    /** Everything recorded of an item but its registers. */
    private static List<Object> facts(MemoryLedger ledger, String itemNo) {
        var history = ledger.history(itemNo);
        var facts = new ArrayList<Object>(List.of(
                history.state(), history.stockkeepingUnits(), history.entryPoints(), ledger.stocksToAdjust(itemNo)));
        for (var entry : history.itemLedgerEntries())
            facts.add(List.of(entry.entryNo(), entry.stock(), entry.quantity(), entry.state()));
        for (var value : history.valueEntries())
            facts.add(List.of(
                    value.entryNo(),
                    value.itemLedgerEntryNo(),
                    value.postingDate(),
                    value.kind(),
                    value.quantities(),
                    value.cost(),
                    value.state()));
        for (var application : history.applications())
            facts.add(List.of(
                    application.entryNo(),
                    application.inboundEntryNo(),
                    application.outboundEntryNo(),
                    application.quantity()));
        return facts;
    }
}
