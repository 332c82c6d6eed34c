package org.costledger.service;

import java.util.List;
import java.util.TreeSet;
import org.costledger.engine.Costing;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.standardcost.ImplementStandardCost;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.store.LedgerTransaction;

/** Puts standard costs into force: rolled up onto the cards, or from a worksheet (sections 4.11 and 4.12). */
public final class StandardCosts {
    private StandardCosts() {}

    /** Nothing to tell but how many items changed. */
    public record RolledUp(int itemCount) {}

    /**
     * What implementing a worksheet came to.
     *
     * @param journal the lines that revalue the stock
     */
    public record Implemented(StandardCostWorksheet worksheet, RevaluationJournal journal) {}

    record Content(StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {}

    /** Calculates standard costs and puts them on the cards (REV-115). */
    public static RolledUp rollUp(Books books, Asked asked, RollUpRequest request) {
        return books.write(asked, "rollUpStandardCost", request, RolledUp.class, transaction -> {
            transaction.lockSetup(false);
            var slice = outline(transaction);
            var change = Costing.rollUpStandardCost(slice, request);
            return new Done<>(
                    new RolledUp(change.master().itemStates().size()), List.of(transaction.write(slice, change)));
        });
    }

    private static MemoryLedger outline(LedgerTransaction transaction) {
        var itemNos = transaction.itemNos();
        transaction.lockItems(itemNos);
        return transaction.slice(new TreeSet<>(), itemNos);
    }

    /** Puts the new figures of a worksheet on the cards, and fills a journal with what the stock is revalued by (REV-109). */
    public static Implemented implement(
            Books books, Asked asked, StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {
        return books.write(
                asked, "implementStandardCost", new Content(worksheet, request), Implemented.class, transaction -> {
                    transaction.lockSetup(true);
                    var slice = transaction.slice(transaction.itemNos());
                    var implemented = Costing.implement(slice, worksheet, request);
                    return new Done<>(
                            new Implemented(implemented.worksheet(), implemented.journal()),
                            List.of(transaction.write(slice, implemented.change())));
                });
    }
}
