package org.costledger.service.inquiry;

import org.costledger.engine.inquiry.RollForwardInquiry;
import org.costledger.engine.inquiry.RollForwardLine;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Books;
import org.costledger.store.inquiry.RollForwardQuery;

/** What became of stock in a period: opening, movements, closing (REP-10 to REP-16). */
public final class RollForward {
    private RollForward() {}

    /**
     * Tells the account of each group.
     *
     * @throws Refused if the period ends before it begins, or an item or a location that is asked for does not exist
     */
    public static void tell(Books books, RollForwardInquiry inquiry, Answer<RollForwardLine> answer) {
        Asking.checkPeriod(inquiry.from(), inquiry.to());
        books.read(transaction -> {
            var heading = Asking.heading(transaction, inquiry.filter());
            var query = new RollForwardQuery(
                    transaction.connection(), heading.setup().hasAdditionalCurrency());
            query.read(inquiry, answer.under(heading));
            return heading;
        });
    }
}
