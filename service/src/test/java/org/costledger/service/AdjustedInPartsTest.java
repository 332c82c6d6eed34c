package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.setup.Setup;
import org.costledger.service.importing.ImportMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run of many parts reads items long before it locks them. */
class AdjustedInPartsTest {
    private static final int ROWS = 4 * LateInvoices.ITEMS;
    private static final int LAST = LateInvoices.ITEMS - 1;
    private static final int ITEM_BY_ITEM = 1;
    private static final int ALL_AT_ONCE = 1_000;

    @TempDir
    private Path folder;

    private Books books(EmptyBooks kind) throws IOException {
        var books = kind.create(Setup.DEFAULT);
        Steps.items(books, LateInvoices.ITEMS);
        LateInvoices.into(books, LateInvoices.write(folder.resolve("lines.csv"), ROWS, 7), ImportMode.ALL_OR_NOTHING);
        return books;
    }

    private static Fingerprints theLawsHold(Books books) {
        try (var reading = books.reading()) {
            assertThat(Invariants.check(reading)).isEmpty();
            return Fingerprints.of(reading);
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_parts_come_to_the_same_as_one(EmptyBooks kind) throws IOException {
        try (var parted = books(kind);
                var whole = books(kind)) {
            var inParts = AdjustItems.adjust(
                    parted, Kept.asked("all"), AdjustmentRequest.ALL, AdjustItems.Observer.NOBODY, ITEM_BY_ITEM);
            var atOnce = AdjustItems.adjust(
                    whole, Kept.asked("all"), AdjustmentRequest.ALL, AdjustItems.Observer.NOBODY, ALL_AT_ONCE);
            assertThat(inParts.written()).isEqualTo(atOnce.written()).isPositive();
            assertThat(inParts.lastRegisterNo()).isGreaterThan(inParts.firstRegisterNo());
            assertThat(theLawsHold(parted).costs()).isEqualTo(theLawsHold(whole).costs());
        }
    }

    /** What this program posts, and another one. */
    @ParameterizedTest
    @EnumSource
    void what_is_posted_meanwhile_is_seen(EmptyBooks kind) throws IOException {
        var address = kind.address();
        try (var books = Books.create(address, Setup.DEFAULT)) {
            Steps.items(books, LateInvoices.ITEMS);
            LateInvoices.into(
                    books, LateInvoices.write(folder.resolve("lines.csv"), ROWS, 7), ImportMode.ALL_OR_NOTHING);
            var parts = new AtomicInteger();
            AdjustItems.Observer observer = (ledger, run) -> {
                if (parts.incrementAndGet() != 1) return;
                Kept.sale(books, "meanwhile", Steps.itemNo(LAST), "1");
                if (kind == EmptyBooks.ON_POSTGRES) {
                    try (var other = Books.open(address)) {
                        Kept.sale(other, "from elsewhere", Steps.itemNo(LAST - 1), "1");
                    }
                }
            };
            AdjustItems.adjust(books, Kept.asked("all"), AdjustmentRequest.ALL, observer, ITEM_BY_ITEM);
            assertThat(parts.get()).isGreaterThan(1);
            assertThat(Kept.entries(books, Steps.itemNo(LAST))).isEqualTo(4);
            theLawsHold(books);
            try (var reading = books.reading()) {
                assertThat(reading.history(Steps.itemNo(LAST)).state().costIsAdjusted())
                        .isTrue();
                assertThat(reading.history(Steps.itemNo(LAST - 1)).state().costIsAdjusted())
                        .isTrue();
            }
        }
    }
}
