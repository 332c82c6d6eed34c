package org.costledger.service.inquiry;

import java.time.LocalDate;
import java.util.TreeSet;
import org.costledger.engine.inquiry.PeriodCheck;
import org.costledger.service.Books;

/** What stands in the way of closing an inventory period (GL-76), by the very rules that close it. */
public final class CheckPeriod {
    private CheckPeriod() {}

    public static PeriodCheck check(Books books, LocalDate endingDate) {
        return books.read(
                transaction -> PeriodCheck.of(transaction.slice(new TreeSet<>(), transaction.itemNos()), endingDate));
    }
}
