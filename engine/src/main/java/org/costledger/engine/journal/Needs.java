package org.costledger.engine.journal;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.setup.Code;

/**
 * What must be at hand to carry out a request: everything recorded of some items. Rules never load; whoever keeps the ledger
 * loads this much of it before, and locks it.
 *
 * @param itemNos items that are named
 * @param itemLedgerEntryNos entries that are named; their items are needed too
 */
public record Needs(SortedSet<String> itemNos, SortedSet<Long> itemLedgerEntryNos) {

    /** What the lines of a request name. */
    public static Needs of(PostingRequest request) {
        var needs = new Needs(new TreeSet<>(), new TreeSet<>());
        request.lines().forEach(needs::add);
        return needs;
    }

    /** Some items. */
    public static Needs ofItems(Collection<String> itemNos) {
        var needs = new Needs(new TreeSet<>(), new TreeSet<>());
        itemNos.forEach(needs::item);
        return needs;
    }

    private void add(JournalLine line) {
        switch (line) {
            case JournalLine.Purchase purchase -> moved(purchase.movement(), purchase.application());
            case JournalLine.Sale sale -> moved(sale.movement(), sale.application());
            case JournalLine.PositiveAdjustment found -> moved(found.movement(), found.application());
            case JournalLine.NegativeAdjustment lost -> moved(lost.movement(), lost.application());
            case JournalLine.Transfer transfer -> moved(transfer.movement(), transfer.application());
            case JournalLine.Invoice invoice -> entry(invoice.entryNo());
            case JournalLine.ItemCharge charge ->
                charge.assignments().forEach(assignment -> assignment.entryNos().forEach(this::entry));
            case JournalLine.PhysicalInventory count -> item(count.stock().itemNo());
            case JournalLine.Undo undo -> undo.entryNos().forEach(this::entry);
            case JournalLine.ApplicationWorksheet worksheet ->
                worksheet.steps().forEach(step -> {
                    entry(step.inboundEntryNo());
                    entry(step.outboundEntryNo());
                });
            case JournalLine.Revaluation revaluation -> {
                item(revaluation.line().stock().itemNo());
                entry(revaluation.line().appliesToEntry());
            }
        }
    }

    private void moved(Movement movement, Application application) {
        item(movement.stock().itemNo());
        named(application);
        for (var line : movement.tracking()) named(line.application());
    }

    private void named(Application application) {
        entry(application.appliesToEntry());
        entry(application.appliesFromEntry());
    }

    private void item(String itemNo) {
        itemNos.add(Code.of(itemNo));
    }

    private void entry(long entryNo) {
        if (entryNo != 0) itemLedgerEntryNos.add(entryNo);
    }
}
