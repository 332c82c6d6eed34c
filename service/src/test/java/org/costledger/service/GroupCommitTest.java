package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.store.KeptRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What several clients send while others are being written is written together, and each is answered as if it had been alone. */
class GroupCommitTest {
    private static final int CLIENTS = 8;
    /** The group of the first that came, and that of all who came while it was being written. */
    private static final int TRANSACTIONS = 2;

    private static final int HELD_UP = 2;

    private final List<Written> told = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void many_share_few_transactions(EmptyBooks kind) throws Exception {
        try (var books = kind.create(Setup.DEFAULT)) {
            items(books, CLIENTS);
            books.listen(told::add);
            var groups = patient(books);
            var posts = new ArrayList<Callable<Object>>();
            for (int client = 0; client < CLIENTS; client++) {
                var itemNo = itemNo(client);
                posts.add(() -> post(groups, books, "purchase of " + itemNo, Kept.purchaseRequest(itemNo, "5")));
            }
            var answers = atOnce(books, posts);
            assertThat(answers).hasSize(CLIENTS).allMatch(answer -> answer instanceof PostLines.Answer);
            assertThat(told).hasSize(CLIENTS);
            if (kind == EmptyBooks.ON_POSTGRES) assertThat(transactions(books)).isEqualTo(TRANSACTIONS);
            for (int client = 0; client < CLIENTS; client++)
                Kept.sale(books, "sale of " + itemNo(client), itemNo(client), "3");
            isSound(books);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void each_is_answered_as_if_it_had_been_alone(EmptyBooks kind) throws Exception {
        try (var books = kind.create(Setup.DEFAULT)) {
            items(books, 3);
            Kept.purchase(books, "before", itemNo(1), "1");
            var groups = patient(books);
            var answers = atOnce(
                    books,
                    List.of(
                            () -> post(groups, books, "a", Kept.purchaseRequest(itemNo(2), "1")),
                            () -> post(groups, books, "b", Kept.purchaseRequest(itemNo(0), "1")),
                            () -> post(groups, books, "same", Kept.purchaseRequest(itemNo(0), "7")),
                            () -> post(groups, books, "same", Kept.purchaseRequest(itemNo(0), "7")),
                            () -> post(groups, books, "before", Kept.purchaseRequest(itemNo(1), "1")),
                            () -> post(groups, books, "before", Kept.purchaseRequest(itemNo(1), "2")),
                            () -> post(groups, books, "unknown", Kept.purchaseRequest("NOBODY KNOWS", "1")),
                            () -> post(groups, books, "entry", invoiceOf(99))));
            assertThat(answers.subList(0, 5)).allMatch(answer -> answer instanceof PostLines.Answer);
            assertThat(answers.get(2)).isEqualTo(answers.get(3));
            assertThat(codes(answers))
                    .containsExactly(
                            ServiceReason.KEY_REUSED.code(), Reason.ITEM_UNKNOWN.code(), Reason.ENTRY_UNKNOWN.code());
            assertThat(Kept.entries(books, itemNo(0))).isEqualTo(2);
            assertThat(Kept.entries(books, itemNo(1))).isEqualTo(1);
            isSound(books);
        }
    }

    /** Groups that cannot go on keep nobody else from writing; the keys of these are about to be written by another program. */
    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void others_go_on_though_every_group_is_held_up(EmptyBooks kind) throws Exception {
        try (var books = kind.create(Setup.DEFAULT)) {
            items(books, HELD_UP + 1);
            var heldUp = new ArrayList<FutureTask<PostLines.Answer>>();
            try (var other = books.begin()) {
                for (int number = 0; number < HELD_UP; number++) other.keep(List.of(request("key " + number)));
                other.connection();
                for (int number = 0; number < HELD_UP; number++) {
                    var itemNo = itemNo(number);
                    var key = "key " + number;
                    heldUp.add(new FutureTask<>(() -> Kept.purchase(books, key, itemNo, "1")));
                    Thread.ofPlatform().start(heldUp.getLast());
                }
                // Each with a group of its own by then; whoever were in one with them would wait as long as H2 lets
                // wait, which is slow.
                Thread.sleep(Duration.ofMillis(200));
                for (int count = 0; count < 5; count++) {
                    Kept.purchase(books, "free " + count, itemNo(HELD_UP), "1");
                    assertThat(Kept.entries(books, itemNo(HELD_UP))).isEqualTo(count + 1);
                }
                assertThat(heldUp).noneMatch(FutureTask::isDone);
            }
            for (var post : heldUp) assertThat(post.get().itemLedgerEntryNos()).hasSize(1);
            isSound(books);
        }
    }

    /** The key of one of them is about to be written by another program: neither is written with the other, and each tries alone. */
    @Test
    @Timeout(60)
    void nobody_waits_long_for_another_member() throws Exception {
        try (var books = EmptyBooks.ON_POSTGRES.create(Setup.DEFAULT)) {
            items(books, 2);
            try (var other = books.begin()) {
                other.keep(List.of(request("about to be written")));
                other.connection();
                var heldUp = member("about to be written", itemNo(0));
                var free = member("free", itemNo(1));
                PostingGroup.post(books, List.of(free, heldUp), Duration.ofMillis(20));
                assertThat(List.of(heldUp, free)).allMatch(PostingGroup.Member::isDone);
                assertThat(free.answer()).isEmpty();
                assertThat(Kept.entries(books, itemNo(1))).isZero();
                Kept.purchase(books, "free", itemNo(1), "1");
            }
            Kept.purchase(books, "about to be written", itemNo(0), "1");
            isSound(books);
        }
    }

    private static PostingGroup.Member member(String key, String itemNo) {
        return new PostingGroup.Member(Kept.asked(key), Kept.purchaseRequest(itemNo, "1"));
    }

    private static KeptRequest request(String key) {
        return new KeptRequest(key, "post", 1, "{}", "", "{}", Optional.empty(), "", Instant.EPOCH, "");
    }

    /** However long a group takes, no other is under way. */
    private static GroupCommit patient(Books books) {
        return new GroupCommit(books, Duration.ofDays(1));
    }

    private static PostLines.Answer post(GroupCommit groups, Books books, String key, PostingRequest request) {
        return groups.post(Kept.asked(key), request).orElseGet(() -> PostLines.post(books, Kept.asked(key), request));
    }

    private static PostingRequest invoiceOf(long entryNo) {
        var line = new JournalLine.Invoice(
                Header.on(Kept.DATE),
                entryNo,
                Optional.of(Quantity.of("1")),
                Price.perUnit("4"),
                Amount.ZERO,
                Optional.empty());
        return new PostingRequest(List.of(line), Kept.DATE, Kept.BY);
    }

    private static List<String> codes(List<Object> answers) {
        var codes = new ArrayList<String>();
        for (var answer : answers) if (answer instanceof Refused refused) codes.add(refused.code());
        return codes;
    }

    private static String itemNo(int number) {
        return "ITEM" + number;
    }

    private static void items(Books books, int count) {
        for (int number = 0; number < count; number++) Kept.item(books, itemNo(number));
    }

    /** Sends all while nobody can write, so that they have come when the first of them is written; answers with answers and refusals. */
    private static List<Object> atOnce(Books books, List<Callable<Object>> posts) throws Exception {
        var sent = new ArrayList<FutureTask<Object>>();
        try (var alone = books.begin()) {
            alone.lockSetup(true);
            alone.itemNos();
            var threads = new ArrayList<Thread>();
            for (var post : posts) {
                var task = new FutureTask<>(() -> orRefused(post));
                sent.add(task);
                threads.add(Thread.ofPlatform().start(task));
            }
            while (waiting(threads) < posts.size() - 1) Thread.sleep(1);
        }
        var answers = new ArrayList<Object>();
        for (var task : sent) answers.add(task.get());
        return answers;
    }

    private static long waiting(List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .count();
    }

    private static Object orRefused(Callable<Object> post) throws Exception {
        try {
            return post.call();
        } catch (Refused refused) {
            return refused;
        }
    }

    /** How many transactions kept the requests to post that there are. */
    private static long transactions(Books books) {
        return books.read(transaction -> {
            var sql = "SELECT COUNT(DISTINCT xmin::text) FROM request WHERE kind = 'post'";
            try (var statement = transaction.connection().prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** All laws hold, and the kept requests make the same ledger. */
    private static void isSound(Books books) {
        try (var replayed = Replay.replay(books, EmptyBooks.IN_FOLDERS::create);
                var reading = books.reading();
                var again = replayed.reading()) {
            Invariants.check(reading);
            assertThat(Fingerprints.of(again).costs())
                    .isEqualTo(Fingerprints.of(reading).costs());
        }
    }
}
