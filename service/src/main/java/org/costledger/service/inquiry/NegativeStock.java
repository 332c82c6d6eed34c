package org.costledger.service.inquiry;

import org.costledger.engine.inquiry.NegativeStockInquiry;
import org.costledger.engine.inquiry.NegativeStockLine;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Books;
import org.costledger.store.inquiry.NegativeStockQuery;

/** Where more had left than was there. */
public final class NegativeStock {
    private NegativeStock() {}

    /**
     * Tells each such time.
     *
     * @throws Refused if an item or a location that is asked for does not exist
     */
    public static void tell(Books books, NegativeStockInquiry inquiry, Answer<NegativeStockLine> answer) {
        books.read(transaction -> {
            var heading = Asking.heading(transaction, inquiry.filter());
            new NegativeStockQuery(transaction.connection()).read(inquiry, answer.under(heading));
            return heading;
        });
    }
}
