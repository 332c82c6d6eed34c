package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is stock worth as of a date? All value entries of inventory items up to the date count, with the date itself (REP-5, REP-12).
 *
 * @param by the date that says whether a value entry counts
 * @param groupBy what figures are told by; empty: one figure for all
 */
public record ValueInquiry(LocalDate asOf, DateRule by, Set<GroupBy> groupBy, StockFilter filter) {
    public ValueInquiry {
        groupBy = Set.copyOf(groupBy);
    }

    /** What is asked, in its order. */
    public Set<GroupBy> groups() {
        return new TreeSet<>(groupBy);
    }
}
