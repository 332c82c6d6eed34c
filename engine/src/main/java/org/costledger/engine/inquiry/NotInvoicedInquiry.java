package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was received or shipped and not invoiced, as of a date? By posting date.
 *
 * @param directions received, shipped, or both
 */
public record NotInvoicedInquiry(LocalDate asOf, Set<Direction> directions, StockFilter filter) {
    public NotInvoicedInquiry {
        directions = Set.copyOf(directions);
    }

    /** From a vendor, or to a customer; returns go with what they return. */
    public enum Direction {
        RECEIVED,
        SHIPPED
    }
}
