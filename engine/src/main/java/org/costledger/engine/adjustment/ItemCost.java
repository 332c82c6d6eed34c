package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.Item;

/** Finds everything that is pending on one item (ADJ-33): along applications first, then by average. */
final class ItemCost {
    private final ItemRun run;
    private final LedgerView ledger;
    private final Forward forward;
    private Optional<AverageCost> averageCost = Optional.empty();
    private boolean byAverage;
    private int reachable;

    ItemCost(ItemRun run, LedgerView ledger) {
        this.run = run;
        this.ledger = ledger;
        this.forward = new Forward(run);
    }

    /**
     * Finds what is pending.
     *
     * @param marks takes what becomes of the entry points
     * @param until the last valuation date to calculate averages for (ADJ-184)
     * @return how many entries were looked at
     */
    int find(Item item, ItemEntries entries, Overlay marks, Optional<LocalDate> until) {
        run.begin(item, entries);
        int visited = forward.forward();
        reachable = run.graph.ordered();
        byAverage = CostingRule.of(item.costingMethod()).valuesByAverage();
        if (!byAverage) {
            forward.eliminateResiduals();
            for (var stock : ledger.stocksToAdjust(item.no()))
                marks.setUnadjustedFrom(stock, Optional.empty()); // ADJ-170
            return visited;
        }
        forward.eliminateResidualsOfDirty();
        var average = averageCost.orElseGet(() -> new AverageCost(run, ledger));
        averageCost = Optional.of(average);
        visited += average.adjust(marks, until);
        reachable += average.reachable();
        forward.eliminateResidualsAgain();
        return visited;
    }

    /** How many entries the dirty ones of the item can reach, and how many stand in dirty periods of an average. */
    int reachable() {
        return reachable;
    }

    /** Whether a forwarded entry is looked at again by the next run (ADJ-51). */
    boolean isRetained(int node) {
        return forward.isRetained(node);
    }

    /** Entries of the item whose cost was kept from changing further, by number (ADJ-119). */
    SortedSet<Long> stopped() {
        return byAverage && averageCost.isPresent() ? averageCost.get().stopped() : Collections.emptySortedSet();
    }
}
