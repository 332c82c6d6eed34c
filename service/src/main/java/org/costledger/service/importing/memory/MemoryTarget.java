package org.costledger.service.importing.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.importing.EntryName;
import org.costledger.service.importing.ImportLookup;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.ImportTarget;
import org.costledger.service.importing.ImportedRequest;

/**
 * A ledger in memory as the target of imports, of one or of several runs. It cannot take back what was appended: after a run
 * that was not committed its ledger is that of what would have been.
 */
public final class MemoryTarget implements ImportTarget, ImportLookup {
    private final MemoryLedger ledger;
    private final LocalDate workDate;
    private final Map<Line, List<Long>> entriesByLine = new HashMap<>();
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
        return entriesByLine.getOrDefault(new Line(name.documentNo(), name.lineNo()), List.of()).stream()
                .map(ledger::namedEntry)
                .filter(name::isOf)
                .toList();
    }

    @Override
    public void change(Setup setup) {
        ledger.append(Costing.change(ledger, setup, workDate).change());
        isCommitted = false;
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
    public List<Answer> post(List<ImportedRequest> requests) {
        List<Answer> answers = new ArrayList<>();
        for (var request : requests) answers.add(post(request));
        return answers;
    }

    private Answer post(ImportedRequest request) {
        var known = digestsByKey.get(request.key());
        if (known != null)
            return known.equals(request.digest())
                    ? new Answer.Repeated()
                    : new Answer.NotPosted(new Refused(ImportReason.KEY_REUSED, request.key()));
        try {
            var change = Costing.postAndAdjust(ledger, request.request(this)).change();
            ledger.append(change);
            for (var entry : change.appended().itemLedgerEntries()) {
                var document = entry.facts().document();
                entriesByLine
                        .computeIfAbsent(new Line(document.no(), document.lineNo()), line -> new ArrayList<>())
                        .add(entry.entryNo());
            }
            digestsByKey.put(request.key(), request.digest());
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
