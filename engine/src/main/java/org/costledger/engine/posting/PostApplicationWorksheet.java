package org.costledger.engine.posting;

import java.util.LinkedHashSet;
import java.util.Set;
import org.costledger.engine.application.Reapplication;
import org.costledger.engine.application.Unapplication;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.engine.valuation.EntryPoints;
import org.costledger.engine.valuation.ValuationDate;

/** Applications removed and made by hand, and the closing that applies what was left open (section P). */
final class PostApplicationWorksheet {
    private PostApplicationWorksheet() {}

    static void post(UnitOfWork work, JournalLine.ApplicationWorksheet worksheet) {
        var ledger = work.ledger();
        Set<Long> touched = new LinkedHashSet<>();
        for (var step : worksheet.steps()) {
            checkItem(work, step);
            switch (step) {
                case WorksheetStep.Unapply unapply -> {
                    var application = Unapplication.find(ledger, unapply.inboundEntryNo(), unapply.outboundEntryNo())
                            .orElseThrow(() -> new Refused(
                                    Reason.UNAPPLY_NONE, unapply.inboundEntryNo(), unapply.outboundEntryNo()));
                    Unapplication.unapply(ledger, application, touched);
                }
                case WorksheetStep.Apply apply ->
                    Reapplication.apply(
                            ledger, apply.inboundEntryNo(), apply.outboundEntryNo(), apply.quantity(), touched);
            }
        }
        close(work, touched);
    }

    /** E-01, E-03: another user's worksheet locks the item, one's own does not. */
    private static void checkItem(UnitOfWork work, WorksheetStep step) {
        var ledger = work.ledger();
        for (long entryNo : new long[] {step.inboundEntryNo(), step.outboundEntryNo()}) {
            var itemNo = ledger.namedEntry(entryNo).stock().itemNo();
            var lockedBy = ledger.itemState(itemNo).applicationWorksheetUser();
            if (!lockedBy.isEmpty() && !lockedBy.equals(work.user()))
                throw new Refused(Reason.ITEM_LOCKED, itemNo, lockedBy);
        }
    }

    /** POST-132; the items are locked for the user until then (POST-130). */
    private static void close(UnitOfWork work, Set<Long> touched) {
        var ledger = work.ledger();
        Reapplication.reapplyOpen(ledger, touched);
        for (long entryNo : touched) {
            var entry = ledger.itemLedgerEntry(entryNo);
            OpenEntryChecks.check(ledger, entry);
            ledger.change(entryNo, state -> state.withAppliedEntryToAdjust(true));
            EntryPoints.mark(ledger, entry.stock(), ValuationDate.of(ledger, entryNo));
            var state = ledger.itemState(entry.stock().itemNo());
            ledger.change(
                    entry.stock().itemNo(),
                    state.withFlags(false, state.allowOnlineAdjustment()).withApplicationWorksheetUser(Code.BLANK));
        }
    }
}
