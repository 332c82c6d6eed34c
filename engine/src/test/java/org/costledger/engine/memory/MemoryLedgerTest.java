package org.costledger.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.junit.jupiter.api.Test;

/** A ledger in memory answers as one whose last entries are not written yet, and takes a change whole or not at all. */
class MemoryLedgerTest {
    private static final int LEDGERS = 6;
    private static final int REQUESTS = 150;

    /** What became of a request: the change, or the words of the refusal. */
    private record Outcome(Optional<LedgerChange> change, String refusal) {
        static Outcome of(LedgerView ledger, PostingRequest request) {
            try {
                return new Outcome(Optional.of(Costing.post(ledger, request)), "");
            } catch (Refused refused) {
                return new Outcome(Optional.empty(), refused.code() + refused.sentence());
            }
        }
    }

    @Test
    void whatIsWrittenReadsAsItDidBeforeItWasWritten() {
        long seed = Chance.seed(31_415);
        System.out.println("memory and overlay: seed " + seed);
        for (int no = 0; no < LEDGERS; no++) {
            var chance = new Chance(seed + no);
            var ledger = RandomWorld.of(chance).emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            for (int request = 0; request < REQUESTS; request++) {
                adjustSomePoints(chance, ledger);
                var asked = trade.next().request();
                var change = Outcome.of(ledger, asked).change();
                if (change.isEmpty()) continue;
                var items = List.of(chance.oneOf(ledger.items()), itemOf(ledger, change.get()));
                var uncommitted = LedgerQuestions.answers(Uncommitted.of(ledger, change.get()), items);
                ledger.append(change.get());
                var written = LedgerQuestions.answers(ledger, items);
                assertThat(written.keySet()).isEqualTo(uncommitted.keySet());
                for (var answer : written.entrySet())
                    assertThat(uncommitted.get(answer.getKey()))
                            .as("%s, seed %s, request %s: %s", answer.getKey(), seed + no, request, asked)
                            .isEqualTo(answer.getValue());
            }
        }
    }

    @Test
    void aRequestComesOutTheSameOnWhatIsWrittenAndOnWhatIsNot() {
        long seed = Chance.seed(27_182);
        System.out.println("memory and overlay: seed " + seed);
        for (int no = 0; no < LEDGERS; no++) {
            var chance = new Chance(seed + no);
            var ledger = RandomWorld.of(chance).emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            for (int request = 0; request < REQUESTS; request++) {
                var first = Outcome.of(ledger, trade.next().request()).change();
                if (first.isEmpty()) continue;
                var second = trade.next().request();
                var uncommitted = Outcome.of(Uncommitted.of(ledger, first.get()), second);
                ledger.append(first.get());
                var written = Outcome.of(ledger, second);
                assertThat(uncommitted)
                        .as("seed %s, request %s: %s", seed + no, request, second)
                        .isEqualTo(written);
                written.change().ifPresent(ledger::append);
            }
        }
    }

    @Test
    void aChangeThatWasComputedOnAnEarlierLedgerIsNotWritten() {
        var chance = new Chance(7);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        var stale = accepted(ledger, trade);
        ledger.append(accepted(ledger, trade));
        var before = fingerprint(ledger);
        assertThatThrownBy(() -> ledger.append(stale)).isInstanceOf(IllegalStateException.class);
        assertThat(fingerprint(ledger)).isEqualTo(before);
    }

    @Test
    void aRefusedRequestLeavesTheLedgerAsItWas() {
        var chance = new Chance(11);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        int refused = 0;
        for (int request = 0; request < 400; request++) {
            var asked = trade.next().request();
            var before = fingerprint(ledger);
            var change = Outcome.of(ledger, asked).change();
            assertThat(fingerprint(ledger)).as("%s", asked).isEqualTo(before);
            if (change.isEmpty()) refused++;
            change.ifPresent(ledger::append);
        }
        assertThat(refused).isPositive();
    }

    @Test
    void entryPointsThatAreRemovedAreGoneBeforeTheyAreWritten() { // ADJ-188
        long seed = Chance.seed(14_142);
        System.out.println("entry points removed: seed " + seed);
        for (int no = 0; no < LEDGERS; no++) {
            var chance = new Chance(seed + no);
            var ledger = RandomWorld.of(chance).emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            for (int request = 0; request < REQUESTS; request++) {
                Outcome.of(ledger, trade.next().request()).change().ifPresent(ledger::append);
                adjustSomePoints(chance, ledger);
                if (!chance.percent(10)) continue;
                var item = chance.oneOf(ledger.items());
                var change = withPointsRemoved(chance, ledger, item);
                var uncommitted = pointsOf(Overlay.after(ledger, change), item);
                ledger.append(change);
                assertThat(pointsOf(ledger, item))
                        .as("seed %s, request %s: %s", seed + no, request, change.master())
                        .isEqualTo(uncommitted);
            }
        }
    }

    private static LedgerChange withPointsRemoved(Chance chance, LedgerView ledger, Item item) {
        var overlay = new Overlay(ledger);
        for (var stock : ledger.stocksWithEntryPoints(item.no())) {
            var points = ledger.entryPoints(item.no()).stream()
                    .filter(point -> point.stock().equals(stock))
                    .toList();
            if (chance.percent(30)) continue;
            if (chance.percent(20))
                overlay.addEntryPoint(
                        stock, chance.oneOf(points).valuationDate().plusDays(3));
            overlay.removeEntryPointsFrom(stock, chance.oneOf(points).valuationDate());
            if (chance.percent(60)) {
                var again = chance.oneOf(points).valuationDate();
                overlay.addEntryPoint(stock, again);
                overlay.setUnadjustedFrom(stock, Optional.of(again));
            }
        }
        return overlay.change(PostingRequest.By.NOBODY);
    }

    private static Map<String, Object> pointsOf(LedgerView ledger, Item item) {
        var answers = new LinkedHashMap<>(LedgerQuestions.answers(ledger, List.of(item)));
        answers.remove("last numbers"); // a change of entry points alone makes no register
        return answers;
    }

    private static LedgerChange accepted(LedgerView ledger, RandomTrade trade) {
        while (true) {
            var change = Outcome.of(ledger, trade.next().request()).change();
            if (change.isPresent()) return change.get();
        }
    }

    /** As if cost had been adjusted up to a point, so that postings have something to mark. */
    private static void adjustSomePoints(Chance chance, MemoryLedger ledger) {
        if (!chance.percent(20)) return;
        var overlay = new Overlay(ledger);
        var points = ledger.history(chance.oneOf(ledger.items()).no()).entryPoints();
        for (var point : points) {
            if (chance.percent(20)) overlay.setUnadjustedFrom(point.stock(), Optional.of(point.valuationDate()));
            else if (chance.percent(20)) overlay.setUnadjustedFrom(point.stock(), Optional.empty());
        }
        ledger.append(overlay.change(PostingRequest.By.NOBODY));
    }

    private static Item itemOf(MemoryLedger ledger, LedgerChange change) {
        var entries = change.appended().itemLedgerEntries();
        var values = change.appended().valueEntries();
        if (!entries.isEmpty()) return ledger.item(entries.getLast().stock().itemNo());
        return values.isEmpty()
                ? ledger.items().getFirst()
                : ledger.item(ledger.itemLedgerEntry(values.getLast().itemLedgerEntryNo())
                        .stock()
                        .itemNo());
    }

    private static List<Object> fingerprint(MemoryLedger ledger) {
        var all = new ArrayList<Object>(List.of(ledger.setup(), ledger.lastNumbers(), ledger.registers()));
        for (var item : ledger.items()) all.add(ledger.history(item.no()));
        all.add(ledger.physicalInventoryEntries());
        return all;
    }
}
