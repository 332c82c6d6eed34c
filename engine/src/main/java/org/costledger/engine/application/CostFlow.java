package org.costledger.engine.application;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.costledger.engine.ledger.view.LedgerView;

/** The cost graph of chapter 01, section 10, as far as one item goes: whose cost flows to whom. */
final class CostFlow {
    private CostFlow() {}

    /** Whether cost flows from one entry to the other, or they are the same. */
    static boolean reaches(LedgerView ledger, long from, long to) {
        Set<Long> seen = new HashSet<>();
        var todo = new ArrayDeque<Long>();
        todo.add(from);
        while (!todo.isEmpty()) {
            long entryNo = todo.remove();
            if (entryNo == to) return true;
            if (!seen.add(entryNo)) continue;
            if (ledger.itemLedgerEntry(entryNo).positive()) {
                for (var application : ledger.applicationsOfInbound(entryNo)) {
                    if (application.isQuantityApplication()) todo.add(application.outboundEntryNo());
                }
                for (var transfer : ledger.transfersFrom(entryNo)) todo.add(transfer.inboundEntryNo());
            } else {
                for (var application : ledger.applicationsOfOutbound(entryNo)) {
                    if (application.isCostApplication()) todo.add(application.inboundEntryNo());
                }
            }
        }
        return false;
    }

    /** Whether an application of the two would close a cycle (INV-17). */
    static boolean wouldCloseCycle(LedgerView ledger, long inboundEntryNo, long outboundEntryNo) {
        // Nothing can flow out of an outbound that nobody took its cost from: the common case, answered at once.
        boolean passesOn = ledger.isCostSource(outboundEntryNo);
        return passesOn && reaches(ledger, outboundEntryNo, inboundEntryNo);
    }
}
