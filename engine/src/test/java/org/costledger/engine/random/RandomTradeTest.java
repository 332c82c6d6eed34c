package org.costledger.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.costledger.engine.Costing;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a ledger is carried out or refused, and the laws hold after each posting. */
class RandomTradeTest {
    private static final int REQUESTS_OF_A_LEDGER = 400;

    private final Map<TradeKind, Integer> asked = new EnumMap<>(TradeKind.class);
    private final Map<TradeKind, Integer> accepted = new EnumMap<>(TradeKind.class);
    private final Map<String, Integer> refusals = new TreeMap<>();

    @Test
    void everyRequestIsPostedLawfullyOrRefused() {
        int requests = Boolean.getBoolean("costledger.nightly") ? 200_000 : 20_000;
        long seed = Chance.seed(20_260_115);
        System.out.println("random trade: seed " + seed + ", " + requests + " requests");
        for (int no = 0; no < requests / REQUESTS_OF_A_LEDGER; no++) trade(seed + no, REQUESTS_OF_A_LEDGER);
        int all = asked.values().stream().mapToInt(Integer::intValue).sum();
        int posted = accepted.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("random trade: " + posted + " of " + all + " posted: " + accepted);
        if (Boolean.getBoolean("costledger.verbose")) System.out.println(asked + "\n" + refusals);
        assertThat(posted).as("posted, refusals %s", refusals).isGreaterThan(all * 6 / 10);
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(TradeKind.values());
    }

    /** One ledger from its own seed: {@code -Dcostledger.seed} with the seed a failure names begins with it. */
    void trade(long seed, int requests) {
        var chance = new Chance(seed);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        var stock = new StockModel();
        for (int no = 1; no <= requests; no++) {
            trade.newStandard().ifPresent(ledger::append);
            var proposal = trade.next();
            asked.merge(proposal.kind(), 1, Integer::sum);
            try {
                post(ledger, stock, proposal);
            } catch (Refused refused) {
                refusals.merge(refused.code(), 1, Integer::sum);
            } catch (RuntimeException | AssertionError bug) {
                fail("seed " + seed + ", request " + no + ": " + proposal, bug);
            }
        }
        assertThat(Invariants.check(ledger)).as("seed %s at the end", seed).isEmpty();
    }

    private void post(MemoryLedger ledger, StockModel stock, RandomTrade.Proposal proposal) {
        var change = Costing.post(ledger, proposal.request());
        Conservation.check(ledger, proposal.request(), change);
        stock.post(ledger, proposal.request(), change);
        ledger.append(change);
        accepted.merge(proposal.kind(), 1, Integer::sum);
        assertThat(Invariants.check(ledger, itemsOf(ledger, change))).isEmpty();
        stock.check(ledger);
    }

    /** The items whose entries or applications a change touches. */
    private static Set<String> itemsOf(MemoryLedger ledger, LedgerChange change) {
        var items = new LinkedHashSet<String>();
        for (var entry : change.appended().itemLedgerEntries())
            items.add(entry.stock().itemNo());
        for (var value : change.appended().valueEntries()) items.add(itemOf(ledger, value.itemLedgerEntryNo()));
        for (var entry : change.changed().itemLedgerEntries()) items.add(itemOf(ledger, entry.entryNo()));
        items.addAll(change.master().itemStates().keySet());
        return items;
    }

    private static String itemOf(MemoryLedger ledger, long entryNo) {
        return ledger.itemLedgerEntry(entryNo).stock().itemNo();
    }
}
