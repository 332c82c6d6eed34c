package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.adjustment.Adjustment.ItemAdjusted;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** A run of cost adjustment (section 3): which items it takes, and what comes of each. */
public final class AdjustCost {
    private final LedgerView ledger;
    private final EntryNumbers before;
    private final ItemRun run;
    private final ItemCost itemCost;
    private final Overlay marks;
    private final AdjustmentEntries entries;

    private final List<ItemAdjusted> items = new ArrayList<>();
    private final List<LedgerChange.ChangedItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
    private final Map<String, ItemState> itemStates = new LinkedHashMap<>();
    private final List<StockkeepingUnit> stockkeepingUnits = new ArrayList<>();

    private AdjustCost(LedgerView ledger) {
        this.ledger = ledger;
        this.before = ledger.lastNumbers();
        this.run = new ItemRun(ledger.setup());
        this.itemCost = new ItemCost(run, ledger);
        this.marks = new Overlay(ledger);
        this.entries = new AdjustmentEntries(run, before.register() + 1, before.valueEntry());
    }

    /**
     * Adjusts what a request asks for. Nothing is written.
     *
     * @throws Refused if the request is contradictory, an item is locked, or a date is not allowed (ADJ-200)
     */
    public static Adjustment adjust(LedgerView ledger, AdjustmentRequest request) {
        var adjust = new AdjustCost(ledger);
        for (var item : Candidates.of(ledger, request)) adjust.adjust(item, request.untilValuationDate());
        return adjust.result(request.by());
    }

    /** ADJ-33 for one item; without entries there is nothing but its flag. */
    private void adjust(Item item, Optional<LocalDate> until) {
        var state = ledger.itemState(item.no());
        Candidates.checkNotLocked(item, state);
        var unitCost = state.unitCost();
        var dirty = ledger.stocksToAdjust(item.no());
        var all = ledger.entries(item.no());
        if (all.isPresent()) {
            adjust(item, all.get(), until);
            unitCost = updateUnitCosts(state, dirty);
        }
        boolean isAdjusted = until.isEmpty() || isAdjustedThroughout(item);
        itemStates.put(item.no(), state.withFlags(isAdjusted, true).withUnitCost(unitCost)); // ADJ-170
    }

    private void adjust(Item item, ItemEntries all, Optional<LocalDate> until) {
        int visited = itemCost.find(item, all, marks, until);
        entries.make();
        collectStates();
        items.add(new ItemAdjusted(
                item.no(), itemCost.reachable(), visited, entries.madeForItem().size()));
    }

    /** ADJ-184: after a run up to a date, an item is adjusted if nothing is left behind that date, and nothing is kept. */
    private boolean isAdjustedThroughout(Item item) {
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.isForwarded(node) && itemCost.isRetained(node)) return false;
        }
        return marks.stocksToAdjust(item.no()).isEmpty();
    }

    /** The flags of the entries that were looked at, where they change (ADJ-51, ADJ-52, ADJ-66). */
    private void collectStates() {
        for (int node = 0; node < run.graph.ordered(); node++) {
            boolean toAdjust = run.isForwarded(node) && itemCost.isRetained(node);
            if (toAdjust == run.isDirty(node) && !run.becameCompletelyInvoiced(node)) continue;
            int row = run.graph.row(node);
            var state = run.entries.state(row);
            if (run.becameCompletelyInvoiced(node))
                state = state.withInvoiced(state.invoicedQuantity(), true, state.lastInvoiceDate());
            itemLedgerEntries.add(new LedgerChange.ChangedItemLedgerEntry(
                    run.entries.entryNo(row), state.withAppliedEntryToAdjust(toAdjust)));
        }
    }

    /** ADJ-171, ADJ-174: only where something was dirty, posted, or found to be completely invoiced. */
    private UnitCost updateUnitCosts(ItemState state, Set<StockKey> dirty) {
        if (dirty.isEmpty() && entries.madeForItem().isEmpty() && !isSomethingCompletelyInvoiced())
            return state.unitCost();
        var unitCosts = new UnitCosts(ledger, run, entries);
        var unitCost = unitCosts.ofItem(state.unitCost());
        stockkeepingUnits.addAll(unitCosts.ofStockkeepingUnits(dirty, unitCost));
        return unitCost;
    }

    private boolean isSomethingCompletelyInvoiced() {
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.becameCompletelyInvoiced(node)) return true;
        }
        return false;
    }

    private Adjustment result(PostingRequest.By by) {
        var made = entries.made();
        boolean writes = !made.isEmpty();
        var after = new EntryNumbers(
                before.register() + (writes ? 1 : 0),
                before.itemLedgerEntry(),
                entries.lastEntryNo(),
                before.itemApplicationEntry(),
                before.physicalInventoryEntry());
        var source = by.sourceCode().equals(Code.BLANK) ? AdjustmentRequest.SOURCE_CODE : by.sourceCode();
        var points = marks.change(by).master();
        var change = new LedgerChange(
                new PostingRequest.By(by.user(), by.at(), source, by.journalBatch()),
                ledger.version(),
                before,
                after,
                new LedgerChange.Appended(List.of(), List.copyOf(made), List.of(), List.of()),
                new LedgerChange.Changed(List.copyOf(itemLedgerEntries), List.of(), List.of(), List.of()),
                new LedgerChange.Master(
                        Optional.empty(),
                        Map.of(),
                        itemStates,
                        stockkeepingUnits,
                        points.entryPoints(),
                        points.unadjustedFrom()));
        return new Adjustment(change, items, List.copyOf(itemCost.stopped()), entries.causes());
    }
}
