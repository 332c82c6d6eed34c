package org.costledger.engine.adjustment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.costledger.engine.adjustment.Adjustment.ItemAdjusted;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;

/** Adjusts one item after the other (ADJ-33); the space it computes in is used again. */
final class AdjustItem {
    private final LedgerView ledger;
    private final ItemRun run;
    private final ItemCost itemCost;
    private final AdjustmentEntries entries;
    private final Overlay marks;

    AdjustItem(LedgerView ledger) {
        this.ledger = ledger;
        this.run = new ItemRun(ledger.setup());
        this.itemCost = new ItemCost(run, ledger);
        this.entries = new AdjustmentEntries(run);
        this.marks = new Overlay(ledger);
    }

    /** What became of the entry points of all items so far. */
    Overlay marks() {
        return marks;
    }

    /** One item; without entries there is nothing but its flag. */
    ItemAdjustment adjust(Item item, AdjustmentRequest request) {
        var state = ledger.itemState(item.no());
        Candidates.checkNotLocked(item, state);
        var all = ledger.entries(item.no());
        return all.isPresent() ? adjust(item, state, all.get(), request) : withoutEntries(item, state);
    }

    private static ItemAdjustment withoutEntries(Item item, ItemState state) {
        return new ItemAdjustment(
                item.no(),
                Optional.empty(),
                Optional.empty(),
                new StateChanges(),
                state.withFlags(true, true),
                List.of(),
                new TreeSet<>());
    }

    private ItemAdjustment adjust(Item item, ItemState state, ItemEntries all, AdjustmentRequest request) {
        var dirty = ledger.stocksToAdjust(item.no());
        var until = request.untilValuationDate();
        int visited = itemCost.find(item, all, marks, until);
        entries.make();
        var unitCost = state.unitCost();
        List<StockkeepingUnit> units = List.of();
        if (!dirty.isEmpty() || !entries.isEmpty()) { // ADJ-171, ADJ-174
            var unitCosts = new UnitCosts(ledger, run, entries);
            unitCost = unitCosts.ofItem(unitCost);
            units = unitCosts.ofStockkeepingUnits(dirty, unitCost);
        }
        boolean isAdjusted = until.isEmpty() || isAdjustedThroughout(item);
        return new ItemAdjustment(
                item.no(),
                Optional.of(new ItemAdjusted(
                        item.no(), itemCost.reachable(), visited, entries.made().size())),
                Optional.of(entries.made()),
                states(),
                state.withFlags(isAdjusted, true).withUnitCost(unitCost), // ADJ-170
                units,
                itemCost.stopped());
    }

    /** The flags of the entries that were looked at, where they change (ADJ-51, ADJ-52, ADJ-66). */
    private StateChanges states() {
        var states = new StateChanges();
        var invoiced = new ArrayList<LedgerChange.ChangedItemLedgerEntry>();
        int[] done = new int[run.graph.ordered()];
        int doneCount = 0;
        int[] retained = new int[run.graph.ordered()];
        int retainedCount = 0;
        for (int node = 0; node < run.graph.ordered(); node++) {
            boolean toAdjust = run.isForwarded(node) && itemCost.isRetained(node);
            int row = run.graph.row(node);
            if (run.becameCompletelyInvoiced(node)) invoiced.add(invoiced(row, toAdjust));
            else if (toAdjust && !run.isDirty(node)) retained[retainedCount++] = row;
            else if (!toAdjust && run.isDirty(node)) done[doneCount++] = row;
        }
        states.add(invoiced);
        states.add(new StateChanges.Flags(run.all, Arrays.copyOf(done, doneCount), false));
        states.add(new StateChanges.Flags(run.all, Arrays.copyOf(retained, retainedCount), true));
        return states;
    }

    private LedgerChange.ChangedItemLedgerEntry invoiced(int row, boolean toAdjust) {
        var state = run.entries.state(row);
        return new LedgerChange.ChangedItemLedgerEntry(
                run.entries.entryNo(row),
                state.withInvoiced(state.invoicedQuantity(), true, state.lastInvoiceDate())
                        .withAppliedEntryToAdjust(toAdjust));
    }

    /** ADJ-184: after a run up to a date, an item is adjusted if nothing is left behind that date, and nothing is kept. */
    private boolean isAdjustedThroughout(Item item) {
        for (int node = 0; node < run.graph.ordered(); node++) {
            if (run.isForwarded(node) && itemCost.isRetained(node)) return false;
        }
        return marks.stocksToAdjust(item.no()).isEmpty();
    }
}
