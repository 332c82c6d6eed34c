package org.costledger.service.inquiry;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.EntryInquiry;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Books;
import org.costledger.store.inquiry.EntryQuery;

/** Entries as they are recorded, by number (REP-72, REP-73, REP-75). */
public final class Entries {
    private Entries() {}

    /**
     * Tells item ledger entries.
     *
     * @throws Refused if what is asked for does not exist, or ends before it begins
     */
    public static void tellItemLedgerEntries(Books books, EntryInquiry inquiry, Answer<EntryLine.OfItem> answer) {
        tell(books, inquiry, answer, (query, lines) -> query.readItemLedgerEntries(inquiry, lines));
    }

    /**
     * Tells value entries.
     *
     * @throws Refused if what is asked for does not exist, or ends before it begins
     */
    public static void tellValueEntries(Books books, EntryInquiry inquiry, Answer<EntryLine.OfValue> answer) {
        tell(books, inquiry, answer, (query, lines) -> query.readValueEntries(inquiry, lines));
    }

    /**
     * Tells item application entries.
     *
     * @throws Refused if what is asked for does not exist, or ends before it begins
     */
    public static void tellApplications(Books books, EntryInquiry inquiry, Answer<EntryLine.OfApplication> answer) {
        tell(books, inquiry, answer, (query, lines) -> query.readApplications(inquiry, lines));
    }

    private static <L> void tell(
            Books books, EntryInquiry inquiry, Answer<L> answer, BiConsumer<EntryQuery, Consumer<L>> question) {
        var dates = inquiry.postingDates();
        if (dates.from().isPresent() && dates.to().isPresent())
            Asking.checkPeriod(dates.from().get(), dates.to().get());
        var page = inquiry.page();
        if (page.fromEntryNo().isPresent()
                && page.toEntryNo().isPresent()
                && page.toEntryNo().getAsLong() < page.fromEntryNo().getAsLong())
            throw new Refused(
                    InquiryReason.ENTRIES_REVERSED,
                    page.fromEntryNo().getAsLong(),
                    page.toEntryNo().getAsLong());
        books.read(transaction -> {
            var heading = Asking.heading(transaction, inquiry.stock());
            question.accept(new EntryQuery(transaction.connection()), answer.under(heading));
            return heading;
        });
    }
}
