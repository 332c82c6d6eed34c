package org.costledger.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.memory.HeldItem;

/**
 * What is recorded of the items that were written last, held in memory from one transaction to the next. An item is in use, or here; of
 * those that lie here longest some are forgotten when there is no more room.
 */
final class HeldItems {
    /** A part of the largest heap, by what entries take at most. */
    private static final long PART_OF_HEAP = 8;

    private static final long BYTES_OF_AN_ENTRY = 100;
    /** An item without entries takes room too. */
    private static final int ENTRIES_OF_AN_ITEM = 10;

    private final long room;
    private final Map<String, Held> byItemNo = new LinkedHashMap<>();
    private long taken;

    private record Held(long version, HeldItem item) {
        long room() {
            return ENTRIES_OF_AN_ITEM + (long) item.entryCount();
        }
    }

    HeldItems() {
        this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_OF_AN_ENTRY);
    }

    /** @param room for so many entries */
    HeldItems(long room) {
        this.room = room;
    }

    /** So many entries of all kinds are held at most. */
    long room() {
        return room;
    }

    /** Takes an item to use it; one that others have written meanwhile is forgotten. */
    synchronized Optional<HeldItem> take(String itemNo, long version) {
        return forget(itemNo).filter(held -> held.version() == version).map(Held::item);
    }

    /** Whether an item is held as it stands in a version. */
    synchronized boolean has(String itemNo, long version) {
        var held = byItemNo.get(itemNo);
        return held != null && held.version() == version;
    }

    /** Forgets items: the version they were put here in will never be. */
    synchronized void forget(Collection<String> itemNos) {
        itemNos.forEach(this::forget);
    }

    /**
     * Puts an item here as it stands in a version, or will once its transaction is committed: until then nobody is told of the version.
     */
    synchronized void put(String itemNo, long version, HeldItem item) {
        forget(itemNo);
        var held = new Held(version, item);
        if (held.room() > room) return;
        byItemNo.put(itemNo, held);
        taken += held.room();
        while (taken > room) forget(byItemNo.keySet().iterator().next());
    }

    private Optional<Held> forget(String itemNo) {
        var held = Optional.ofNullable(byItemNo.remove(itemNo));
        held.ifPresent(gone -> taken -= gone.room());
        return held;
    }
}
