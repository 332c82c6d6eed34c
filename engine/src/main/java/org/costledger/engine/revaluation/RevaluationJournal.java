package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;

/**
 * A batch of a revaluation journal and its lines, by which alone stock is revalued (REV-1, REV-2). It is a value that its holder
 * keeps: calculating, editing and posting give back another.
 *
 * @param numberSeries the next document number of its series; empty: it has no series
 * @param reasonCode of the lines it makes
 * @param lines by number
 */
public record RevaluationJournal(
        JournalTemplate template,
        String name,
        Optional<String> numberSeries,
        String reasonCode,
        List<RevaluationLine> lines) {
    private static final int STEP = 10_000;

    public RevaluationJournal {
        name = Code.of(name);
        numberSeries = numberSeries.map(Code::of);
        reasonCode = Code.of(reasonCode);
        lines = List.copyOf(lines);
    }

    /** An empty batch without a number series. */
    public static RevaluationJournal named(String name) {
        return new RevaluationJournal(JournalTemplate.REVALUATION, name, Optional.empty(), Code.BLANK, List.of());
    }

    public RevaluationJournal withNumberSeries(String next) {
        return new RevaluationJournal(template, name, Optional.of(next), reasonCode, lines);
    }

    public RevaluationJournal with(List<RevaluationLine> changed) {
        return new RevaluationJournal(template, name, numberSeries, reasonCode, changed);
    }

    /** With lines after those it has, numbered on in steps of 10000 (REV-30). */
    public RevaluationJournal plus(List<RevaluationLine> added) {
        var all = new ArrayList<>(lines);
        int lineNo = lines.isEmpty() ? 0 : lines.getLast().lineNo();
        for (var line : added) {
            lineNo += STEP;
            all.add(line.numbered(lineNo));
        }
        return with(all);
    }

    /** With a line in place of the one of its number. */
    public RevaluationJournal replacing(RevaluationLine changed) {
        return with(lines.stream()
                .map(line -> line.lineNo() == changed.lineNo() ? changed : line)
                .toList());
    }

    public RevaluationJournal without(int lineNo) {
        return with(lines.stream().filter(line -> line.lineNo() != lineNo).toList());
    }

    /**
     * The request that posts its lines, all or none (REV-50).
     *
     * @param workDate what counts as today
     * @param by who asks; the batch is this one
     * @throws Refused if a document number is missing or out of the sequence of the number series (REV-52)
     */
    public PostingRequest request(LocalDate workDate, PostingRequest.By by) {
        checkDocumentNos();
        return new PostingRequest(
                lines.stream().<JournalLine>map(JournalLine.Revaluation::new).toList(),
                workDate,
                new PostingRequest.By(by.user(), by.at(), by.sourceCode(), name));
    }

    private void checkDocumentNos() {
        if (numberSeries.isEmpty()) return;
        var expected = numberSeries.get();
        for (var documentNo : documentNos()) {
            if (!documentNo.equals(expected))
                throw new Refused(Reason.REVALUATION_DOCUMENT_SEQUENCE, documentNo, expected);
            expected = Numbering.following(expected);
        }
    }

    /** What is left of it when its lines are posted (REV-50): no line, and a name and number that follow. */
    public RevaluationJournal afterPosting() {
        var next = numberSeries.map(first -> {
            var number = first;
            for (int run = 0; run < documentNos().size(); run++) number = Numbering.following(number);
            return number;
        });
        return new RevaluationJournal(
                template,
                template.incrementsBatchName() ? Numbering.following(name) : name,
                next,
                reasonCode,
                List.of());
    }

    /** The document numbers of its lines, each once, in the order of the lines. */
    List<String> documentNos() {
        return lines.stream()
                .map(line -> line.header().document().no())
                .distinct()
                .toList();
    }
}
