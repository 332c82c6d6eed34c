package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.costledger.engine.Costing;
import org.costledger.engine.ImplementationEffect;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.JournalTemplate;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Code;
import org.costledger.engine.standardcost.EditWorksheet;
import org.costledger.engine.standardcost.ImplementStandardCost;
import org.costledger.engine.standardcost.ItemFilter;
import org.costledger.engine.standardcost.RollUpOnWorksheet;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.engine.standardcost.SuggestStandardCost;
import org.costledger.engine.standardcost.Suggestion;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.service.json.RecordJson;
import org.costledger.store.LedgerTransaction;

/** The standard cost worksheets that are kept with the ledger: suggested, edited, rolled up and put into force (section 4.12). */
public final class StandardCostWorksheets {
    private static final String TEMPLATE = JournalTemplate.REVALUATION.name();

    private StandardCostWorksheets() {}

    private record Suggesting(String worksheet, ItemFilter filter, Suggestion suggestion) {}

    private record Editing(String worksheet, List<EditWorksheet.Edit> edits) {}

    private record Deleting(String worksheet, List<WorksheetKey> lines) {}

    private record Copying(String worksheet, String from) {}

    private record RollingUp(String worksheet, RollUpRequest request) {}

    /**
     * What is put into force.
     *
     * @param postingDate of the revaluation
     * @param documentNo of the revaluation; empty: the next of the batch's number series
     * @param batch of the revaluation journal, which takes the lines that revalue the stock; made if there is none
     * @param lines which; empty: all
     */
    public record Implementation(
            LocalDate postingDate, Optional<String> documentNo, String batch, Optional<Set<WorksheetKey>> lines) {
        private ImplementStandardCost.Request request(RevaluationJournal journal) {
            return new ImplementStandardCost.Request(postingDate, documentNo, journal, lines, false);
        }
    }

    private record Implementing(String worksheet, Implementation implementation) {}

    /** What became of a worksheet. */
    public record Answer(StandardCostWorksheet worksheet) {}

    // ---- reading

    /** The names of the worksheets. */
    public static List<String> names(Books books) {
        return books.lookUp(LedgerTransaction::worksheets);
    }

    /**
     * A worksheet.
     *
     * @throws Refused if there is none of that name
     */
    public static StandardCostWorksheet worksheet(Books books, String name) {
        return books.lookUp(transaction -> existing(transaction, name));
    }

    private static StandardCostWorksheet existing(LedgerTransaction transaction, String name) {
        return transaction
                .worksheet(name)
                .orElseThrow(() -> new Refused(ServiceReason.WORKSHEET_UNKNOWN, Code.of(name)));
    }

    /**
     * What putting a worksheet into force would change, the revaluation posted and cost adjusted.
     *
     * @throws Refused if it would be refused
     */
    public static ImplementationEffect whatIf(
            Books books, String name, Implementation implementation, LocalDate workDate, PostingRequest.By by) {
        return books.lookUp(transaction -> {
            var worksheet = existing(transaction, name);
            var slice = transaction.slice(transaction.itemNos());
            var journal = journal(transaction, implementation.batch());
            return Costing.whatIf(slice, worksheet, implementation.request(journal), workDate, by);
        });
    }

    // ---- writing: the worksheet alone

    /** Suggests new costs of items; a worksheet is made if there is none of that name. */
    public static Answer suggest(Books books, Asked asked, String name, ItemFilter filter, Suggestion suggestion) {
        var content = new Suggesting(name, filter, suggestion);
        return books.write(asked, "suggestStandardCost", content, Answer.class, transaction -> {
            var before = transaction.worksheet(name).orElseGet(() -> StandardCostWorksheet.named(name));
            var outline = transaction.outline(transaction.itemNos());
            return kept(
                    transaction,
                    before,
                    SuggestStandardCost.ofItems(before, outline, wanted(outline, filter), suggestion));
        });
    }

    /** Items that are named and do not exist stay: the suggestion refuses them. */
    private static SortedSet<String> wanted(MemoryLedger outline, ItemFilter filter) {
        var wanted = new TreeSet<>(filter.itemNos().orElseGet(Set::of));
        for (var item : outline.items()) {
            if (filter.admits(item)) wanted.add(item.no());
            else wanted.remove(item.no());
        }
        return wanted;
    }

    private static Done<Answer> kept(
            LedgerTransaction transaction, StandardCostWorksheet before, StandardCostWorksheet after) {
        transaction.keep(before, after);
        return new Done<>(new Answer(after), List.of());
    }

    /** Types new figures, all or none. */
    public static Answer edit(Books books, Asked asked, String name, List<EditWorksheet.Edit> edits) {
        return books.write(asked, "editWorksheet", new Editing(name, edits), Answer.class, transaction -> {
            var before = existing(transaction, name);
            var outline = transaction.outline(transaction.itemNos());
            var after = before;
            for (var edit : edits) after = EditWorksheet.edit(after, outline, edit);
            return kept(transaction, before, after);
        });
    }

    /** Deletes lines; without any the worksheet as a whole. */
    public static Answer delete(Books books, Asked asked, String name, List<WorksheetKey> lines) {
        return books.write(asked, "deleteWorksheet", new Deleting(name, lines), Answer.class, transaction -> {
            var before = existing(transaction, name);
            if (lines.isEmpty()) {
                transaction.delete(before);
                return new Done<>(new Answer(StandardCostWorksheet.named(name)), List.of());
            }
            var after = before;
            for (var line : lines) after = after.without(line);
            return kept(transaction, before, after);
        });
    }

    /** Takes over the lines of another worksheet. */
    public static Answer copy(Books books, Asked asked, String name, String from) {
        return books.write(asked, "copyWorksheet", new Copying(name, from), Answer.class, transaction -> {
            var before = transaction.worksheet(name).orElseGet(() -> StandardCostWorksheet.named(name));
            return kept(transaction, before, before.withCopyOf(existing(transaction, from)));
        });
    }

    /** Rolls up standard costs on a worksheet, from the figures that stand on it. */
    public static Answer rollUp(Books books, Asked asked, String name, RollUpRequest request) {
        return books.write(asked, "rollUpOnWorksheet", new RollingUp(name, request), Answer.class, transaction -> {
            var before = existing(transaction, name);
            var outline = transaction.outline(transaction.itemNos());
            return kept(
                    transaction,
                    before,
                    RollUpOnWorksheet.rollUp(before, outline, request).worksheet());
        });
    }

    // ---- writing: into force

    /** Puts lines into force; the lines that revalue the stock go to a batch of the revaluation journal (REV-109). */
    public static StandardCosts.Implemented implement(
            Books books, Asked asked, String name, Implementation implementation) {
        var sent = new Implementing(name, implementation);
        var content = new AtomicReference<Record>(sent);
        return books.write(
                asked,
                "implementStandardCost",
                Digest.of(RecordJson.write(sent)),
                StandardCosts.Implemented.class,
                transaction -> {
                    transaction.lockSetup(true);
                    var journal = journal(transaction, implementation.batch());
                    var worksheet = existing(transaction, name);
                    var slice = transaction.slice(transaction.itemNos());
                    var request = implementation.request(journal);
                    content.set(new StandardCosts.Content(worksheet, request));
                    var implemented = Costing.implement(slice, worksheet, request);
                    transaction.keep(worksheet, implemented.worksheet());
                    transaction.keep(journal, implemented.journal());
                    var written = transaction.write(slice, implemented.change());
                    return new Done<>(
                            new StandardCosts.Implemented(implemented.worksheet(), implemented.journal()),
                            List.of(written));
                },
                done -> content.get());
    }

    private static RevaluationJournal journal(LedgerTransaction transaction, String batch) {
        return transaction.journal(TEMPLATE, batch).orElseGet(() -> RevaluationJournal.named(batch));
    }
}
