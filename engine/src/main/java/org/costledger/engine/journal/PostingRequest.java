package org.costledger.engine.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A unit of work: its lines are posted in order, all or none, under one item register (POST-1).
 *
 * @param workDate what counts as today (ADJ-180)
 * @param by who asks, when and from where
 */
public record PostingRequest(List<JournalLine> lines, LocalDate workDate, By by) {
    public PostingRequest {
        lines = List.copyOf(lines);
    }

    /**
     * Who asks, when and from where.
     *
     * @param sourceCode the journal or page
     * @param journalBatch the batch; blank: none
     */
    public record By(String user, Instant at, String sourceCode, String journalBatch) {
        public static final By NOBODY = new By("", Instant.EPOCH, "", "");
    }

    /** The same, with the entries its lines name under other numbers. */
    public PostingRequest withEntryNos(LongUnaryOperator number) {
        var named = new NamedEntries(number);
        return new PostingRequest(lines.stream().map(named::renamed).toList(), workDate, by);
    }

    public static PostingRequest of(JournalLine line) {
        return new PostingRequest(List.of(line), line.header().postingDate(), By.NOBODY);
    }
}
