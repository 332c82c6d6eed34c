package org.costledger.service.inquiry;

import org.costledger.engine.inquiry.NotInvoicedInquiry;
import org.costledger.engine.inquiry.NotInvoicedLine;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Books;
import org.costledger.store.inquiry.NotInvoicedQuery;

/** What was received or shipped and not invoiced, as of a date. */
public final class NotInvoiced {
    private NotInvoiced() {}

    /**
     * Tells each such entry.
     *
     * @throws Refused if an item or a location that is asked for does not exist
     */
    public static void tell(Books books, NotInvoicedInquiry inquiry, Answer<NotInvoicedLine> answer) {
        books.read(transaction -> {
            var heading = Asking.heading(transaction, inquiry.filter());
            var query = new NotInvoicedQuery(
                    transaction.connection(), heading.setup().hasAdditionalCurrency());
            query.read(inquiry, answer.under(heading));
            return heading;
        });
    }
}
