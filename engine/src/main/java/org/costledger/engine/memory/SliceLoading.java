package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * Takes part of a ledger that is kept elsewhere into memory: some items, and of each all that is recorded. What rules compute on it
 * they would compute on the whole ledger, but for the numbers of new entries.
 *
 * <p>Items come first; the entries of each kind come by number, item ledger entries before the value entries and applications that
 * name them.
 */
public final class SliceLoading {
    private final MemoryLedger slice;

    /**
     * Nothing loaded yet.
     *
     * @param lastNumbers the last numbers of the whole ledger; what is computed is numbered from there on
     */
    public SliceLoading(Setup setup, EntryNumbers lastNumbers) {
        slice = new MemoryLedger(setup, lastNumbers);
    }

    public void item(Item item, ItemState state) {
        slice.putItem(item, state);
    }

    /** An item that was held since it was loaded, with all that is recorded of it. */
    public void item(HeldItem held) {
        slice.put(held);
    }

    public void stockkeepingUnit(StockkeepingUnit unit) {
        slice.putStockkeepingUnit(unit);
    }

    /**
     * A movement of one of the items.
     *
     * @throws IllegalStateException if its number is not greater than that of the one before
     */
    public void itemLedgerEntry(ItemLedgerEntry entry) {
        slice.appendItemLedgerEntry(entry);
    }

    public void valueEntry(ValueEntry entry) {
        slice.appendValueEntries(List.of(entry));
    }

    public void itemApplicationEntry(ItemApplicationEntry entry) {
        slice.appendApplication(entry);
    }

    /** An application that was removed. */
    public void removedApplication(RemovedApplication removed) {
        slice.removeApplication(removed);
    }

    public void entryPoint(EntryPoint.Key key) {
        slice.addEntryPoint(key);
    }

    /** From when on no entry point of a stock is adjusted (ADJ-17). */
    public void unadjustedFrom(StockKey stock, Optional<LocalDate> date) {
        slice.setUnadjustedFrom(stock, date);
    }

    public void inventoryPeriodHistory(LocalDate endingDate, List<InventoryPeriodHistory> history) {
        slice.putInventoryPeriodHistory(endingDate, history);
    }

    /** A count of stock; only who scans the ledger asks for it. */
    public void physicalInventoryEntry(PhysicalInventoryEntry entry) {
        slice.addPhysicalInventoryEntry(entry);
    }

    /** A register; only who scans the ledger asks for it. */
    public void register(ItemRegister register) {
        slice.addRegister(register);
    }

    /** What was loaded. */
    public MemoryLedger slice() {
        return slice;
    }
}
