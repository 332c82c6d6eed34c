package org.costledger.engine.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.costledger.engine.adjustment.Adjustment.ItemAdjusted;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * What comes of one item in a run.
 *
 * @param adjusted how much was looked at and made; empty: the item has no entries
 * @param valueEntries that were made; empty: none
 * @param stopped entries whose cost was kept from changing further, by number (ADJ-119)
 */
record ItemAdjustment(
        String itemNo,
        Optional<ItemAdjusted> adjusted,
        Optional<ValueEntryRows> valueEntries,
        StateChanges itemLedgerEntries,
        ItemState state,
        List<StockkeepingUnit> stockkeepingUnits,
        SortedSet<Long> stopped) {}
