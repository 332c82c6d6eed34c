package org.costledger.engine.ledger.view;

import java.util.List;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;

/** A ledger read item by item, so that whoever checks or reports all of it holds one item at a time. */
public interface LedgerScan {
    Setup setup();

    /** All items, by number. */
    List<Item> items();

    /** Everything recorded of one item. */
    ItemHistory history(String itemNo);

    /** All registers, by number. */
    List<ItemRegister> registers();

    List<PhysicalInventoryEntry> physicalInventoryEntries();

    /**
     * Everything recorded of one item, each list by number.
     *
     * @param applicationHistory applications that were removed
     */
    record ItemHistory(
            Item item,
            ItemState state,
            List<StockkeepingUnit> stockkeepingUnits,
            List<ItemLedgerEntry> itemLedgerEntries,
            List<ValueEntry> valueEntries,
            List<ItemApplicationEntry> applications,
            List<RemovedApplication> applicationHistory,
            List<EntryPoint> entryPoints) {}
}
