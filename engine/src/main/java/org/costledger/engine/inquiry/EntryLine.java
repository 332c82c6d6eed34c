package org.costledger.engine.inquiry;

import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.setup.StockKey;

/** An entry, with what is told of it beside its own fields. */
public sealed interface EntryLine {
    long entryNo();

    /**
     * An item ledger entry.
     *
     * @param actual sum of costAmountActual over its value entries
     * @param expected sum of costAmountExpected over them
     */
    record OfItem(ItemLedgerEntry entry, CostTotal actual, CostTotal expected) implements EntryLine {
        @Override
        public long entryNo() {
            return entry.entryNo();
        }
    }

    /** A value entry, with stock and tracking of its item ledger entry. */
    record OfValue(ValueEntry entry, StockKey stock, Tracking tracking) implements EntryLine {
        @Override
        public long entryNo() {
            return entry.entryNo();
        }
    }

    /** An item application entry, with the stock of the item ledger entry it belongs to. */
    record OfApplication(ItemApplicationEntry entry, StockKey stock) implements EntryLine {
        @Override
        public long entryNo() {
            return entry.entryNo();
        }
    }
}
