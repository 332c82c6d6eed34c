package org.costledger.engine.adjustment.oracle;

import java.util.HashSet;
import java.util.Set;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;

/** The fixed-application list of ADJ-123. It is kept for the whole treatment of an item. */
final class FixedApplications {
    private final LiteralLedger ledger;
    private final Set<Entry> list = new HashSet<>();

    FixedApplications(LiteralLedger ledger) {
        this.ledger = ledger;
    }

    /** An entry that was revalued: if it has cost-applied outbounds, it and they are put on the list. */
    void put(Entry e) {
        var outs = ledger.outs(e);
        if (outs.isEmpty()) return;
        list.add(e);
        for (var a : outs) list.add(ledger.entry(a.outbound()));
    }

    boolean contains(Entry e) {
        return list.contains(e);
    }
}
