package org.costledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.costledger.engine.ledger.InventoryPeriodHistory;
import org.costledger.engine.setup.Setup;

/**
 * What is told of the ledger itself in a version of it, held in memory.
 *
 * @param history what became of each inventory period
 */
record HeldSetup(long version, Setup setup, SortedMap<LocalDate, List<InventoryPeriodHistory>> history) {}
