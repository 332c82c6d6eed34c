package org.costledger.engine.inquiry;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the stock in a period? By posting date (REP-12).
 *
 * @param from first day of the period
 * @param to last day of it
 * @param groupBy what figures are told by; empty: one account for all
 */
public record RollForwardInquiry(LocalDate from, LocalDate to, Set<GroupBy> groupBy, StockFilter filter) {
    public RollForwardInquiry {
        groupBy = Set.copyOf(groupBy);
    }

    /** What is asked, in its order. */
    public Set<GroupBy> groups() {
        return new TreeSet<>(groupBy);
    }
}
