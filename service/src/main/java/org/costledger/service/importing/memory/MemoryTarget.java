package org.costledger.service.importing.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.EntryName;
import org.costledger.service.PostingDraft;
import org.costledger.service.Recorded;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.ImportTarget;

/**
 * A ledger in memory as the target of imports, of one or of several runs. It cannot take back what was appended: after a run
 * that was not committed its ledger is that of what would have been.
 */
public final class MemoryTarget implements ImportTarget, Recorded {
    private final MemoryLedger ledger;
    private final LocalDate workDate;
    private final Map<Line, List<Long>> entriesByLine = new HashMap<>();
    private final Map<String, List<Long>> entriesByKey = new HashMap<>();
    private final Map<String, Integer> lastLineNos = new HashMap<>();
    private final Map<String, String> digestsByKey = new HashMap<>();
    private boolean isCommitted = true;

    private record Line(String documentNo, int lineNo) {}

    /**
     * A target over a ledger without entries.
     *
     * @param workDate what counts as today where the setup is changed
     */
    public MemoryTarget(MemoryLedger ledger, LocalDate workDate) {
        this.ledger = ledger;
        this.workDate = workDate;
    }

    @Override
    public MemoryLedger ledger() {
        return ledger;
    }

    /** Whether all that is in the ledger was committed. */
    public boolean isCommitted() {
        return isCommitted;
    }

    @Override
    public Setup setup() {
        return ledger.setup();
    }

    @Override
    public Optional<Item> findItem(String itemNo) {
        return ledger.findItem(itemNo);
    }

    @Override
    public ItemState itemState(String itemNo) {
        return ledger.itemState(itemNo);
    }

    @Override
    public boolean hasEntries(String itemNo) {
        return ledger.hasEntries(itemNo);
    }

    @Override
    public Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        return ledger.findStockkeepingUnit(stock);
    }

    @Override
    public List<ItemLedgerEntry> entries(EntryName name) {
        return switch (name) {
            case EntryName.OfNumber(long entryNo) ->
                ledger.findItemLedgerEntry(entryNo).stream().toList();
            case EntryName.OfRequest(var key) -> entries(entriesByKey.getOrDefault(key, List.of()));
            case EntryName.OfLine line ->
                entries(entriesByLine.getOrDefault(new Line(line.documentNo(), line.lineNo()), List.of())).stream()
                        .filter(line::isOf)
                        .toList();
        };
    }

    private List<ItemLedgerEntry> entries(List<Long> entryNos) {
        return entryNos.stream().map(ledger::itemLedgerEntry).toList();
    }

    @Override
    public int lastLineNo(String documentNo) {
        return lastLineNos.getOrDefault(documentNo, 0);
    }

    @Override
    public void lookAhead(Set<String> itemNos, boolean isToChange) {
        // All of the ledger is at hand.
    }

    @Override
    public boolean change(UnaryOperator<Setup> change) {
        var after = change.apply(ledger.setup());
        if (after.equals(ledger.setup())) return false;
        ledger.append(Costing.change(ledger, after, workDate).change());
        isCommitted = false;
        return true;
    }

    @Override
    public void change(Item item, ItemState state) {
        ledger.append(Costing.change(ledger, item, state));
        isCommitted = false;
    }

    @Override
    public void change(StockkeepingUnit unit) {
        ledger.append(Costing.change(ledger, unit));
        isCommitted = false;
    }

    @Override
    public List<Answer> post(List<PostingDraft> drafts) {
        List<Answer> answers = new ArrayList<>();
        for (var draft : drafts) answers.add(post(draft));
        return answers;
    }

    private Answer post(PostingDraft draft) {
        var known = digestsByKey.get(draft.key());
        if (known != null)
            return known.equals(draft.digest())
                    ? new Answer.Repeated()
                    : new Answer.NotPosted(new Refused(ImportReason.KEY_REUSED, draft.key()));
        try {
            var change = Costing.postAndAdjust(ledger, draft.request(this)).change();
            ledger.append(change);
            List<Long> entryNos = new ArrayList<>();
            for (var entry : change.appended().itemLedgerEntries()) {
                var document = entry.facts().document();
                entriesByLine
                        .computeIfAbsent(new Line(document.no(), document.lineNo()), line -> new ArrayList<>())
                        .add(entry.entryNo());
                lastLineNos.merge(document.no(), document.lineNo(), Math::max);
                entryNos.add(entry.entryNo());
            }
            entriesByKey.put(draft.key(), entryNos);
            digestsByKey.put(draft.key(), draft.digest());
            isCommitted = false;
            return new Answer.Posted();
        } catch (Refused refused) {
            return new Answer.NotPosted(refused);
        }
    }

    @Override
    public void commit() {
        isCommitted = true;
    }

    @Override
    public void close() {}
}
