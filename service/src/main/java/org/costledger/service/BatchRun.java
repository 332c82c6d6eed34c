package org.costledger.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.PostBatch.Outcome;
import org.costledger.store.KeptAnswer;

/** Posts drafts on a slice, one after the other; nothing is written yet. */
final class BatchRun {
    private final RecordedOnSlice recorded;
    private final SortedSet<String> itemNos;
    private final Map<String, KeptAnswer> answered;
    private final List<Fate> fates = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final Map<String, Accepted> acceptedByKey = new HashMap<>();

    /** What becomes of a draft. */
    sealed interface Fate {}

    /**
     * It is posted.
     *
     * @param index among those that are
     * @param change under the numbers it has on the slice
     */
    record Accepted(int index, PostingDraft draft, PostingRequest request, LedgerChange change) implements Fate {}

    /** It is another one of the batch, sent twice. */
    private record Repeats(Accepted earlier) implements Fate {}

    /** It was posted before. */
    private record Answered(PostLines.Answer answer) implements Fate {}

    private record NotPosted(Refused refusal) implements Fate {}

    /**
     * Nothing posted yet.
     *
     * @param itemNos those that are locked
     * @param answered requests that were posted before, by key
     */
    BatchRun(RecordedOnSlice recorded, SortedSet<String> itemNos, Map<String, KeptAnswer> answered) {
        this.recorded = recorded;
        this.itemNos = itemNos;
        this.answered = answered;
    }

    void post(PostingDraft draft) {
        Fate fate;
        try {
            fate = fate(draft);
        } catch (Refused refused) {
            fate = new NotPosted(refused);
        }
        fates.add(fate);
    }

    private Fate fate(PostingDraft draft) {
        if (draft.key().isBlank()) throw new Refused(ServiceReason.KEY_BLANK);
        var kept = answered.get(draft.key());
        if (kept != null) {
            if (!kept.kind().equals(PostLines.KIND) || !kept.digest().equals(draft.digest()))
                throw new Refused(ServiceReason.KEY_REUSED, kept.key(), kept.kind(), kept.at());
            return new Answered(PostLines.Answer.of(kept));
        }
        var earlier = acceptedByKey.get(draft.key());
        if (earlier == null) return posted(draft);
        if (!earlier.draft().digest().equals(draft.digest()))
            throw new Refused(
                    ServiceReason.KEY_REUSED,
                    draft.key(),
                    PostLines.KIND,
                    earlier.request().by().at());
        return new Repeats(earlier);
    }

    private Accepted posted(PostingDraft draft) {
        var request = draft.request(recorded);
        checkNeeds(draft, request);
        var change = Costing.postAndAdjust(recorded.ledger(), request).change();
        recorded.append(draft.key(), change);
        var posted = new Accepted(accepted.size(), draft, request, change);
        accepted.add(posted);
        acceptedByKey.put(draft.key(), posted);
        return posted;
    }

    /** What is not locked must not be written. */
    private void checkNeeds(PostingDraft draft, PostingRequest request) {
        for (var itemNo : Needs.of(request).itemNos())
            if (!itemNos.contains(itemNo))
                throw new IllegalStateException(draft.key() + " did not say that it needs item " + itemNo);
    }

    /** The drafts that are posted, in their order. */
    List<Accepted> accepted() {
        return accepted;
    }

    /** @param answers to those that are posted, in their order */
    List<Outcome> outcomes(List<PostLines.Answer> answers) {
        List<Outcome> outcomes = new ArrayList<>(fates.size());
        for (var fate : fates) {
            outcomes.add(
                    switch (fate) {
                        case Accepted posted -> new Outcome.Posted(answers.get(posted.index()));
                        case Repeats(var earlier) -> new Outcome.Repeated(answers.get(earlier.index()));
                        case Answered(var answer) -> new Outcome.Repeated(answer);
                        case NotPosted(var refusal) -> new Outcome.NotPosted(refusal);
                    });
        }
        return outcomes;
    }
}
