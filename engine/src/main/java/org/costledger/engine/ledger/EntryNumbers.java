package org.costledger.engine.ledger;

/** The last number given out in each ledger; 0 in an empty one. */
public record EntryNumbers(
        long register, long itemLedgerEntry, long valueEntry, long itemApplicationEntry, long physicalInventoryEntry) {
    public static final EntryNumbers NONE = new EntryNumbers(0, 0, 0, 0, 0);
}
