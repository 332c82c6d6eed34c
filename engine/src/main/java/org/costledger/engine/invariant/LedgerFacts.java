package org.costledger.engine.invariant;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.setup.Setup;

/**
 * What belongs to no item.
 *
 * @param seen the entry numbers of all items; absent if only some items were read
 */
record LedgerFacts(
        Setup setup,
        Registers registers,
        List<PhysicalInventoryEntry> physicalInventoryEntries,
        Optional<NumbersSeen> seen) {}
