package org.costledger.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.number.Amount;

/** The value entries of an item, found by their item ledger entry. */
final class ValuesOfEntry {
    private final Map<Long, List<ValueEntry>> values = new HashMap<>();

    private ValuesOfEntry() {}

    static ValuesOfEntry of(ItemHistory history) {
        var found = new ValuesOfEntry();
        for (var value : history.valueEntries()) {
            found.values
                    .computeIfAbsent(value.itemLedgerEntryNo(), no -> new ArrayList<>())
                    .add(value);
        }
        return found;
    }

    List<ValueEntry> of(ItemLedgerEntry entry) {
        return values.getOrDefault(entry.entryNo(), List.of());
    }

    Amount expected(ItemLedgerEntry entry) {
        return worth(entry).expected();
    }

    /** The quantity of an entry and what it is worth so far. */
    Worth worth(ItemLedgerEntry entry) {
        return of(entry).stream().map(Worth::of).reduce(Worth.of(entry), Worth::plus);
    }
}
