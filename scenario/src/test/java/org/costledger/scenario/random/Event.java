package org.costledger.scenario.random;

import java.util.List;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.StockkeepingUnit;

/** What happened to a random ledger. */
sealed interface Event {
    /** A line was posted; the item ledger entries are those it made. */
    record Posted(JournalLine line, List<Long> entryNos) implements Event {}

    record StandardCostChanged(String itemNo, UnitCost standardCost) implements Event {}

    record UnitChanged(StockkeepingUnit unit) implements Event {}

    /** The costs of all items were adjusted. */
    record Adjusted() implements Event {}
}
