package org.costledger.engine.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.costledger.engine.Costing;
import org.costledger.engine.RevaluationEffect;
import org.costledger.engine.RevaluationEffect.Place;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.oracle.AdjustmentComparison;
import org.costledger.engine.adjustment.oracle.LiteralAdjustment;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Cost;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

/**
 * Companies whose stock is revalued again and again, on dates of the past, today and ahead, and whose costs are adjusted in
 * between: what is posted is what the chapter says as it is written, what an adjustment makes of it is what the literal
 * procedure makes of it, the laws hold, and what a revaluation would change is what it changes.
 */
class RandomRevaluationTest {
    private static final int REVALUATIONS = Boolean.getBoolean("costledger.nightly") ? 20_000 : 400;

    private final Map<String, Integer> kinds = new TreeMap<>();
    private int whatIfs;

    @Test
    void whatIsRevaluedIsWhatTheChapterSays() {
        long seed = Chance.seed(20_261_201);
        System.out.println("random revaluations: seed " + seed + ", " + REVALUATIONS + " revaluations");
        int revaluations = 0;
        while (revaluations < REVALUATIONS) revaluations += onOne(seed++);
        System.out.println("random revaluations: " + kinds + ", " + whatIfs + " times asked before");
        assertThat(kinds.keySet())
                .contains(
                        "AVERAGE per item", "FIFO per item", "LIFO per item", "STANDARD per item", "SPECIFIC per item")
                .contains("AVERAGE whole entry", "FIFO per entry", "FIFO whole entry", "STANDARD per entry");
        assertThat(whatIfs).isGreaterThan(REVALUATIONS / 10);
    }

    /** Returns how often was revalued. */
    int onOne(long seed) {
        var chance = new Chance(seed);
        var ledger = RandomWorld.of(chance).withFewItems(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        int revaluations = 0;
        for (int no = 1; no <= 80; no++) {
            try {
                trade(ledger, trade);
                boolean adjusts = chance.percent(10);
                if (adjusts) adjust(ledger);
                var line = adjusts || chance.percent(25) ? trade.revaluation() : Optional.<RevaluationLine>empty();
                if (line.isPresent() && revalue(ledger, line.get(), adjusts)) revaluations++;
            } catch (RuntimeException | AssertionError found) {
                fail("seed " + seed + ", after request " + no + ": " + found.getMessage(), found);
            }
        }
        adjust(ledger);
        return revaluations;
    }

    private static void trade(MemoryLedger ledger, RandomTrade trade) {
        trade.newStandard().ifPresent(ledger::append);
        try {
            ledger.append(Costing.post(ledger, trade.next().request()));
        } catch (Refused refused) {
            // A request like any other, refused: the next one follows.
        }
    }

    private static List<ValueEntry> adjust(MemoryLedger ledger) {
        var lawsBefore = new HashSet<>(Invariants.check(ledger));
        var literal = LiteralAdjustment.run(ledger);
        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        assertThat(AdjustmentComparison.differences(literal, adjustment.change(), ledger))
                .isEmpty();
        ledger.append(adjustment.change());
        assertThat(Invariants.check(ledger)).as("laws").allMatch(lawsBefore::contains);
        return List.copyOf(adjustment.change().appended().valueEntries());
    }

    /** Whether it was not refused. */
    private boolean revalue(MemoryLedger ledger, RevaluationLine line, boolean isAdjusted) {
        var journal = RevaluationJournal.named("RANDOM").with(List.of(line));
        var today = line.header().postingDate();
        try {
            var posted = Costing.post(ledger, journal.request(today, PostingRequest.By.NOBODY));
            var values = List.copyOf(posted.appended().valueEntries());
            LiteralRevaluation.check(ledger, line, values);
            if (isAdjusted) {
                var effect = Costing.whatIf(ledger, journal, today, PostingRequest.By.NOBODY);
                ledger.append(posted);
                var written = new ArrayList<>(values);
                written.addAll(adjust(ledger));
                check(ledger, effect, written);
                whatIfs++;
            } else {
                ledger.append(posted);
            }
        } catch (Refused refused) {
            return false;
        }
        assertThat(Invariants.check(ledger, Set.of(line.stock().itemNo())))
                .as("laws")
                .isEmpty();
        kinds.merge(kind(ledger, line), 1, Integer::sum);
        return true;
    }

    private static String kind(MemoryLedger ledger, RevaluationLine line) {
        var method = ledger.item(line.stock().itemNo()).costingMethod();
        if (line.isPerItem()) return method + " per item";
        return method + (line.subject().partial() ? " per entry" : " whole entry");
    }

    /** On an adjusted ledger, all that posting and adjusting wrote is the effect. */
    private static void check(MemoryLedger ledger, RevaluationEffect effect, List<ValueEntry> written) {
        var inventory = new TreeMap<Place, Cost>();
        var costOfGoodsSold = new TreeMap<Place, Cost>();
        var entries = new TreeMap<Long, Cost>();
        for (var value : written) {
            var entry = ledger.itemLedgerEntry(value.itemLedgerEntryNo());
            var place = new Place(
                    entry.stock().itemNo(), entry.stock().locationCode(), YearMonth.from(value.postingDate()));
            inventory.merge(place, value.actualAndExpected(), Cost::plus);
            if (entry.entryType() == ItemLedgerEntryType.SALE)
                costOfGoodsSold.merge(place, value.actualAndExpected().negated(), Cost::plus);
            entries.merge(entry.entryNo(), value.actualAndExpected(), Cost::plus);
        }
        entries.values().removeIf(Cost::isZero);
        assertThat(effect.entries()).as("entries").isEqualTo(entries.size());
        assertThat(effect.valueEntries()).as("value entries").isEqualTo(written.size());
        for (var change : effect.changes()) {
            assertThat(inventory.remove(change.place())).isEqualTo(change.inventoryValue());
            var sold = costOfGoodsSold.remove(change.place());
            assertThat(sold == null ? Cost.ZERO : sold).isEqualTo(change.costOfGoodsSold());
        }
        assertThat(inventory.values()).as("told").allMatch(Cost::isZero);
        assertThat(costOfGoodsSold.values()).as("told").allMatch(Cost::isZero);
    }
}
