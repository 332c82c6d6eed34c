package org.costledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.store.LedgerTransaction;

/**
 * Some items, whose cards are changed one after the other and written together. Entries are read of those alone that have some and are
 * changed.
 */
final class ItemChanges {
    private final LedgerTransaction transaction;
    private final SortedSet<String> itemNos;
    private final SortedSet<String> withEntries;
    private final List<LedgerChange> waiting = new ArrayList<>();
    private MemoryLedger slice;
    private boolean isWhole;

    ItemChanges(LedgerTransaction transaction, SortedSet<String> itemNos) {
        this.transaction = transaction;
        this.itemNos = itemNos;
        withEntries = transaction.itemsWithEntries(itemNos);
        slice = transaction.slice(new TreeSet<>(), itemNos);
    }

    boolean covers(String itemNo) {
        return itemNos.contains(itemNo);
    }

    /** What is told of them, as it was changed. */
    LedgerView ledger() {
        return slice;
    }

    boolean hasEntries(String itemNo) {
        return withEntries.contains(itemNo);
    }

    LedgerChange change(Item item, ItemState state) {
        readEntries(item.no());
        return changed(Costing.change(slice, item, state));
    }

    LedgerChange change(StockkeepingUnit unit) {
        readEntries(unit.key().itemNo());
        return changed(Costing.change(slice, unit));
    }

    private void readEntries(String itemNo) {
        if (isWhole || !hasEntries(itemNo)) return;
        write();
        slice = transaction.slice(itemNos);
        isWhole = true;
    }

    private LedgerChange changed(LedgerChange change) {
        slice.append(change);
        waiting.add(change);
        return change;
    }

    /** Writes what was changed. */
    void write() {
        transaction.write(slice, waiting);
        waiting.clear();
    }
}
