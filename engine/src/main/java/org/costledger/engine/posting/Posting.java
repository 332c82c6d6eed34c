package org.costledger.engine.posting;

import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.refusal.Refused;

/** The door to posting: a request becomes a change of the ledger, or is refused and leaves nothing behind (POST-1). */
public final class Posting {
    private Posting() {}

    /**
     * Posts a request. Nothing is written; a preview throws the change away.
     *
     * @throws Refused if any line is refused; of several lines the sentence says which (POST-10)
     */
    public static LedgerChange post(LedgerView ledger, PostingRequest request) {
        var work = new UnitOfWork(
                new Overlay(ledger), request.workDate(), request.by().user());
        int number = 0;
        for (var line : request.lines()) {
            number++;
            try {
                work.beginLine();
                post(work, line);
                work.endLine();
            } catch (Refused refused) {
                throw request.lines().size() == 1 ? refused : refused.ofLine(number);
            }
        }
        return work.ledger().change(request.by());
    }

    private static void post(UnitOfWork work, JournalLine line) {
        switch (line) {
            case JournalLine.Purchase purchase -> PostPurchase.post(work, purchase);
            case JournalLine.Sale sale -> PostSale.post(work, sale);
            case JournalLine.PositiveAdjustment adjustment -> PostAdjustment.post(work, adjustment);
            case JournalLine.NegativeAdjustment adjustment -> PostAdjustment.post(work, adjustment);
            case JournalLine.Transfer transfer -> PostTransfer.post(work, transfer);
            case JournalLine.Invoice invoice -> PostInvoice.post(work, invoice);
            case JournalLine.ItemCharge charge -> PostItemCharge.post(work, charge);
            case JournalLine.PhysicalInventory count -> PostPhysicalInventory.post(work, count);
            case JournalLine.Undo undo -> PostUndo.post(work, undo);
            case JournalLine.Revaluation revaluation -> PostRevaluation.post(work, revaluation.line());
            case JournalLine.ApplicationWorksheet worksheet -> PostApplicationWorksheet.post(work, worksheet);
        }
    }
}
