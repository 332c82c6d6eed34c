package org.costledger.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.store.DatabaseFailure;
import org.costledger.store.LedgerTransaction;

/**
 * A ledger as it is at one moment, whatever others write meanwhile. Whoever goes through all of it holds some items at a time, as many
 * as have some ten thousand entries together.
 */
public final class Reading implements LedgerScan, AutoCloseable {
    /** Entries of the items that are read together; one item is read as a whole, however many it has. */
    private static final long ENTRIES_AT_ONCE = 20_000;

    private final LedgerTransaction transaction;
    private final Setup setup;
    private final SortedSet<String> itemNos;
    private Optional<Map<String, Long>> entriesByItem = Optional.empty();
    private Optional<MemoryLedger> part = Optional.empty();
    private SortedSet<String> itemNosOfPart = new TreeSet<>();

    Reading(LedgerTransaction transaction) {
        this.transaction = transaction;
        setup = transaction.setups().read();
        itemNos = transaction.itemNos();
    }

    /** All that is recorded of some items; items that do not exist are left out. */
    public MemoryLedger slice(Collection<String> wanted) {
        return DatabaseFailure.told(() -> transaction.slice(new TreeSet<>(wanted)));
    }

    /** What is told of all items, and nothing of what happened. */
    public MemoryLedger outline() {
        return DatabaseFailure.told(() -> transaction.outline(itemNos));
    }

    /** The item of an entry; empty if there is no such entry. */
    public Optional<String> itemOf(long itemLedgerEntryNo) {
        return DatabaseFailure.told(() -> transaction.itemsOf(List.of(itemLedgerEntryNo))).stream()
                .findFirst();
    }

    @Override
    public Setup setup() {
        return setup;
    }

    @Override
    public List<Item> items() {
        return DatabaseFailure.told(transaction::items);
    }

    @Override
    public ItemHistory history(String itemNo) {
        if (!itemNosOfPart.contains(itemNo)) readFrom(itemNo);
        return part.orElseThrow().history(itemNo);
    }

    private void readFrom(String itemNo) {
        part = Optional.empty();
        itemNosOfPart = new TreeSet<>();
        long entries = 0;
        for (var next : itemNos.tailSet(itemNo)) {
            entries += entriesByItem().getOrDefault(next, 0L);
            if (!itemNosOfPart.isEmpty() && entries > ENTRIES_AT_ONCE) break;
            itemNosOfPart.add(next);
        }
        part = Optional.of(slice(itemNosOfPart));
    }

    private Map<String, Long> entriesByItem() {
        if (entriesByItem.isEmpty()) entriesByItem = Optional.of(DatabaseFailure.told(transaction::entriesByItem));
        return entriesByItem.orElseThrow();
    }

    @Override
    public List<ItemRegister> registers() {
        return DatabaseFailure.told(transaction::registers);
    }

    @Override
    public List<PhysicalInventoryEntry> physicalInventoryEntries() {
        return DatabaseFailure.told(transaction::physicalInventoryEntries);
    }

    @Override
    public void close() {
        transaction.close();
    }
}
