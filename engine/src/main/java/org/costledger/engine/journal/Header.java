package org.costledger.engine.journal;

import java.time.LocalDate;
import org.costledger.engine.setup.Code;

/**
 * What every line states: when, by which document, for which order, and where it comes from.
 *
 * @param postingDate when it counts in the books
 * @param document of the quantity, or of the invoice if nothing is moved
 * @param invoiceNo number of the invoice that comes with it; blank: none (POST-49)
 */
public record Header(LocalDate postingDate, Document document, String invoiceNo, OrderReference order, Origin origin) {
    public Header {
        invoiceNo = Code.of(invoiceNo);
    }

    public Header with(Origin changed) {
        return new Header(postingDate, document, invoiceNo, order, changed);
    }

    public Header with(OrderReference changed) {
        return new Header(postingDate, document, invoiceNo, changed, origin);
    }

    /** Nothing but a date. */
    public static Header on(LocalDate postingDate) {
        return new Header(postingDate, Document.none(postingDate), Code.BLANK, OrderReference.NONE, Origin.NONE);
    }
}
