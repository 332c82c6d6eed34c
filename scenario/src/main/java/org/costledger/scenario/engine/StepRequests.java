package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.PostedStep;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.RevaluationStep;
import org.costledger.scenario.model.StockStep;

/**
 * Steps as requests on a ledger that somebody else keeps: a step is read like one of a scenario file, and what it names by label or
 * leaves to its document is asked of the keeper.
 */
public final class StepRequests {
    private final Labels labels;
    private final StepMapping mapping;
    private final RevaluationJournals journals;
    private final LocalDate today;
    private final PostingRequest.By by;

    /** What the keeper of the ledger knows. */
    public interface Keeper {
        /** The entries that the step of a label made, in order; none if there is no such step. */
        List<Long> entries(String label);

        /** The last line of a document; 0: it has none. */
        int lastLineNo(String documentNo);
    }

    private StepRequests(LedgerView ledger, Keeper keeper, LocalDate today, PostingRequest.By by) {
        this.today = today;
        this.by = by;
        labels = new Labels(() -> ledger, keeper::entries);
        mapping = new StepMapping(() -> ledger, labels, new DocumentsOfLedger(ledger, keeper));
        journals = new RevaluationJournals(() -> ledger, labels);
    }

    /**
     * What a step asks of the engine.
     *
     * @param today what counts as today
     * @throws Refused if it names an entry that is not there
     */
    public static PostingRequest of(
            PostedStep step, LedgerView ledger, Keeper keeper, LocalDate today, PostingRequest.By by) {
        return new StepRequests(ledger, keeper, today, by).of(step);
    }

    private PostingRequest of(PostedStep step) {
        return switch (step) {
            case StockStep stock -> request(mapping.line(stock));
            case DocumentStep document -> request(line(document));
            case RevaluationStep.Revalue revalue ->
                journals.revalue(revalue, today).request(today, by);
        };
    }

    private PostingRequest request(JournalLine line) {
        return new PostingRequest(List.of(line), today, by);
    }

    private JournalLine line(DocumentStep step) {
        return switch (step) {
            case DocumentStep.Invoice invoice -> mapping.invoice(invoice, one(invoice.entry()));
            case DocumentStep.ItemCharge charge -> mapping.charge(charge, Map.of());
            case DocumentStep.Undo undo -> mapping.undo(undo);
            case DocumentStep.Apply apply -> worksheet(mapping.worksheetStep(apply));
            case DocumentStep.Unapply unapply -> worksheet(mapping.worksheetStep(unapply));
        };
    }

    private JournalLine worksheet(WorksheetStep step) {
        return new JournalLine.ApplicationWorksheet(Header.on(today), List.of(step));
    }

    private long one(EntryLabel label) {
        return labels.entryNo(label).orElseThrow(() -> new Refused(Reason.ENTRY_UNKNOWN, label.text()));
    }

    /** Documents as the entries of a ledger tell of them. */
    private record DocumentsOfLedger(LedgerView ledger, Keeper keeper) implements Documents {
        @Override
        public int line(Posting.Document document) {
            return document.line().isPresent()
                    ? document.line().getAsInt()
                    : keeper.lastLineNo(Code.of(document.number().orElse(""))) + 1;
        }

        @Override
        public int lineOfUndo(Document document) {
            return document.lineNo();
        }

        @Override
        public Optional<Quantity> posted(Posting.Document document, LocalDate date, long entryNo) {
            var no = Code.of(document.number().orElse(""));
            if (no.isEmpty()) return Optional.empty();
            var posted = ledger.valueEntries(entryNo).stream()
                    .filter(value -> value.postingDate().equals(date))
                    .filter(value -> value.facts().document().no().equals(no))
                    .filter(value -> value.kind().entryType() == CostEntryType.DIRECT_COST)
                    .filter(value -> !value.kind().isCharge() && !value.kind().adjustment())
                    .map(value -> value.quantities().invoiced().isZero()
                            ? value.quantities().itemLedgerEntry()
                            : value.quantities().invoiced())
                    .reduce(Quantity.ZERO, Quantity::plus);
            return posted.isZero() ? Optional.empty() : Optional.of(posted.abs());
        }
    }
}
