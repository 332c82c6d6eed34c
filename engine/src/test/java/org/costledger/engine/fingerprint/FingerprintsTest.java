package org.costledger.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static Movement moved(String item, String quantity) {
        return new Movement(StockKey.of(item), Quantity.of(quantity), "", Invoicing.all(), List.of());
    }

    private static JournalLine purchase(String item, String quantity, String price) {
        return new JournalLine.Purchase(
                Header.on(DAY),
                moved(item, quantity),
                Price.perUnit(price),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine sale(String item, String quantity) {
        return new JournalLine.Sale(
                Header.on(DAY),
                moved(item, quantity),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static MemoryLedger ledger(JournalLine... lines) {
        var ledger = new MemoryLedger(Setup.DEFAULT);
        for (var itemNo : List.of("BOLT", "NUT"))
            ledger.append(Costing.change(ledger, Item.of(itemNo, CostingMethod.FIFO), ItemState.NEW));
        for (var line : lines) ledger.append(Costing.post(ledger, PostingRequest.of(line)));
        return ledger;
    }

    private static Fingerprints print(JournalLine... lines) {
        return Fingerprints.of(ledger(lines));
    }

    @Test
    void anEmptyLedgerHasAPrint() {
        assertThat(print().entries()).matches("[0-9a-f]{64}");
        assertThat(print().costs()).matches("[0-9a-f]{64}").isNotEqualTo(print().entries());
    }

    @Test
    void theOrderOfWhatIsIndependentShowsInEntriesOnly() {
        var one = print(purchase("BOLT", "10", "4"), purchase("NUT", "3", "1"), sale("BOLT", "2"), sale("NUT", "1"));
        var other = print(purchase("NUT", "3", "1"), sale("NUT", "1"), purchase("BOLT", "10", "4"), sale("BOLT", "2"));
        assertThat(other.costs()).isEqualTo(one.costs());
        assertThat(other.entries()).isNotEqualTo(one.entries());
    }

    @Test
    void anotherQuantityAnotherCostAndAnotherItemShow() {
        var prints = List.of(
                print(purchase("BOLT", "10", "4")),
                print(purchase("BOLT", "11", "4")),
                print(purchase("BOLT", "10", "5")),
                print(purchase("NUT", "10", "4")),
                print(purchase("BOLT", "10", "4"), sale("BOLT", "1")));
        assertThat(prints.stream().map(Fingerprints::entries)).doesNotHaveDuplicates();
        assertThat(prints.stream().map(Fingerprints::costs)).doesNotHaveDuplicates();
    }

    @Test
    void theTextTellsAnEntryWithItsValues() {
        var lines = new ArrayList<String>();
        CostsText.write(ledger(purchase("BOLT", "10", "4"), sale("BOLT", "2")), lines::add);
        assertThat(lines.subList(2, lines.size()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("item ledger entry\tBOLT\t\t\tPURCHASE\t2026-01-05\t10\t")
                        .contains("value\tDIRECT_COST\tNONE\t\t2026-01-05\t2026-01-05\t40 0"));
    }

    /** What was carried out is carried out again, elsewhere and at the same time as others. */
    @Test
    void theKeptRequestsMakeTheSameEntries() {
        long seed = Chance.seed(20_261_120);
        for (int no = 0; no < 8; no++) {
            var story = Story.of(seed + no);
            var rebuilt = List.of(story, story, story).parallelStream()
                    .map(Story::rebuilt)
                    .map(Fingerprints::of)
                    .toList();
            assertThat(rebuilt).as("seed %s", seed + no).containsOnly(Fingerprints.of(story.ledger));
        }
    }

    /** A company that traded, and the requests it kept. */
    private record Story(RandomWorld world, List<PostingRequest> kept, MemoryLedger ledger) {
        private static final int ADJUSTED_EVERY = 25;

        static Story of(long seed) {
            var chance = new Chance(seed);
            var world = RandomWorld.of(chance);
            var ledger = world.emptyLedger();
            var trade = new RandomTrade(chance, ledger);
            var kept = new ArrayList<PostingRequest>();
            for (int no = 0; no < 150; no++) {
                var request = trade.next().request();
                try {
                    ledger.append(Costing.post(ledger, request));
                } catch (Refused refused) {
                    continue; // left nothing behind
                }
                kept.add(request);
                adjust(ledger, kept.size());
            }
            return new Story(world, kept, ledger);
        }

        MemoryLedger rebuilt() {
            var ledger = world.emptyLedger();
            for (int no = 1; no <= kept.size(); no++) {
                ledger.append(Costing.post(ledger, kept.get(no - 1)));
                adjust(ledger, no);
            }
            return ledger;
        }

        private static void adjust(MemoryLedger ledger, int no) {
            if (no % ADJUSTED_EVERY == 0)
                ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        }
    }
}
