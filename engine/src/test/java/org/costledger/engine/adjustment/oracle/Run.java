package org.costledger.engine.adjustment.oracle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Entry;
import org.costledger.engine.adjustment.oracle.LiteralLedger.LiteralItem;
import org.costledger.engine.adjustment.oracle.LiteralLedger.Value;
import org.costledger.engine.setup.StockKey;

/** What one run keeps in mind (ADJ-32, ADJ-33, ADJ-171). */
final class Run {
    final LiteralLedger ledger;
    final AdjustmentEntries entries;
    final EntryPointMarks points;
    final OscillationGuard guard;

    /** {@code retained}, by item. */
    private final Map<String, NavigableSet<Long>> retained = new HashMap<>();
    /** Entries ADJ-83 added to {@code retained} and that were not swept since. */
    final NavigableSet<Long> residuals = new TreeSet<>();
    /** {@code touched}: the places of an item whose stockkeeping units are recomputed (ADJ-174). */
    private final Map<String, Set<StockKey>> touched = new HashMap<>();
    /** Items whose unit cost is recomputed (ADJ-171). */
    final NavigableSet<String> unitCosts = new TreeSet<>();
    /** Entries that were forwarded at least once. */
    final NavigableSet<Long> forwarded = new TreeSet<>();

    Run(LiteralLedger ledger) {
        this.ledger = ledger;
        this.entries = new AdjustmentEntries(ledger);
        this.points = new EntryPointMarks(ledger);
        this.guard = new OscillationGuard(ledger);
    }

    NavigableSet<Long> retained(LiteralItem item) {
        return retained.computeIfAbsent(item.number, no -> new TreeSet<>());
    }

    void retain(Entry e) {
        retained(e.item).add(e.number);
    }

    Set<StockKey> touched(LiteralItem item) {
        return touched.computeIfAbsent(item.number, no -> new LinkedHashSet<>());
    }

    /** ADJ-17, and ADJ-171: the item had an entry point marked. */
    void mark(Value v) {
        points.mark(v);
        unitCosts.add(v.entry().item.number);
    }
}
