package org.costledger.engine.application;

import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;

/** Which entries undo others (section O). */
public final class Corrections {
    private Corrections() {}

    /** Whether a correction of the entry exists: an outbound applied to it, or an inbound that takes its cost. */
    public static boolean isUndone(LedgerView ledger, ItemLedgerEntry entry) {
        if (entry.facts().correction()) return false;
        if (entry.positive())
            return ledger.applicationsOfInbound(entry.entryNo()).stream()
                    .filter(a -> a.isQuantityApplication())
                    .map(a -> ledger.itemLedgerEntry(a.outboundEntryNo()))
                    .anyMatch(o -> o.facts().correction() && o.state().appliesToEntry() == entry.entryNo());
        return ledger.applicationsOfOutbound(entry.entryNo()).stream()
                .filter(a -> a.isCostApplication())
                .map(a -> ledger.itemLedgerEntry(a.inboundEntryNo()))
                .anyMatch(i -> i.facts().correction());
    }
}
