package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.store.LedgerTransaction;

/** Calculates what stock is worth on a date, and posts the journal that changes it (chapter 04). */
public final class Revalue {
    private Revalue() {}

    /**
     * What a calculation came to.
     *
     * @param journal the batch with the new lines
     * @param leftOut sentences why items were left out, where that was asked for (REV-32)
     */
    public record Calculated(RevaluationJournal journal, List<String> leftOut) {
        static Calculated of(CalculatedInventoryValue calculated) {
            return new Calculated(
                    calculated.journal(),
                    calculated.leftOut().stream()
                            .map(violation -> violation.refused().sentence())
                            .toList());
        }
    }

    /**
     * What posting a journal made.
     *
     * @param journal what is left of the batch (REV-50)
     */
    public record Posted(PostLines.Answer entries, RevaluationJournal journal) {}

    private record CalculationContent(RevaluationJournal journal, CalculationOptions options) {}

    record JournalContent(RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {}

    /** Fills a journal; standard costs that change with the calculation are written (REV-35). */
    public static Calculated calculate(
            Books books, Asked asked, RevaluationJournal journal, CalculationOptions options) {
        var content = new CalculationContent(journal, options);
        return books.write(asked, "calculateInventoryValue", content, Calculated.class, transaction -> {
            transaction.lockSetup(false);
            transaction.lockItems(wanted(transaction, options));
            var slice = sliceFor(transaction, options);
            var calculated = Costing.calculateInventoryValue(slice, journal, options);
            return new Done<>(Calculated.of(calculated), List.of(transaction.write(slice, calculated.standardCosts())));
        });
    }

    static SortedSet<String> wanted(LedgerTransaction transaction, CalculationOptions options) {
        return options.filter().items().<SortedSet<String>>map(TreeSet::new).orElseGet(transaction::itemNos);
    }

    /** What items are made of is told by others, whose entries are not asked for. */
    static MemoryLedger sliceFor(LedgerTransaction transaction, CalculationOptions options) {
        var itemNos = wanted(transaction, options);
        var others = new TreeSet<>(transaction.itemNos());
        others.removeAll(itemNos);
        return transaction.slice(itemNos, others);
    }

    /** Posts a journal, and adjusts cost where that is automatic. */
    public static Posted post(Books books, Asked asked, RevaluationJournal journal, LocalDate workDate) {
        var content = new JournalContent(journal, workDate, asked.by());
        return books.write(asked, "postRevaluation", content, Posted.class, transaction -> {
            transaction.lockSetup(false);
            var itemNos = transaction.items(Needs.of(journal.request(workDate, asked.by())));
            transaction.lockItems(itemNos);
            var slice = transaction.slice(itemNos);
            var posted = Costing.post(slice, journal, workDate, asked.by());
            var written = transaction.write(slice, posted.posted().change());
            return new Done<>(new Posted(PostLines.Answer.of(written), posted.journal()), List.of(written));
        });
    }
}
