package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the cost of one item is adjusted, however long that takes, others post to other items. */
class LongAdjustmentTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("costledger.nightly");
    private static final int SALES = Integer.getInteger("costledger.sales", NIGHTLY ? 100_000 : 2_000);
    private static final int LINES_OF_A_REQUEST = 10_000;
    private static final int CLIENTS = 4;
    private static final String HOT = "HOT";

    /** Nothing here waits for the clock: the adjustment is not committed before all others have posted. */
    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void postings_to_other_items_are_there_before_the_adjustment_is(EmptyBooks kind) {
        try (var books = kind.create(Setup.DEFAULT)) {
            sell(books, 50);
            for (int client = 0; client < CLIENTS; client++) Kept.item(books, other(client));
            var answer = books.write(
                    Kept.asked("adjust"), "adjust", AdjustmentRequest.ALL, AdjustItems.Answer.class, transaction -> {
                        var items = new TreeSet<>(List.of(HOT));
                        transaction.lockSetup(false);
                        transaction.lockItems(items);
                        var slice = transaction.slice(items);
                        var run = Costing.adjust(slice, AdjustmentRequest.ofItems(List.of(HOT)));
                        var written = transaction.write(slice, run.change());
                        for (int client = 0; client < CLIENTS; client++) {
                            Kept.purchase(books, "purchase " + client, other(client), "1");
                            assertThat(Kept.entries(books, other(client))).isEqualTo(1);
                        }
                        assertThat(isAdjusted(books)).isFalse();
                        return new Done<>(
                                new AdjustItems.Answer(1, 1, run.visited(), run.written(), run.stopped()),
                                List.of(written));
                    });
            assertThat(answer.written()).isEqualTo(50);
            assertThat(isAdjusted(books)).isTrue();
            theLawsHold(books);
        }
    }

    /** How long they wait is printed: it is measured, and not promised. */
    @ParameterizedTest
    @EnumSource
    void others_go_on_posting_during_an_adjustment(EmptyBooks kind) throws Exception {
        try (var books = kind.create(Setup.DEFAULT);
                var threads = Executors.newFixedThreadPool(1 + CLIENTS)) {
            sell(books, SALES);
            var before = new ArrayList<Long>();
            for (int client = 0; client < CLIENTS; client++) {
                Kept.item(books, other(client));
                for (int no = 0; no < 25; no++) before.add(post(books, client, "before " + no));
            }
            long begun = System.nanoTime();
            Future<AdjustItems.Answer> adjustment = threads.submit(
                    () -> AdjustItems.adjust(books, Kept.asked("adjust"), AdjustmentRequest.ofItems(List.of(HOT))));
            var works = new ArrayList<Callable<List<Long>>>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                works.add(() -> postUntil(adjustment, books, number));
            }
            var during = new ArrayList<Long>();
            for (var posted : threads.invokeAll(works)) during.addAll(posted.get());
            var answer = adjustment.get();
            System.out.println(
                    "LongAdjustmentTest %s: %d value entries within %d ms; alone a posting took %s, meanwhile %s"
                            .formatted(
                                    kind,
                                    answer.written(),
                                    milliseconds(System.nanoTime() - begun),
                                    told(before),
                                    told(during)));
            assertThat(answer.written()).isEqualTo(SALES);
            assertThat(during).isNotEmpty();
            assertThat(isAdjusted(books)).isTrue();
            theLawsHold(books);
        }
    }

    /** How long each posting took that was answered before the adjustment was. */
    private static List<Long> postUntil(Future<?> adjustment, Books books, int client) {
        var took = new ArrayList<Long>();
        for (int no = 0; !adjustment.isDone(); no++) {
            long nanoseconds = post(books, client, "during " + no);
            if (!adjustment.isDone()) took.add(nanoseconds);
        }
        return took;
    }

    private static long post(Books books, int client, String key) {
        long begun = System.nanoTime();
        Kept.purchase(books, key + " of " + client, other(client), "1");
        return System.nanoTime() - begun;
    }

    private static String told(List<Long> nanoseconds) {
        var sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? "nothing"
                : "%d ms in the median and %d at most (%d postings)"
                        .formatted(
                                milliseconds(sorted.get(sorted.size() / 2)),
                                milliseconds(sorted.getLast()),
                                sorted.size());
    }

    private static long milliseconds(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }

    private static String other(int client) {
        return "OTHER" + client;
    }

    /** A receipt of which each piece was sold before its invoice came, at another price than expected. */
    private static void sell(Books books, int pieces) {
        Kept.item(books, HOT);
        var receipt = new JournalLine.Purchase(
                Header.on(Kept.DATE),
                moved(String.valueOf(pieces), Invoicing.none()),
                Price.perUnit("4"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
        long receiptNo =
                post(books, "receipt", List.of(receipt)).itemLedgerEntryNos().getFirst();
        for (int sold = 0; sold < pieces; sold += LINES_OF_A_REQUEST) {
            var lines = new ArrayList<JournalLine>();
            for (int no = sold; no < Math.min(pieces, sold + LINES_OF_A_REQUEST); no++) lines.add(sale(no));
            post(books, "sales from " + sold, lines);
        }
        post(
                books,
                "invoice",
                List.of(new JournalLine.Invoice(
                        Header.on(Kept.DATE.plusDays(60)),
                        receiptNo,
                        Optional.empty(),
                        Price.perUnit("5"),
                        Amount.ZERO,
                        Optional.empty())));
    }

    private static JournalLine sale(int number) {
        return new JournalLine.Sale(
                Header.on(Kept.DATE.plusDays(1 + number % 28)),
                moved("1", Invoicing.all()),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static Movement moved(String quantity, Invoicing invoicing) {
        return new Movement(new StockKey(HOT, "", ""), Quantity.of(quantity), "", invoicing, List.of());
    }

    private static PostLines.Answer post(Books books, String key, List<JournalLine> lines) {
        return PostLines.post(books, Kept.asked(key), new PostingRequest(lines, LocalDate.of(2026, 3, 31), Kept.BY));
    }

    private static boolean isAdjusted(Books books) {
        try (var reading = books.reading()) {
            return Costing.itemsToAdjust(reading.slice(List.of(HOT)), AdjustmentRequest.ALL)
                    .isEmpty();
        }
    }

    private static void theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
        }
    }
}
