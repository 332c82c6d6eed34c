package org.costledger.service.inquiry;

import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.Books;
import org.costledger.store.inquiry.ValueQuery;

/** What stock is worth as of a date (REP-12, REP-81). */
public final class ValueAsOf {
    private ValueAsOf() {}

    /**
     * Tells what each group is worth.
     *
     * @throws Refused if an item or a location that is asked for does not exist
     */
    public static void tell(Books books, ValueInquiry inquiry, Answer<ValueLine> answer) {
        books.read(transaction -> {
            var heading = Asking.heading(transaction, inquiry.filter());
            var query = new ValueQuery(transaction.connection(), heading.setup().hasAdditionalCurrency());
            query.read(inquiry, answer.under(heading));
            return heading;
        });
    }
}
