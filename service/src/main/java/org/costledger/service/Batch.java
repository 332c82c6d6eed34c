package org.costledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.LongUnaryOperator;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.service.BatchRun.Accepted;
import org.costledger.service.PostBatch.Outcome;
import org.costledger.service.json.RecordJson;
import org.costledger.store.DocumentLine;
import org.costledger.store.KeptAnswer;
import org.costledger.store.KeptRequest;
import org.costledger.store.LedgerTransaction;

/**
 * Drafts that are posted in one transaction. The items they need are found unlocked, by what they name, and then locked; names are
 * understood after that. It takes as many queries for many as for one.
 */
final class Batch {
    private final PostingRequest.By by;
    private final String reason;
    private final List<? extends PostingDraft> drafts;

    /**
     * What a batch came to.
     *
     * @param written what was posted, to be told once it is there for good
     */
    record Posted(List<Outcome> outcomes, List<Written> written) {}

    Batch(PostingRequest.By by, String reason, List<? extends PostingDraft> drafts) {
        this.by = by;
        this.reason = reason;
        this.drafts = List.copyOf(drafts);
    }

    /** Posts them; the setup is shared with others who post. */
    Posted post(LedgerTransaction transaction) {
        transaction.lockSetup(false);
        return post(transaction, false);
    }

    /**
     * Posts them in a transaction that has the setup already.
     *
     * @param isAlone whether nobody else can write meanwhile
     */
    Posted post(LedgerTransaction transaction, boolean isAlone) {
        var names = new BatchNames(drafts);
        var answered = transaction.requests().answers(names.keys).get();
        var entries = transaction.entries(names.lines);
        var itemNos = itemNos(transaction, names, entries, answered);
        transaction.lockItems(itemNos);
        if (!isAlone) entries = entriesOfLocked(transaction, names, itemNos);
        var slice = transaction.slice(itemNos);
        var recorded = new RecordedOnSlice(slice, entries, transaction.lastLineNos(names.documentNos));
        for (var key : names.namedKeys) answerOf(key, answered).ifPresent(answer -> recorded.add(key, answer));
        var run = new BatchRun(recorded, itemNos, answered);
        drafts.forEach(run::post);
        var changes = transaction.write(
                slice, run.accepted().stream().map(Accepted::change).toList());
        if (!transaction.isReading()) keep(transaction, run.accepted(), changes);
        // The slice has what was posted under the numbers it was to have; if others came first it is of no more use.
        if (!isMoved(run.accepted(), changes)) transaction.hold(slice);
        var answers = changes.stream().map(PostLines.Answer::of).toList();
        return new Posted(run.outcomes(answers), written(run.accepted(), changes));
    }

    private static SortedSet<String> itemNos(
            LedgerTransaction transaction,
            BatchNames names,
            List<DocumentLine.Entry> entries,
            Map<String, KeptAnswer> answered) {
        var needs = Needs.ofItems(names.itemNos);
        needs.itemLedgerEntryNos().addAll(names.entryNos);
        for (var key : names.namedKeys)
            answerOf(key, answered)
                    .ifPresent(answer -> needs.itemLedgerEntryNos().addAll(answer.itemLedgerEntryNos()));
        var itemNos = transaction.items(needs);
        for (var entry : entries) itemNos.add(entry.itemNo());
        return itemNos;
    }

    private static Optional<PostLines.Answer> answerOf(String key, Map<String, KeptAnswer> answered) {
        return Optional.ofNullable(answered.get(key))
                .filter(kept -> kept.kind().equals(PostLines.KIND))
                .map(PostLines.Answer::of);
    }

    /** Found again now that nobody else writes on the items; a line may have been posted meanwhile, of an item that is not locked. */
    private static List<DocumentLine.Entry> entriesOfLocked(
            LedgerTransaction transaction, BatchNames names, SortedSet<String> itemNos) {
        var entries = transaction.entries(names.lines);
        for (var entry : entries) if (!itemNos.contains(entry.itemNo())) throw new Attempts.StartOver();
        return entries;
    }

    private void keep(LedgerTransaction transaction, List<Accepted> accepted, List<LedgerChange> changes) {
        if (accepted.isEmpty()) return;
        var moved = moved(accepted.getFirst().change(), changes.getFirst());
        List<KeptRequest> kept = new ArrayList<>(accepted.size());
        for (var one : accepted) {
            var request = moved.map(one.request()::withEntryNos).orElse(one.request());
            var change = changes.get(one.index());
            kept.add(Books.kept(
                    new Books.Sent(
                            new Asked(one.draft().key(), request.by(), reason),
                            PostLines.KIND,
                            one.draft().digest()),
                    RecordJson.write(request),
                    new Done<>(PostLines.Answer.of(change), List.of(change))));
        }
        transaction.keep(kept);
    }

    private static boolean isMoved(List<Accepted> accepted, List<LedgerChange> changes) {
        return !accepted.isEmpty()
                && !accepted.getFirst()
                        .change()
                        .before()
                        .equals(changes.getFirst().before());
    }

    /** The numbers of this batch's entries, where they were written under others than they had on the slice. */
    private static Optional<LongUnaryOperator> moved(LedgerChange computed, LedgerChange written) {
        long from = computed.before().itemLedgerEntry();
        long to = written.before().itemLedgerEntry();
        return from == to ? Optional.empty() : Optional.of(no -> no > from ? no - from + to : no);
    }

    private List<Written> written(List<Accepted> accepted, List<LedgerChange> changes) {
        return accepted.stream()
                .map(one -> new Written(
                        new Asked(one.draft().key(), by, reason), PostLines.KIND, List.of(changes.get(one.index()))))
                .toList();
    }
}
