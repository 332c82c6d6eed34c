package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.service.importing.ImportMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests of a ledger make it anew. What scenarios ask is replayed where they are played on kept ledgers. */
class ReplayTest {
    @TempDir
    private Path folder;

    private static Fingerprints prints(Books books) {
        try (var reading = books.reading()) {
            return Fingerprints.of(reading);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_import_and_its_adjustment_in_parts_come_to_the_same_though_numbers_have_gaps(EmptyBooks kind)
            throws IOException {
        var file = LateInvoices.write(folder.resolve("movements.csv"), 5 * LateInvoices.ITEMS, 7);
        try (var books = kind.create(Setup.DEFAULT)) {
            Steps.items(books, LateInvoices.ITEMS);
            gap(books);
            assertThat(LateInvoices.into(books, file, ImportMode.ACCEPT_GOOD_ROWS)
                            .problems())
                    .isEmpty();
            gap(books);
            AdjustingProgram.adjust(books, (ledger, run) -> {});
            Kept.sale(books, "late", Steps.itemNo(0), "3");
            AdjustItems.adjust(books, Kept.asked("again"), AdjustmentRequest.ALL);
            try (var replayed = Replay.replay(books, EmptyBooks.IN_FOLDERS::create)) {
                assertThat(prints(replayed)).isEqualTo(prints(books));
                assertThat(lastEntry(replayed)).isLessThan(lastEntry(books));
            }
        }
    }

    private static long lastEntry(Books books) {
        return books.read(transaction -> transaction.whole().lastNumbers().itemLedgerEntry());
    }

    /** What is posted and not committed has taken numbers. */
    private static void gap(Books books) {
        try (var transaction = books.begin()) {
            var draft = Draft.of("never", Kept.purchaseRequest(Steps.itemNo(0), "1"));
            new Batch(Kept.BY, "", java.util.List.of(draft)).post(transaction);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_is_refused_this_time_is_named(EmptyBooks kind) throws SQLException {
        try (var books = kind.create(Setup.DEFAULT)) {
            Kept.item(books, "LINK");
            Kept.purchase(books, "r1", "LINK", "10");
            execute(books, "DELETE FROM request WHERE kind = 'item'", kind);
            assertThatThrownBy(() -> Replay.replay(books, EmptyBooks.IN_FOLDERS::create))
                    .hasMessage(new Refused(
                                    ServiceReason.REPLAY_REFUSED,
                                    "r1",
                                    "post",
                                    new Refused(Reason.ITEM_UNKNOWN, "LINK").sentence())
                            .getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_that_does_not_say_how_it_was_made_is_refused(EmptyBooks kind) throws SQLException {
        try (var books = kind.create(Setup.DEFAULT)) {
            execute(books, "DELETE FROM request", kind);
            assertThatThrownBy(() -> Replay.replay(books, EmptyBooks.IN_FOLDERS::create))
                    .hasMessage(new Refused(ServiceReason.CREATION_UNKNOWN).getMessage());
        }
    }

    /** The database keeps requests as they are; this does what only its owner could. */
    private static void execute(Books books, String sql, EmptyBooks kind) throws SQLException {
        try (var transaction = books.begin();
                var statement = transaction.connection().createStatement()) {
            switch (kind) {
                case IN_FOLDERS -> statement.execute("DROP TRIGGER request_facts_stay");
                case ON_POSTGRES -> statement.execute("ALTER TABLE request DISABLE TRIGGER USER");
            }
            assertThat(statement.executeUpdate(sql)).isPositive();
            transaction.commit();
        }
    }
}
