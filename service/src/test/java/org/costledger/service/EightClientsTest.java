package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.fingerprint.Fingerprints;
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
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight clients write the same few items at once. Nobody is told of a deadlock, nothing is lost, and the ledger is the one that the kept
 * requests make when they are carried out one after the other.
 */
class EightClientsTest {
    private static final int CLIENTS = 8;
    private static final int ITEMS = 4;
    private static final long SECONDS =
            Boolean.getBoolean("costledger.nightly") ? 60 : Long.getLong("costledger.seconds", 3);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 28;

    private final long seed = Long.getLong("costledger.seed", System.nanoTime());
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    /** The longest time in milliseconds that each kind of request took. */
    private final Map<String, Long> longest = new ConcurrentSkipListMap<>();

    @ParameterizedTest
    @EnumSource
    void what_many_write_at_once_is_what_one_writes_after_the_other(EmptyBooks kind) throws Exception {
        System.out.println("EightClientsTest " + kind + " costledger.seed=" + seed);
        try (var books = kind.create(Setup.DEFAULT);
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            Steps.items(books, ITEMS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            var works = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) works.add(new Client(books, client, end));
            for (var work : clients.invokeAll(works)) work.get();
            System.out.println(done + " requests carried out, " + refused + " refused; the longest took ms " + longest);
            assertThat(done.get()).isGreaterThan(2 * CLIENTS);
            theSameOneAfterTheOther(books);
        }
    }

    private final class Client implements Callable<Void> {
        private final Books books;
        private final int number;
        private final long end;
        private final Random random;
        private final List<Long> toInvoice = new ArrayList<>();

        Client(Books books, int number, long end) {
            this.books = books;
            this.number = number;
            this.end = end;
            random = new Random(seed + number);
        }

        @Override
        public Void call() {
            for (int step = 0; System.nanoTime() < end; step++) {
                var asked = Kept.asked("client " + number + " step " + step);
                long begun = System.nanoTime();
                var kind = carryOut(asked);
                longest.merge(kind, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
            }
            return null;
        }

        /** What the rules refuse is refused; what the database has trouble with is not. */
        private String carryOut(Asked asked) {
            int chance = random.nextInt(10);
            try {
                var kind = chance < 4
                        ? receive(asked)
                        : chance < 7
                                ? ship(asked)
                                : chance < 8 ? invoice(asked) : chance < 9 ? adjust(asked) : revalue(asked);
                done.incrementAndGet();
                return kind;
            } catch (Refused refusal) {
                assertThat(refusal.code()).doesNotStartWith("store.").doesNotStartWith("service.");
                refused.incrementAndGet();
                return "refused";
            }
        }

        private Header header() {
            return Header.on(FIRST_DAY.plusDays(random.nextInt(DAYS)));
        }

        private Movement moved(boolean isInvoiced) {
            var quantity = Quantity.of(String.valueOf(1 + random.nextInt(9)));
            var stock = new StockKey(Steps.itemNo(random.nextInt(ITEMS)), "", "");
            return new Movement(stock, quantity, "", isInvoiced ? Invoicing.all() : Invoicing.none(), List.of());
        }

        private PostLines.Answer post(Asked asked, JournalLine line) {
            return PostLines.post(books, asked, new PostingRequest(List.of(line), FIRST_DAY, Kept.BY));
        }

        private String receive(Asked asked) {
            boolean isInvoiced = random.nextBoolean();
            var line = new JournalLine.Purchase(
                    header(),
                    moved(isInvoiced),
                    Price.perUnit(String.valueOf(1 + random.nextInt(20))),
                    Amount.ZERO,
                    JournalLine.Overhead.OF_ITEM,
                    Application.NONE,
                    false);
            var answer = post(asked, line);
            if (!isInvoiced) toInvoice.addAll(answer.itemLedgerEntryNos());
            return "receive";
        }

        private String ship(Asked asked) {
            post(
                    asked,
                    new JournalLine.Sale(
                            header(),
                            moved(true),
                            Price.unstated(),
                            Amount.ZERO,
                            Optional.empty(),
                            Application.NONE,
                            false,
                            false));
            return "ship";
        }

        private String invoice(Asked asked) {
            if (toInvoice.isEmpty()) return receive(asked);
            var price = Price.perUnit(String.valueOf(1 + random.nextInt(20)));
            post(
                    asked,
                    new JournalLine.Invoice(
                            Header.on(FIRST_DAY.plusDays(DAYS)),
                            toInvoice.removeFirst(),
                            Optional.empty(),
                            price,
                            Amount.ZERO,
                            Optional.empty()));
            return "invoice";
        }

        private String adjust(Asked asked) {
            AdjustItems.adjust(books, asked, AdjustmentRequest.ofItems(List.of(Steps.itemNo(random.nextInt(ITEMS)))));
            return "adjust";
        }

        /** The Average item, at what was paid for it last. */
        private String revalue(Asked asked) {
            var options = new CalculationOptions(
                    FIRST_DAY.plusDays(random.nextInt(DAYS)),
                    Optional.of("REV"),
                    CalculationOptions.Per.Item.WHOLE,
                    CalculationOptions.Base.LAST_DIRECT_UNIT_COST,
                    false,
                    new CalculationOptions.Filter(
                            Optional.of(Set.of(Steps.itemNo(2))), Optional.empty(), Optional.empty(), Optional.empty()),
                    CalculationOptions.Consent.NONE);
            var calculated = Revalue.calculate(books, asked.part(1), RevaluationJournal.named("BATCH"), options);
            for (var line : calculated.journal().lines()) post(asked, new JournalLine.Revaluation(line));
            return "revalue";
        }
    }

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }

    /**
     * What each entry costs is compared, without the numbers of entries: a number is taken before that of the request, so two requests on
     * different items may have one order in the one and another in the other. On one item both have the order in which it was locked.
     */
    private void theSameOneAfterTheOther(Books books) {
        try (var replayed = Replay.replay(books, EmptyBooks.IN_FOLDERS::create)) {
            assertThat(theLawsHold(replayed).costs())
                    .isEqualTo(theLawsHold(books).costs());
        }
    }
}
