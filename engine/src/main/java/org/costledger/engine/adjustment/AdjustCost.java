package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.costledger.engine.adjustment.Adjustment.ItemAdjusted;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.ValueEntryList;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** A run of cost adjustment (section 3): which items it takes, and what comes of all of them together. */
public final class AdjustCost {
    private static final Comparator<EntryPoint.Key> BY_STOCK_AND_DATE =
            Comparator.comparing(EntryPoint.Key::stock, StockKey.BY_ITEM).thenComparing(EntryPoint.Key::valuationDate);

    private final LedgerView ledger;
    private final EntryNumbers before;

    private final List<ItemAdjusted> items = new ArrayList<>();
    private final ValueEntryList valueEntries;
    private final List<Long> stopped = new ArrayList<>();
    private final StateChanges itemLedgerEntries = new StateChanges();
    private final Map<String, ItemState> itemStates = new LinkedHashMap<>();
    private final List<StockkeepingUnit> stockkeepingUnits = new ArrayList<>();
    private final List<EntryPoint.Key> entryPoints = new ArrayList<>();
    private final Map<StockKey, Optional<LocalDate>> unadjustedFrom = new TreeMap<>(StockKey.BY_ITEM);

    private AdjustCost(LedgerView ledger) {
        this.ledger = ledger;
        this.before = ledger.lastNumbers();
        this.valueEntries = new ValueEntryList(before.register() + 1, before.valueEntry());
    }

    /** The items a request concerns (ADJ-31). */
    public static List<Item> candidates(LedgerView ledger, AdjustmentRequest request) {
        return Candidates.of(ledger, request);
    }

    /**
     * Adjusts what a request asks for. Nothing is written.
     *
     * @param workers items are adjusted by; what comes of it is the same whoever they are
     * @throws Refused if the request is contradictory, an item is locked, or a date is not allowed (ADJ-200)
     */
    public static Adjustment adjust(LedgerView ledger, AdjustmentRequest request, Workers workers) {
        var adjust = new AdjustCost(ledger);
        var candidates = Candidates.of(ledger, request);
        var adjusted = new ItemAdjustment[candidates.size()];
        var adjusters = new AdjustItem[Math.min(workers.count(), candidates.size())];
        Arrays.setAll(adjusters, number -> new AdjustItem(ledger));
        workers.work(
                adjusted.length,
                (worker, number) -> adjusted[number] = adjusters[worker].adjust(candidates.get(number), request));
        for (var item : adjusted) adjust.add(item);
        for (var adjuster : adjusters) adjust.add(adjuster);
        return adjust.result(request.by());
    }

    /** Takes in what came of an item, by number; its value entries follow those of the items before. */
    private void add(ItemAdjustment item) {
        item.adjusted().ifPresent(items::add);
        item.valueEntries().ifPresent(valueEntries::addItem);
        stopped.addAll(item.stopped());
        itemLedgerEntries.add(item.itemLedgerEntries());
        itemStates.put(item.itemNo(), item.state());
        stockkeepingUnits.addAll(item.stockkeepingUnits());
    }

    /** Takes in what became of entry points. */
    private void add(AdjustItem adjuster) {
        var master = adjuster.marks().change(PostingRequest.By.NOBODY).master();
        entryPoints.addAll(master.entryPoints());
        unadjustedFrom.putAll(master.unadjustedFrom());
    }

    private Adjustment result(PostingRequest.By by) {
        var after = new EntryNumbers(
                before.register() + (valueEntries.isEmpty() ? 0 : 1),
                before.itemLedgerEntry(),
                before.valueEntry() + valueEntries.size(),
                before.itemApplicationEntry(),
                before.physicalInventoryEntry());
        var source = by.sourceCode().equals(Code.BLANK) ? AdjustmentRequest.SOURCE_CODE : by.sourceCode();
        entryPoints.sort(BY_STOCK_AND_DATE);
        var change = new LedgerChange(
                new PostingRequest.By(by.user(), by.at(), source, by.journalBatch()),
                ledger.version(),
                before,
                after,
                new LedgerChange.Appended(List.of(), valueEntries, List.of(), List.of()),
                new LedgerChange.Changed(itemLedgerEntries, List.of(), List.of(), List.of()),
                new LedgerChange.Master(
                        Optional.empty(), Map.of(), itemStates, stockkeepingUnits, entryPoints, unadjustedFrom));
        return new Adjustment(change, items, stopped, valueEntries.causes());
    }
}
