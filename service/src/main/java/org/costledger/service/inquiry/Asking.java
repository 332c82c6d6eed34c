package org.costledger.service.inquiry;

import java.time.LocalDate;
import org.costledger.engine.inquiry.Heading;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.LedgerTransaction;
import org.costledger.store.inquiry.HeadingQuery;

/** What every inquiry begins with: it asks for what there is, and is told what it stands on. */
final class Asking {
    private Asking() {}

    /**
     * The heading of an answer.
     *
     * @throws Refused if an item or a location that is asked for does not exist
     */
    static Heading heading(LedgerTransaction transaction, StockFilter filter) {
        var setup = transaction.setups().read();
        var query = new HeadingQuery(transaction.connection());
        for (var itemNo : query.unknown(filter.itemNos())) throw new Refused(Reason.ITEM_UNKNOWN, itemNo);
        for (var code : filter.locationCodes())
            if (!code.isEmpty() && !setup.locations().containsKey(code))
                throw new Refused(Reason.LOCATION_UNKNOWN, code);
        return new Heading(setup, query.itemsNotAdjusted(filter));
    }

    /** @throws Refused if a period ends before it begins (REP-92) */
    static void checkPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw new Refused(InquiryReason.PERIOD_REVERSED, from, to);
    }
}
