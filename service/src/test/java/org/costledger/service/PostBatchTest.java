package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.costledger.engine.Costing;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.Tracking;
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
import org.costledger.service.PostBatch.Outcome;
import org.costledger.store.KeptRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostBatchTest {
    private static final int REQUESTS = Boolean.getBoolean("costledger.nightly") ? 1_500 : 100;
    private static final int LONGEST_BATCH = 40;
    private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
    private static final PostingRequest.By BY = PostingRequest.By.NOBODY;

    // ---- many are posted as one after the other

    private static Books books(EmptyBooks place, RandomWorld world) {
        var books = place.create(world.setup());
        world.items()
                .forEach((item, state) ->
                        ChangeMasterData.item(books, new Asked("item " + item.no(), BY, ""), item, state));
        for (var unit : world.units())
            ChangeMasterData.stockkeepingUnit(books, new Asked("unit " + unit.key(), BY, ""), unit);
        return books;
    }

    private static List<PostingRequest> requests(Chance chance, RandomWorld world) {
        var ledger = world.emptyLedger();
        var trade = new RandomTrade(chance, ledger);
        var requests = new ArrayList<PostingRequest>();
        while (requests.size() < REQUESTS) {
            var request = trade.next().request();
            requests.add(request);
            try {
                ledger.append(Costing.postAndAdjust(ledger, request).change());
            } catch (Refused refused) {
                assertThat(refused.code()).isNotEmpty();
            }
        }
        return requests;
    }

    /** What a request came to, or the words of its refusal. */
    private record Told(Optional<PostLines.Answer> answer, String refusal) {
        static Told of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Posted(var answer) -> new Told(Optional.of(answer), "");
                case Outcome.Repeated(var answer) -> throw new AssertionError("repeated " + answer);
                case Outcome.NotPosted(var refused) -> new Told(Optional.empty(), refused.code() + refused.sentence());
            };
        }
    }

    private static List<Told> oneByOne(Books books, List<PostingRequest> requests) {
        var told = new ArrayList<Told>();
        for (var request : requests) {
            try {
                var asked = new Asked("request " + told.size(), BY, "");
                told.add(new Told(Optional.of(PostLines.post(books, asked, request)), ""));
            } catch (Refused refused) {
                told.add(new Told(Optional.empty(), refused.code() + refused.sentence()));
            }
        }
        return told;
    }

    private static List<Told> inBatches(Books books, Chance chance, List<PostingRequest> requests) {
        var told = new ArrayList<Told>();
        while (told.size() < requests.size()) {
            var drafts = new ArrayList<Draft>();
            int end = Math.min(requests.size(), told.size() + chance.between(1, LONGEST_BATCH));
            for (int no = told.size(); no < end; no++) drafts.add(Draft.of("request " + no, requests.get(no)));
            for (var outcome : PostBatch.post(books, BY, "", drafts)) told.add(Told.of(outcome));
        }
        return told;
    }

    /** All but the one that made the ledger, which is of the moment it was made. */
    private static List<KeptRequest> kept(Books books) {
        var kept = new ArrayList<KeptRequest>();
        books.read(transaction -> {
            transaction.requests().each(request -> {
                if (!request.kind().equals(Books.CREATION)) kept.add(request);
            });
            return kept.size();
        });
        return kept;
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void a_batch_comes_to_what_its_requests_come_to_one_by_one(EmptyBooks place) {
        long seed = Chance.seed(31_415);
        System.out.println("batches: seed " + seed);
        for (int world = 0; world < 2; world++) {
            var chance = new Chance(seed + world);
            var company = RandomWorld.of(chance).withFewItems(chance);
            var requests = requests(chance, company);
            try (var alone = books(place, company);
                    var together = books(place, company)) {
                var toldAlone = oneByOne(alone, requests);
                var toldTogether = inBatches(together, chance, requests);
                assertThat(toldTogether).as("seed " + (seed + world)).isEqualTo(toldAlone);
                assertThat(toldAlone.stream().filter(told -> told.answer().isPresent()))
                        .hasSizeGreaterThan(REQUESTS / 3);
                assertThat(Fingerprints.of(together.whole())).isEqualTo(Fingerprints.of(alone.whole()));
                assertThat(kept(together)).isEqualTo(kept(alone));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void what_is_recorded_of_many_items_is_read_as_that_of_one(EmptyBooks place) {
        var itemNos = new ArrayList<>(List.of("O'NEIL", "A\\B", "{C,D}", "\"E\""));
        for (int no = 0; no < 20; no++) itemNos.add("ITEM" + no);
        try (var alone = withItems(place, itemNos.toArray(String[]::new));
                var together = withItems(place, itemNos.toArray(String[]::new))) {
            for (int round = 0; round < 3; round++) {
                var drafts = new ArrayList<Draft>();
                for (var itemNo : itemNos) {
                    var key = itemNo + " " + round;
                    var request = round == 0 ? purchase(itemNo, "R1", 1, "10") : saleFrom(itemNo, "3", 0);
                    PostLines.post(alone, new Asked(key, BY, ""), request);
                    drafts.add(Draft.of(key, request));
                }
                assertThat(kinds(PostBatch.post(together, BY, "", drafts))).containsOnly("posted");
            }
            assertThat(Fingerprints.of(together.whole())).isEqualTo(Fingerprints.of(alone.whole()));
            assertThat(together.whole().quantityOnHand(new StockKey("O'NEIL", "", "")))
                    .isEqualTo(Quantity.of("4"));
        }
    }

    // ---- what a sender relies on

    private static Books withItems(EmptyBooks place, String... itemNos) {
        var books = place.create(Setup.DEFAULT);
        for (var itemNo : itemNos)
            ChangeMasterData.item(
                    books, new Asked("item " + itemNo, BY, ""), Item.of(itemNo, CostingMethod.FIFO), ItemState.NEW);
        return books;
    }

    private static Header header(String documentNo, int lineNo) {
        return new Header(
                DATE,
                new Document(DocumentType.PURCHASE_RECEIPT, documentNo, lineNo, "", DATE),
                documentNo,
                OrderReference.NONE,
                Origin.NONE);
    }

    private static PostingRequest purchase(String itemNo, String documentNo, int lineNo, String quantity) {
        var line = new JournalLine.Purchase(
                header(documentNo, lineNo),
                Movement.of(new StockKey(itemNo, "", ""), Quantity.of(quantity)),
                Price.perUnit("4"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
        return new PostingRequest(List.of(line), DATE, BY);
    }

    private static PostingRequest saleFrom(String itemNo, String quantity, long entryNo) {
        var line = new JournalLine.Sale(
                Header.on(DATE),
                Movement.of(new StockKey(itemNo, "", ""), Quantity.of(quantity)),
                Price.perUnit("9"),
                Amount.ZERO,
                Optional.empty(),
                Application.to(entryNo),
                false,
                false);
        return new PostingRequest(List.of(line), DATE, BY);
    }

    private static EntryName line(String documentNo, int lineNo) {
        return new EntryName.OfLine(documentNo, lineNo, Tracking.NONE, Optional.empty());
    }

    private static Draft saleFrom(String key, EntryName name) {
        return Draft.naming(key, Set.of(name), recorded -> {
            var entry = recorded.entries(name).getFirst();
            return saleFrom(entry.stock().itemNo(), "1", entry.entryNo());
        });
    }

    private static List<String> kinds(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Outcome.Posted posted -> "posted";
                    case Outcome.Repeated repeated -> "repeated";
                    case Outcome.NotPosted(var refused) -> refused.code();
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void repeated_keys_are_answered_again_and_refused_with_other_content(EmptyBooks place) {
        try (var books = withItems(place, "LINK")) {
            var first = Draft.of("a", purchase("LINK", "R1", 1, "10"));
            var other = Draft.of("a", purchase("LINK", "R1", 1, "11"));
            var inOne = PostBatch.post(books, BY, "", List.of(first, first, other));
            assertThat(kinds(inOne)).containsExactly("posted", "repeated", "service.key-reused");
            var later = PostBatch.post(
                    books, BY, "", List.of(other, Draft.of("item LINK", purchase("LINK", "R2", 1, "1")), first));
            assertThat(kinds(later)).containsExactly("service.key-reused", "service.key-reused", "repeated");
            assertThat(((Outcome.Repeated) later.getLast()).answer())
                    .isEqualTo(((Outcome.Posted) inOne.getFirst()).answer())
                    .isEqualTo(((Outcome.Repeated) inOne.get(1)).answer());
            assertThat(books.whole().lastNumbers().itemLedgerEntry()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void what_is_refused_does_not_keep_the_others_back(EmptyBooks place) {
        try (var books = withItems(place, "LINK")) {
            var outcomes = PostBatch.post(
                    books,
                    BY,
                    "",
                    List.of(
                            Draft.of("a", purchase("LINK", "R1", 1, "10")),
                            Draft.of("b", purchase("NONE", "R1", 2, "10")),
                            Draft.of(" ", purchase("LINK", "R1", 3, "10")),
                            Draft.of("c", purchase("LINK", "R1", 4, "10"))));
            assertThat(kinds(outcomes)).containsExactly("posted", "E-01.item-unknown", "service.key-blank", "posted");
            assertThat(books.whole().lastNumbers().itemLedgerEntry()).isEqualTo(2);
            assertThat(books.whole().registers()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void entries_are_named_by_document_and_line_and_by_the_key_of_their_request(EmptyBooks place) {
        try (var books = withItems(place, "BOLT", "LINK")) {
            PostBatch.post(
                    books,
                    BY,
                    "",
                    List.of(
                            Draft.of("a", purchase("BOLT", "R1", 1, "10")),
                            Draft.of("b", purchase("LINK", "R1", 7, "10"))));
            var outcomes = PostBatch.post(
                    books,
                    BY,
                    "",
                    List.of(
                            saleFrom("by line", line("R1", 7)),
                            saleFrom("by key", new EntryName.OfRequest("a")),
                            saleFrom("by number", new EntryName.OfNumber(2)),
                            Draft.of("c", purchase("BOLT", "R2", 1, "10")),
                            saleFrom("by line of the batch", line("R2", 1)),
                            saleFrom("by key of the batch", new EntryName.OfRequest("c"))));
            assertThat(kinds(outcomes)).containsOnly("posted");
            assertThat(books.whole().applicationsOfInbound(2)).hasSize(3);
            assertThat(books.whole().applicationsOfInbound(1)).hasSize(2);
            assertThat(books.whole().applicationsOfInbound(6)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void the_last_line_of_a_document_counts_on_with_the_batch(EmptyBooks place) {
        try (var books = withItems(place, "LINK")) {
            PostBatch.post(books, BY, "", List.of(Draft.of("a", purchase("LINK", "R1", 30, "10"))));
            var seen = new ArrayList<Integer>();
            var drafts = new ArrayList<Draft>();
            for (var key : List.of("b", "c"))
                drafts.add(new Draft(key, key, Set.of("LINK"), Set.of(), Set.of("R1", "R2"), recorded -> {
                    seen.add(recorded.lastLineNo("R1"));
                    seen.add(recorded.lastLineNo("R2"));
                    return purchase("LINK", "R1", recorded.lastLineNo("R1") + 1, "1");
                }));
            assertThat(kinds(PostBatch.post(books, BY, "", drafts))).containsOnly("posted");
            assertThat(seen).containsExactly(30, 0, 31, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void what_others_post_meanwhile_takes_its_numbers_and_the_requests_are_kept_with_those_that_were_written(
            EmptyBooks place) {
        try (var books = withItems(place, "BOLT", "LINK")) {
            var receipt = new Draft("a", "a", Set.of("LINK"), Set.of(), Set.of(), recorded -> {
                PostLines.post(books, new Asked("other", BY, ""), purchase("BOLT", "X", 1, "1"));
                return purchase("LINK", "R1", 1, "10");
            });
            var outcomes = PostBatch.post(books, BY, "", List.of(receipt, saleFrom("b", line("R1", 1))));
            assertThat(((Outcome.Posted) outcomes.getLast()).answer().itemLedgerEntryNos())
                    .containsExactly(3L);
            assertThat(books.whole().applicationsOfInbound(2)).hasSize(2);
            assertThat(kept(books).getLast().content()).contains("\"appliesToEntry\":2,");
            assertThat(kept(books).getLast().key()).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void a_line_that_somebody_posts_of_another_item_while_locks_are_awaited_is_found(EmptyBooks place)
            throws InterruptedException {
        try (var books = withItems(place, "BOLT", "LINK")) {
            PostBatch.post(books, BY, "", List.of(Draft.of("a", purchase("LINK", "R1", 1, "10"))));
            var isLocked = new CountDownLatch(1);
            var holdsBoth = new Draft("b", "b", Set.of("BOLT", "LINK"), Set.of(), Set.of(), recorded -> {
                isLocked.countDown();
                LockSupport.parkNanos(300_000_000);
                return purchase("BOLT", "R1", 1, "1");
            });
            var other = Thread.startVirtualThread(() -> PostBatch.post(books, BY, "", List.of(holdsBoth)));
            isLocked.await();
            var seen = new ArrayList<Integer>();
            var draft = new Draft("c", "c", Set.of(), Set.of(line("R1", 1)), Set.of(), recorded -> {
                seen.add(recorded.entries(line("R1", 1)).size());
                return saleFrom("LINK", "1", 1);
            });
            assertThat(kinds(PostBatch.post(books, BY, "", List.of(draft)))).containsExactly("posted");
            other.join();
            assertThat(seen).containsExactly(2);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBooks.class)
    void a_trial_tells_what_would_be_and_leaves_nothing_behind(EmptyBooks place) {
        try (var books = withItems(place, "LINK")) {
            var told = new ArrayList<Written>();
            var trial = books.trial();
            trial.listen(told::add);
            var drafts = List.of(Draft.of("a", purchase("LINK", "R1", 1, "10")), saleFrom("b", line("R1", 1)));
            assertThat(kinds(PostBatch.post(trial, BY, "", drafts))).containsExactly("posted", "posted");
            assertThat(told).extracting(written -> written.asked().key()).containsExactly("a", "b");
            assertThat(books.whole().lastNumbers().itemLedgerEntry()).isZero();
            assertThat(kept(books)).hasSize(1);
        }
    }
}
