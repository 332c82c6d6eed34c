package org.costledger.engine.posting;

import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.setup.Item;

/**
 * What is checked of a line of a revaluation journal before anything is written (REV-52). That dates are no closing dates and
 * dimensions exist cannot be otherwise here: a date is a day, and any code is a dimension.
 */
final class RevaluationChecks {
    private RevaluationChecks() {}

    static void check(LedgerView ledger, Item item, RevaluationLine line) {
        PostingChecks.checkItem(ledger, item, line.stock());
        if (line.header().document().no().isEmpty()) throw new Refused(Reason.REVALUATION_WITHOUT_DOCUMENT, item.no());
        PostingChecks.checkDate(ledger.setup(), line.header().postingDate());
        RevaluationEditing.checkItem(item, line.stock());
        if (line.isPerItem()) return;
        long entryNo = line.appliesToEntry();
        if (entryNo == 0) throw new Refused(Reason.REVALUATION_WITHOUT_ENTRY, item.no());
        var entry = ledger.namedEntry(entryNo);
        PostingChecks.checkNotBeforeEarliest(ledger.setup(), entry);
        if (!entry.stock().itemNo().equals(item.no()))
            throw new Refused(
                    Reason.REVALUED_ENTRY_OTHER_ITEM, entryNo, entry.stock().itemNo(), item.no());
    }
}
