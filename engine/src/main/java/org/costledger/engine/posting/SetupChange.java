package org.costledger.engine.posting;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What a change of the setup comes to, not yet written.
 *
 * @param change what a store appends
 * @param itemsAwaitingRun where cost is adjusted automatically from now on, the items that are not adjusted yet, by number: a
 *     posting adjusts its own items only, so a run is needed for these (ADJ-183)
 */
public record SetupChange(LedgerChange change, List<String> itemsAwaitingRun) {
    public SetupChange {
        itemsAwaitingRun = List.copyOf(itemsAwaitingRun);
    }
}
