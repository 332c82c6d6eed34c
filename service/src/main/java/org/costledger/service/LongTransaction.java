package org.costledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.PostBatch.Outcome;
import org.costledger.service.json.RecordJson;
import org.costledger.store.KeptRequest;
import org.costledger.store.LedgerTransaction;
import org.costledger.store.StockTotal;

/**
 * Many steps on a ledger, each of which sees those before it: master data is set up and changed, batches of drafts are posted. What was
 * done stays once it is committed, and is told then to those who listen; closing throws away the rest. Of books that are a trial nothing
 * stays.
 */
public final class LongTransaction implements AutoCloseable {
    private final Books books;
    private final PostingRequest.By by;
    private final String reason;
    private final boolean isAlone;

    private Optional<LedgerTransaction> open = Optional.empty();
    private Optional<Setup> setup = Optional.empty();
    private Optional<ItemChanges> items = Optional.empty();
    private final List<KeptRequest> waiting = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    /** Whether something is locked, and so others must not be locked after it. */
    private boolean isLocked;

    /**
     * Nothing done yet.
     *
     * @param by who does it; kept with each request
     * @param reason why, in the sender's words
     * @param isAlone whether others who write wait from the first step to the commit. Needed where steps are committed together:
     *     otherwise each must be committed before the next, for what is locked is locked all at once
     */
    public LongTransaction(Books books, PostingRequest.By by, String reason, boolean isAlone) {
        this.books = books;
        this.by = by;
        this.reason = reason;
        this.isAlone = isAlone;
    }

    private LedgerTransaction transaction() {
        if (open.isPresent()) return open.get();
        var begun = books.begin();
        open = Optional.of(begun);
        if (isAlone) begun.lockSetup(true);
        return begun;
    }

    private void beginLocking() {
        if (isAlone) return;
        if (isLocked)
            throw new IllegalStateException("what was done is to be committed before anything else is locked");
        isLocked = true;
    }

    // ---- what is told of the ledger

    /** The setup, as it was changed. */
    public Setup setup() {
        if (setup.isEmpty()) setup = Optional.of(transaction().setups().read());
        return setup.get();
    }

    /**
     * Reads what is told of some items, in a few queries for all of them.
     *
     * @param isToChange whether some of them are to be changed
     */
    public void lookAhead(Collection<String> itemNos, boolean isToChange) {
        writeItems();
        var sorted = new TreeSet<>(itemNos);
        if (isToChange && !isAlone) {
            beginLocking();
            transaction().lockSetup(false);
            transaction().lockItems(sorted);
        }
        items = Optional.of(new ItemChanges(transaction(), sorted));
    }

    private ItemChanges items(String itemNo) {
        if (items.filter(known -> known.covers(itemNo)).isEmpty()) lookAhead(List.of(itemNo), false);
        return items.orElseThrow();
    }

    /** What is told of an item: no entries. */
    public LedgerView outline(String itemNo) {
        return items(itemNo).ledger();
    }

    public boolean hasEntries(String itemNo) {
        return items(itemNo).hasEntries(itemNo);
    }

    /** What is in stock of each item that has entries, as it was posted so far. */
    public SortedMap<String, StockTotal> stockTotals() {
        return transaction().stockTotals();
    }

    // ---- what is changed

    /**
     * Changes the setup; whether it becomes another one.
     *
     * @param workDate what counts as today
     * @throws org.costledger.engine.refusal.Refused if entries that exist do not allow the change
     */
    public boolean change(UnaryOperator<Setup> change, LocalDate workDate) {
        beginLocking();
        writeItems();
        items = Optional.empty();
        var transaction = transaction();
        transaction.lockSetup(true);
        setup = Optional.empty();
        var before = setup();
        var after = change.apply(before);
        if (after.equals(before)) return false;
        var slice = ChangeMasterData.sliceFor(transaction, after);
        var changed = Costing.change(slice, after, workDate);
        transaction.write(slice, changed.change());
        setup = Optional.of(after);
        done(
                ChangeMasterData.SETUP,
                "",
                new ChangeMasterData.SetupContent(after, workDate),
                new ChangeMasterData.Answer(changed.itemsAwaitingRun()),
                changed.change());
        return true;
    }

    /**
     * Sets up or changes an item that was looked ahead for.
     *
     * @throws org.costledger.engine.refusal.Refused if its entries do not allow the change
     */
    public void change(Item item, ItemState state) {
        var change = items(item.no()).change(item, state);
        var content = new ChangeMasterData.ItemContent(item, state);
        done(ChangeMasterData.ITEM, item.no(), content, ChangeMasterData.Answer.NOTHING, change);
    }

    /**
     * Sets up or changes a stockkeeping unit of an item that was looked ahead for.
     *
     * @throws org.costledger.engine.refusal.Refused if a cost is negative
     */
    public void change(StockkeepingUnit unit) {
        var itemNo = unit.key().itemNo();
        var change = items(itemNo).change(unit);
        var content = new ChangeMasterData.UnitContent(unit);
        done(ChangeMasterData.STOCKKEEPING_UNIT, itemNo, content, ChangeMasterData.Answer.NOTHING, change);
    }

    /** Such a change has no key of its sender: sent again it changes nothing. It is kept under one of its own. */
    private void done(
            String kind, String subject, Record content, ChangeMasterData.Answer answer, LedgerChange change) {
        long requestNo = transaction().nextRequestNo();
        var asked = new Asked(kind + "/" + subject + "/" + requestNo, by, reason);
        var text = RecordJson.write(content);
        waiting.add(
                Books.kept(new Books.Sent(asked, kind, Digest.of(text)), text, new Done<>(answer, List.of(change))));
        if (books.isListenedTo()) written.add(new Written(asked, kind, List.of(change)));
    }

    private void writeItems() {
        items.ifPresent(ItemChanges::write);
        if (waiting.isEmpty()) return;
        transaction().keep(List.copyOf(waiting));
        waiting.clear();
    }

    // ---- what is posted

    /** Posts drafts, as {@link PostBatch} does. */
    public List<Outcome> post(List<? extends PostingDraft> drafts) {
        writeItems();
        items = Optional.empty();
        beginLocking();
        var batch = new Batch(by, reason, drafts);
        var posted = isAlone
                ? batch.post(transaction(), true)
                : Attempts.repeating(() -> postFromTheBeginning(batch), books::connectAnew);
        if (books.isListenedTo()) written.addAll(posted.written());
        return posted.outcomes();
    }

    /** Nothing was written before, so that whoever is in the way can be let by. */
    private Batch.Posted postFromTheBeginning(Batch batch) {
        open.ifPresent(LedgerTransaction::close);
        open = Optional.empty();
        return batch.post(transaction());
    }

    // ---- the end

    /** Makes what was done so far stay. */
    public void commit() {
        writeItems();
        if (books.isTrial()) return;
        open.ifPresent(LedgerTransaction::commit);
        close();
        written.forEach(books::tell);
        written.clear();
    }

    /** Throws away what was not committed. */
    @Override
    public void close() {
        open.ifPresent(LedgerTransaction::close);
        open = Optional.empty();
        setup = Optional.empty();
        items = Optional.empty();
        waiting.clear();
        isLocked = false;
    }
}
