package org.costledger.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.costledger.store.inquiry.ValueSnapshots;

/**
 * Takes a snapshot of what stock is worth at the end of a day, so that value near that day is told without adding up all entries
 * (decision 0029). Worth doing for the last day of a month once its period is closed.
 */
public final class TakeSnapshot {
    private TakeSnapshot() {}

    /**
     * Takes it, or brings the one of that day up to date. Postings wait only until those that have begun are written; they do not wait
     * for the adding up. Whoever else takes one does.
     *
     * @throws org.costledger.engine.refusal.Refused if the database fails with what its user can do something about; the ledger is as it
     *     was
     */
    public static void take(Books books, LocalDate endingDate) {
        books.derive(transaction -> {
                    transaction.lockSetup(true);
                    return transaction.lastNumbers().valueEntry();
                })
                .ifPresent(lastValueEntryNo -> books.derive(transaction -> {
                    transaction.lockSnapshots();
                    new ValueSnapshots(transaction.connection())
                            .take(endingDate, lastValueEntryNo, OffsetDateTime.now(ZoneOffset.UTC));
                    return lastValueEntryNo;
                }));
    }
}
