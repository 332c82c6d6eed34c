package org.costledger.scenario.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.ItemLedgerEntry;

/** The item ledger entries that the steps of a file made so far, by label. */
final class EntriesMade {
    private final Map<String, List<Long>> entriesByLabel = new HashMap<>();

    void put(String label, List<ItemLedgerEntry> entries) {
        entriesByLabel.put(label, entries.stream().map(ItemLedgerEntry::entryNo).toList());
    }

    List<Long> of(String label) {
        return entriesByLabel.getOrDefault(label, List.of());
    }
}
