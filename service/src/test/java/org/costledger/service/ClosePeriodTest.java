package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.store.StoreReason;
import org.costledger.store.inquiry.ValueSnapshots;
import org.h2.api.ErrorCode;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing a period keeps the value of its end, and is done whatever becomes of that. */
class ClosePeriodTest {
    private static final LocalDate END = LocalDate.of(2026, 1, 31);
    private static final int ROUNDS = Boolean.getBoolean("costledger.nightly") ? 50 : 4;

    private static Books filled(Books books) {
        Kept.item(books, "LINK");
        Kept.item(books, "BOLT");
        Kept.purchase(books, "r1", "LINK", "10");
        Kept.sale(books, "s1", "LINK", "3");
        Kept.purchase(books, "r2", "BOLT", "5");
        AdjustItems.adjust(books, Kept.asked("adjusted"), AdjustmentRequest.ALL);
        return books;
    }

    private static ClosePeriod.Answer close(Books books) {
        return ClosePeriod.close(books, Kept.asked("closed"), new PeriodRequest(END, END, Kept.BY));
    }

    private static List<LocalDate> endingDates(Books books) {
        return books.read(transaction -> new ValueSnapshots(transaction.connection()).endingDates());
    }

    private static boolean isClosed(Books books) {
        return books.setup()
                .calendar()
                .inventoryPeriods()
                .find(END)
                .orElseThrow()
                .closed();
    }

    @ParameterizedTest
    @EnumSource
    void the_value_of_the_end_is_kept(EmptyBooks kind) {
        try (var books = filled(kind.create(Setup.DEFAULT))) {
            assertThat(close(books.trial()).notKept()).isEmpty();
            assertThat(endingDates(books)).isEmpty();
            assertThat(close(books).notKept()).isEmpty();
            assertThat(isClosed(books)).isTrue();
            assertThat(endingDates(books)).containsExactly(END);
            theSnapshotIsRight(books);
            assertThat(close(books).notKept()).as("asked again").isEmpty();
            assertThat(endingDates(books)).containsExactly(END);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_that_fails_leaves_the_period_closed(EmptyBooks kind) throws SQLException {
        try (var books = filled(kind.create(Setup.DEFAULT))) {
            noRoomForSnapshots(books, kind);
            assertThat(close(books).notKept().map(Refused::reason)).contains(StoreReason.DISK_FULL);
            assertThat(isClosed(books)).isTrue();
            assertThat(endingDates(books)).isEmpty();
            assertThat(close(books).endingDate()).as("asked again").isEqualTo(END);
        }
    }

    private static void noRoomForSnapshots(Books books, EmptyBooks kind) throws SQLException {
        try (var transaction = books.begin();
                var statement = transaction.connection().createStatement()) {
            switch (kind) {
                case IN_FOLDERS ->
                    statement.execute("CREATE TRIGGER no_room BEFORE INSERT ON value_snapshot FOR EACH ROW CALL '"
                            + NoRoom.class.getName() + "'");
                case ON_POSTGRES -> {
                    statement.execute("CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$");
                    statement.execute("CREATE TRIGGER no_room BEFORE INSERT ON value_snapshot"
                            + " FOR EACH ROW EXECUTE FUNCTION no_room()");
                }
            }
            transaction.commit();
        }
    }

    /** A disk that is full, for H2. */
    public static final class NoRoom implements Trigger {
        @Override
        public void fire(
                Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
                throws SQLException {
            throw new SQLException("No space left on device", "HY000", ErrorCode.IO_EXCEPTION_1);
        }
    }

    /** In H2 two threads of one program, in PostgreSQL two programs as far as the server can tell. */
    @ParameterizedTest
    @EnumSource
    void two_who_take_the_same_snapshot_while_others_post_both_have_it(EmptyBooks kind) throws Exception {
        var address = kind.address();
        try (var books = filled(Books.create(address, Setup.DEFAULT));
                var others = kind == EmptyBooks.ON_POSTGRES ? Books.open(address) : books.trial();
                var threads = Executors.newFixedThreadPool(2)) {
            var second = kind == EmptyBooks.ON_POSTGRES ? others : books;
            var isDone = new AtomicBoolean();
            var posted = new AtomicInteger();
            var poster = Thread.ofPlatform().start(() -> {
                while (!isDone.get()) Kept.purchase(books, "k" + posted.incrementAndGet(), "LINK", "1");
            });
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    var takers = new ArrayList<Callable<LocalDate>>();
                    for (var taker : List.of(books, second))
                        takers.add(() -> {
                            TakeSnapshot.take(taker, END);
                            return END;
                        });
                    for (var taken : threads.invokeAll(takers))
                        assertThat(taken.get()).isEqualTo(END);
                    theSnapshotIsRight(books);
                }
            } finally {
                isDone.set(true);
                poster.join();
            }
            assertThat(endingDates(books)).containsExactly(END);
        }
    }

    private static void theSnapshotIsRight(Books books) {
        var entries = "FROM value_entry WHERE posting_date <= DATE '2026-01-31'"
                + " AND entry_no <= (SELECT last_value_entry_no FROM value_snapshot)";
        var cost = number(books, "SELECT SUM(cost_amount_actual) " + entries);
        assertThat(cost).isPositive();
        for (var table : List.of("value_snapshot_line", "value_snapshot_item")) {
            assertThat(number(books, "SELECT SUM(cost_amount_actual) FROM " + table))
                    .isEqualByComparingTo(cost);
            assertThat(number(books, "SELECT SUM(quantity) FROM " + table))
                    .isEqualByComparingTo(number(books, "SELECT SUM(item_ledger_entry_quantity) " + entries));
            assertThat(number(
                            books,
                            "SELECT COUNT(*) FROM " + table + " WHERE last_value_entry_no <>"
                                    + " (SELECT last_value_entry_no FROM value_snapshot)"))
                    .isZero();
        }
    }

    private static BigDecimal number(Books books, String sql) {
        return books.read(transaction -> {
            try (var statement = transaction.connection().createStatement();
                    var rows = statement.executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
                return rows.getBigDecimal(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
