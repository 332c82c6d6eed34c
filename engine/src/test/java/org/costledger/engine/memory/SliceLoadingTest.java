package org.costledger.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Renumbering;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.junit.jupiter.api.Test;

/** What is computed on the items a request needs, and numbered afterwards, is what is computed on the whole ledger. */
class SliceLoadingTest {
    private static final int LEDGERS = 8;
    private static final int REQUESTS = 150;
    /** Numbers others were given between reading and writing. */
    private static final EntryNumbers MEANWHILE = new EntryNumbers(3, 40, 500, 60, 7);

    /** What became of a request: the change without the version it was computed on, or the words of the refusal. */
    private record Outcome(Optional<LedgerChange> change, String refusal) {
        static Outcome of(LedgerView ledger, PostingRequest request) {
            try {
                return new Outcome(
                        Optional.of(Costing.postAndAdjust(ledger, request).change()), "");
            } catch (Refused refused) {
                return new Outcome(Optional.empty(), refused.code() + refused.sentence());
            }
        }

        static Outcome adjusted(LedgerView ledger, String itemNo) {
            return new Outcome(
                    Optional.of(Costing.adjust(ledger, AdjustmentRequest.ofItems(List.of(itemNo)))
                            .change()),
                    "");
        }
    }

    @Test
    void aSliceGivesWhatTheWholeLedgerGives() {
        long seed = Chance.seed(27_182);
        System.out.println("slices: seed " + seed);
        int accepted = 0;
        for (int no = 0; no < LEDGERS; no++) {
            var chance = new Chance(seed + no);
            var ledger = RandomWorld.of(chance).emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            var held = new HashMap<String, HeldItem>();
            for (int request = 0; request < REQUESTS; request++) {
                var asked = trade.next().request();
                var whole = Outcome.of(ledger, asked);
                var needs = Needs.of(asked);
                boolean isSliced = !namesWhatWillBe(ledger, needs);
                var slice = slice(ledger, isSliced ? items(ledger, needs) : new TreeSet<>(), held);
                if (isSliced) assertSame(whole, Outcome.of(slice, asked), ledger, seed + no + ": " + asked);
                if (whole.change().isEmpty()) continue;
                accepted++;
                ledger.append(whole.change().get());
                if (isSliced) {
                    slice.appendAsWritten(computedOn(slice, whole.change().get()));
                    hold(slice, ledger, held, seed + no + ": " + asked);
                } else {
                    items(ledger, needs).forEach(held::remove);
                }
                var adjusted = ledger.itemsToAdjust().stream().findFirst();
                if (!chance.percent(20) || adjusted.isEmpty()) continue;
                var run = Outcome.adjusted(ledger, adjusted.get());
                var itemNo = adjusted.get();
                var sliced = Outcome.adjusted(slice(ledger, new TreeSet<>(List.of(itemNo)), held), itemNo);
                assertSame(run, sliced, ledger, seed + no + ": adjust " + adjusted.get());
                ledger.append(run.change().get());
            }
        }
        assertThat(accepted).isGreaterThan(LEDGERS * REQUESTS / 2);
    }

    private static LedgerChange computedOn(MemoryLedger slice, LedgerChange change) {
        return new LedgerChange(
                change.by(),
                slice.version(),
                change.before(),
                change.after(),
                change.appended(),
                change.changed(),
                change.master());
    }

    /** What was written to a slice is held for the next one; it is what the whole ledger has of its items. */
    private static void hold(MemoryLedger slice, MemoryLedger ledger, Map<String, HeldItem> held, String about) {
        for (var itemNo : slice.itemNos()) {
            assertThat(slice.history(itemNo)).as(about).isEqualTo(ledger.history(itemNo));
            held.put(itemNo, slice.hold(itemNo));
        }
    }

    private static void assertSame(Outcome whole, Outcome sliced, MemoryLedger ledger, String about) {
        assertThat(sliced.refusal()).as(about).isEqualTo(whole.refusal());
        if (whole.change().isEmpty()) return;
        var expected = whole.change().get();
        var renumbered = Renumbering.from(ledger.lastNumbers(), sliced.change().get());
        assertThat(renumbered.after()).as(about).isEqualTo(expected.after());
        assertThat(restingOnTheSame(renumbered.appended())).as(about).isEqualTo(restingOnTheSame(expected.appended()));
        assertThat(renumbered.changed()).as(about).isEqualTo(expected.changed());
        assertThat(renumbered.master()).as(about).isEqualTo(expected.master());
    }

    /** A count rests on the last entry of the ledger as it was read (POST-102), and what others write meanwhile is among them. */
    private static LedgerChange.Appended restingOnTheSame(LedgerChange.Appended appended) {
        return new LedgerChange.Appended(
                appended.itemLedgerEntries(),
                appended.valueEntries(),
                appended.itemApplicationEntries(),
                appended.physicalInventoryEntries().stream()
                        .map(SliceLoadingTest::withoutLastEntry)
                        .toList());
    }

    private static PhysicalInventoryEntry withoutLastEntry(PhysicalInventoryEntry entry) {
        return new PhysicalInventoryEntry(
                entry.entryNo(),
                entry.registerNo(),
                entry.stock(),
                entry.postingDate(),
                entry.entryType(),
                entry.qtyCalculated(),
                entry.qtyCounted(),
                entry.quantity(),
                entry.unitCost(),
                entry.amount(),
                entry.documentNo(),
                0);
    }

    @Test
    void entriesAreLoadedByNumber() {
        var chance = new Chance(1);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        while (ledger.lastNumbers().itemLedgerEntry() < 2) {
            var change = Outcome.of(ledger, trade.next().request()).change();
            change.ifPresent(ledger::append);
        }
        var loading = new SliceLoading(ledger.setup(), ledger.lastNumbers());
        for (var item : ledger.items()) loading.item(item, ledger.itemState(item.no()));
        loading.itemLedgerEntry(ledger.itemLedgerEntry(2));
        assertThatThrownBy(() -> loading.itemLedgerEntry(ledger.itemLedgerEntry(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("entry 1 after entry 2");
        assertThat(loading.slice().findItemLedgerEntry(1)).isEmpty();
        assertThat(loading.slice().findItemLedgerEntry(2)).contains(ledger.itemLedgerEntry(2));
    }

    @Test
    void anEntryOfAHeldItemIsFoundByNumber() {
        long seed = Chance.seed(31_416);
        System.out.println("entries of held items: seed " + seed);
        var chance = new Chance(seed);
        var ledger = RandomWorld.of(chance).emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        for (int request = 0; request < REQUESTS; request++)
            Outcome.of(ledger, trade.next().request()).change().ifPresent(ledger::append);
        var itemNos = new TreeSet<>(ledger.itemNos());
        assertThat(itemNos).hasSizeGreaterThan(2);
        var left = itemNos.removeFirst();
        var read = slice(ledger, itemNos, new HashMap<>());
        var held = new HashMap<String, HeldItem>();
        itemNos.forEach(itemNo -> held.put(itemNo, read.hold(itemNo)));
        var slice = slice(ledger, itemNos, held);
        assertThat(held).isEmpty();
        for (long no = 0; no <= ledger.lastNumbers().itemLedgerEntry() + 1; no++)
            assertThat(slice.findItemLedgerEntry(no))
                    .as("%s, seed %s", no, seed)
                    .isEqualTo(ledger.findItemLedgerEntry(no)
                            .filter(entry -> !entry.stock().itemNo().equals(left)));
    }

    /** A line may name an entry an earlier line of the request makes; only who writes alone knows which number it will have. */
    private static boolean namesWhatWillBe(MemoryLedger ledger, Needs needs) {
        return !needs.itemLedgerEntryNos().isEmpty()
                && needs.itemLedgerEntryNos().last() > ledger.lastNumbers().itemLedgerEntry();
    }

    private static SortedSet<String> items(MemoryLedger ledger, Needs needs) {
        var itemNos = new TreeSet<>(needs.itemNos());
        for (long no : needs.itemLedgerEntryNos())
            ledger.findItemLedgerEntry(no)
                    .ifPresent(entry -> itemNos.add(entry.stock().itemNo()));
        return itemNos;
    }

    /** Some items of a ledger, as others had written meanwhile; those that are held are taken from there. */
    private static MemoryLedger slice(MemoryLedger ledger, SortedSet<String> itemNos, Map<String, HeldItem> held) {
        var last = ledger.lastNumbers();
        var loading = new SliceLoading(
                ledger.setup(),
                new EntryNumbers(
                        last.register() + MEANWHILE.register(),
                        last.itemLedgerEntry() + MEANWHILE.itemLedgerEntry(),
                        last.valueEntry() + MEANWHILE.valueEntry(),
                        last.itemApplicationEntry() + MEANWHILE.itemApplicationEntry(),
                        last.physicalInventoryEntry() + MEANWHILE.physicalInventoryEntry()));
        var histories = new ArrayList<ItemHistory>();
        for (var itemNo : itemNos)
            Optional.ofNullable(held.remove(itemNo))
                    .ifPresentOrElse(
                            loading::item,
                            () -> ledger.findItem(itemNo)
                                    .map(Item::no)
                                    .ifPresent(no -> histories.add(ledger.history(no))));
        for (var history : histories) {
            loading.item(history.item(), history.state());
            history.stockkeepingUnits().forEach(loading::stockkeepingUnit);
        }
        histories.stream()
                .flatMap(history -> history.itemLedgerEntries().stream())
                .sorted((a, b) -> Long.compare(a.entryNo(), b.entryNo()))
                .forEach(loading::itemLedgerEntry);
        for (var history : histories) {
            history.valueEntries().forEach(loading::valueEntry);
            history.applications().forEach(loading::itemApplicationEntry);
            history.applicationHistory().forEach(loading::removedApplication);
            for (var point : history.entryPoints())
                loading.entryPoint(new EntryPoint.Key(point.stock(), point.valuationDate()));
            for (var stock : ledger.stocksWithEntryPoints(history.item().no()))
                loading.unadjustedFrom(stock, ledger.unadjustedFrom(stock));
        }
        return loading.slice();
    }
}
