package org.costledger.service;

import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.refusal.Refused;

/**
 * Posts many drafts in one transaction, one after the other: each with all its lines or, refused, with none, which does not keep the
 * others back. What is recorded of their items is read once, and what they make is written at once; each is a request of its own with
 * its own register, and what an earlier one makes a later one may name.
 */
public final class PostBatch {
    private PostBatch() {}

    /** What became of a draft. */
    public sealed interface Outcome {
        /** It is posted. */
        record Posted(PostLines.Answer answer) implements Outcome {}

        /** It was posted before under the same key, and is answered as it was then. */
        record Repeated(PostLines.Answer answer) implements Outcome {}

        /** It is not posted. */
        record NotPosted(Refused refusal) implements Outcome {}
    }

    /**
     * Posts drafts.
     *
     * @param by who sends them
     * @param reason why, in the sender's words; kept with each request
     * @return an outcome for each, in their order
     */
    public static List<Outcome> post(
            Books books, PostingRequest.By by, String reason, List<? extends PostingDraft> drafts) {
        var batch = new Batch(by, reason, drafts);
        var posted = books.carryOut(batch::post);
        posted.written().forEach(books::tell);
        return posted.outcomes();
    }
}
