package org.costledger.engine.ledger.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * How a ledger grows: what a rule returns and the store alone writes. All of it is written, or nothing.
 *
 * @param version of the ledger it was computed on
 * @param before the last numbers of the ledger it was computed on
 * @param appended new entries
 * @param changed what changes on entries that exist
 * @param master what changes on items, stockkeeping units, entry points and the setup
 */
public record LedgerChange(
        PostingRequest.By by,
        long version,
        EntryNumbers before,
        EntryNumbers after,
        Appended appended,
        Changed changed,
        Master master) {

    /**
     * The same change on a later version of the ledger.
     *
     * @param later in which nothing is different of the items it concerns, nor of the setup
     */
    public LedgerChange onVersion(long later) {
        return new LedgerChange(by, later, before, after, appended, changed, master);
    }

    /** New entries, each list by number. */
    public record Appended(
            List<ItemLedgerEntry> itemLedgerEntries,
            List<ValueEntry> valueEntries,
            List<ItemApplicationEntry> itemApplicationEntries,
            List<PhysicalInventoryEntry> physicalInventoryEntries) {
        public boolean isEmpty() {
            return itemLedgerEntries.isEmpty()
                    && valueEntries.isEmpty()
                    && itemApplicationEntries.isEmpty()
                    && physicalInventoryEntries.isEmpty();
        }
    }

    /**
     * What changes on entries that exist.
     *
     * @param itemLedgerEntries the new state by number
     * @param applications replaced, the same number
     * @param applicationHistory removed
     */
    public record Changed(
            List<ChangedItemLedgerEntry> itemLedgerEntries,
            List<ChangedValueEntry> valueEntries,
            List<ItemApplicationEntry> applications,
            List<RemovedApplication> applicationHistory) {}

    /** The new state of an item ledger entry. */
    public record ChangedItemLedgerEntry(long entryNo, ItemLedgerEntryState state) {}

    /** The new state of a value entry. */
    public record ChangedValueEntry(long itemLedgerEntryNo, long entryNo, ValueEntryState state) {}

    /**
     * What changes on master data.
     *
     * @param entryPointsRemovedFrom for some stocks, from when on the entry points they had are removed, before new ones
     *     come (ADJ-188)
     * @param entryPoints new ones
     * @param unadjustedFrom for some stocks, from when on none of their entry points is adjusted; empty if all are (ADJ-17,
     *     ADJ-170)
     * @param inventoryPeriodHistory for some inventory periods, by ending date, all of their history; none of one that was
     *     deleted (GL-72, GL-75)
     */
    public record Master(
            Optional<Setup> setup,
            Map<String, Item> items,
            Map<String, ItemState> itemStates,
            List<StockkeepingUnit> stockkeepingUnits,
            Map<StockKey, LocalDate> entryPointsRemovedFrom,
            List<EntryPoint.Key> entryPoints,
            Map<StockKey, Optional<LocalDate>> unadjustedFrom,
            Map<LocalDate, List<InventoryPeriodHistory>> inventoryPeriodHistory) {

        /** A change that removes no entry points and closes no period. */
        public Master(
                Optional<Setup> setup,
                Map<String, Item> items,
                Map<String, ItemState> itemStates,
                List<StockkeepingUnit> stockkeepingUnits,
                List<EntryPoint.Key> entryPoints,
                Map<StockKey, Optional<LocalDate>> unadjustedFrom) {
            this(setup, items, itemStates, stockkeepingUnits, Map.of(), entryPoints, unadjustedFrom, Map.of());
        }
    }
}
