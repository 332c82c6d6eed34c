package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.engine.Costing;
import org.costledger.engine.PostedJournal;
import org.costledger.engine.RevaluationEffect;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationViolation;
import org.costledger.engine.revaluation.JournalTemplate;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.service.json.RecordJson;
import org.costledger.store.LedgerTransaction;

/**
 * The batches of the revaluation journal that are kept with the ledger: filled by a calculation, edited, tried out and posted
 * (REV-2, REV-25 to REV-52).
 */
public final class RevaluationJournals {
    private static final String TEMPLATE = JournalTemplate.REVALUATION.name();

    private RevaluationJournals() {}

    /** What is sent; what the batch holds by then is the content of the request. */
    private record Posting(String batch) {}

    private record Calculation(String batch, CalculationOptions options) {}

    private record Edit(String batch, RevaluationEdit edit) {}

    private record Deletion(String batch) {}

    /** What became of a batch. */
    public record Answer(RevaluationJournal journal) {}

    // ---- reading

    /** The names of the batches. */
    public static List<String> names(Books books) {
        return books.lookUp(transaction -> transaction.journals().stream()
                .filter(batch -> batch.templateName().equals(TEMPLATE))
                .map(batch -> batch.name())
                .toList());
    }

    /**
     * A batch.
     *
     * @throws Refused if there is none of that name
     */
    public static RevaluationJournal batch(Books books, String name) {
        return books.lookUp(transaction -> existing(transaction, name));
    }

    private static RevaluationJournal existing(LedgerTransaction transaction, String name) {
        return transaction
                .journal(TEMPLATE, name)
                .orElseThrow(() -> new Refused(ServiceReason.REVALUATION_BATCH_UNKNOWN, name));
    }

    /** What would refuse a calculation (REV-33). */
    public static List<CalculationViolation> test(Books books, CalculationOptions options) {
        return books.lookUp(transaction -> Costing.testInventoryValue(Revalue.sliceFor(transaction, options), options));
    }

    /**
     * What posting a batch would write; nothing is written.
     *
     * @throws Refused if it would be refused
     */
    public static PostedJournal preview(Books books, String name, LocalDate workDate, PostingRequest.By by) {
        return books.lookUp(transaction -> {
            var journal = existing(transaction, name);
            return Costing.post(slice(transaction, journal, workDate, by), journal, workDate, by);
        });
    }

    /**
     * What posting a batch would change once cost is adjusted.
     *
     * @throws Refused if it would be refused
     */
    public static RevaluationEffect whatIf(Books books, String name, LocalDate workDate, PostingRequest.By by) {
        return books.lookUp(transaction -> {
            var journal = existing(transaction, name);
            return Costing.whatIf(slice(transaction, journal, workDate, by), journal, workDate, by);
        });
    }

    // ---- writing

    /** Fills a batch, which is made if there is none of that name; standard costs that change with it are written (REV-35). */
    public static Revalue.Calculated calculate(Books books, Asked asked, String name, CalculationOptions options) {
        return books.write(
                asked,
                "calculateInventoryValue",
                digest(new Calculation(name, options)),
                Revalue.Calculated.class,
                transaction -> {
                    transaction.lockSetup(false);
                    var before = transaction.journal(TEMPLATE, name).orElseGet(() -> RevaluationJournal.named(name));
                    transaction.lockItems(Revalue.wanted(transaction, options));
                    var slice = Revalue.sliceFor(transaction, options);
                    CalculatedInventoryValue calculated = Costing.calculateInventoryValue(slice, before, options);
                    transaction.keep(before, calculated.journal());
                    var written = transaction.write(slice, calculated.standardCosts());
                    return new Done<>(Revalue.Calculated.of(calculated), List.of(written));
                },
                done -> new Calculation(name, options));
    }

    /**
     * Edits lines of a batch, all or none.
     *
     * @throws Refused if there is no such batch or line, or a line cannot become that
     */
    public static Answer edit(Books books, Asked asked, String name, RevaluationEdit edit) {
        return books.write(asked, "editRevaluationJournal", new Edit(name, edit), Answer.class, transaction -> {
            var before = existing(transaction, name);
            var after = edit.of(transaction.slice(itemNos(before)), before);
            transaction.keep(before, after);
            return new Done<>(new Answer(after), List.of());
        });
    }

    private static SortedSet<String> itemNos(RevaluationJournal journal) {
        var itemNos = new TreeSet<String>();
        for (var line : journal.lines()) itemNos.add(line.stock().itemNo());
        return itemNos;
    }

    /**
     * Posts a batch, and adjusts cost where that is automatic; the batch is empty then (REV-50).
     *
     * @throws Refused if there is none of that name, or its posting is refused
     */
    public static Revalue.Posted post(Books books, Asked asked, String name, LocalDate workDate) {
        var by = asked.by();
        var content = new AtomicReference<Record>(new Posting(name));
        return books.write(
                asked,
                "postRevaluation",
                digest(new Posting(name)),
                Revalue.Posted.class,
                transaction -> {
                    transaction.lockSetup(false);
                    var before = existing(transaction, name);
                    content.set(new Revalue.JournalContent(before, workDate, by));
                    transaction.lockItems(transaction.items(Needs.of(before.request(workDate, by))));
                    var slice = slice(transaction, before, workDate, by);
                    var posted = Costing.post(slice, before, workDate, by);
                    transaction.keep(before, posted.journal());
                    var written = transaction.write(slice, posted.posted().change());
                    return new Done<>(
                            new Revalue.Posted(PostLines.Answer.of(written), posted.journal()), List.of(written));
                },
                done -> content.get());
    }

    /** Deletes a batch with its lines. */
    public static Answer delete(Books books, Asked asked, String name) {
        return books.write(asked, "deleteRevaluationBatch", new Deletion(name), Answer.class, transaction -> {
            var before = existing(transaction, name);
            transaction.delete(before);
            return new Done<>(new Answer(before.with(List.of())), List.of());
        });
    }

    private static MemoryLedger slice(
            LedgerTransaction transaction, RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        return transaction.slice(transaction.items(Needs.of(journal.request(workDate, by))));
    }

    private static String digest(Record sent) {
        return Digest.of(RecordJson.write(sent));
    }
}
