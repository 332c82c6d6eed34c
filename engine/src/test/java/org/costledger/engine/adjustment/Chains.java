package org.costledger.engine.adjustment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;

/**
 * The entries of an item that cost flows between, or once could: what applications connect, those that were removed
 * among them. A chain is named by its lowest entry number.
 */
final class Chains {
    private final ItemHistory history;
    private final Map<Long, Long> chainOf = new HashMap<>();

    Chains(ItemHistory history) {
        this.history = history;
        for (var entry : history.itemLedgerEntries()) chainOf.put(entry.entryNo(), entry.entryNo());
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var application : history.applications()) if (join(application)) grows = true;
            for (var removed : history.applicationHistory()) if (join(removed.application())) grows = true;
        }
    }

    private boolean join(ItemApplicationEntry application) {
        boolean outbound = join(application.inboundEntryNo(), application.outboundEntryNo());
        boolean source = join(application.inboundEntryNo(), application.transferredFromEntryNo());
        return outbound || source;
    }

    private boolean join(long one, long other) {
        if (other == 0 || of(one) == of(other)) return false;
        long lowest = Math.min(of(one), of(other));
        chainOf.put(one, lowest);
        chainOf.put(other, lowest);
        return true;
    }

    /** The chain of an entry. */
    long of(long entryNo) {
        return chainOf.getOrDefault(entryNo, entryNo);
    }

    /** The chains that have such an entry. */
    Set<Long> with(Predicate<ItemLedgerEntry> entry) {
        var chains = new HashSet<Long>();
        for (var one : history.itemLedgerEntries()) {
            if (entry.test(one)) chains.add(of(one.entryNo()));
        }
        return chains;
    }

    /** The chains an application was removed from. */
    Set<Long> withRemovedApplications() {
        var chains = new HashSet<Long>();
        for (RemovedApplication removed : history.applicationHistory())
            chains.add(of(removed.application().inboundEntryNo()));
        return chains;
    }
}
