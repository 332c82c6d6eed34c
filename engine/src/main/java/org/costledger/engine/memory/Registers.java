package org.costledger.engine.memory;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.column.LongColumn;
import org.costledger.engine.ledger.column.RefColumn;

/** The item registers, in columns: the last numbers after each. */
final class Registers {
    private final LongColumn itemLedgerEntry = new LongColumn();
    private final LongColumn valueEntry = new LongColumn();
    private final LongColumn itemApplicationEntry = new LongColumn();
    private final LongColumn physicalInventoryEntry = new LongColumn();
    private final RefColumn<PostingRequest.By> by = new RefColumn<>(PostingRequest.By.NOBODY);
    private int size;

    void append(PostingRequest.By who, EntryNumbers after) {
        int row = size++;
        itemLedgerEntry.set(row, after.itemLedgerEntry());
        valueEntry.set(row, after.valueEntry());
        itemApplicationEntry.set(row, after.itemApplicationEntry());
        physicalInventoryEntry.set(row, after.physicalInventoryEntry());
        by.set(row, who);
    }

    EntryNumbers lastNumbers() {
        return after(size - 1);
    }

    private EntryNumbers after(int row) {
        return row < 0
                ? EntryNumbers.NONE
                : new EntryNumbers(
                        row + 1L,
                        itemLedgerEntry.get(row),
                        valueEntry.get(row),
                        itemApplicationEntry.get(row),
                        physicalInventoryEntry.get(row));
    }

    /** All of them, made as they are read. */
    List<ItemRegister> all() {
        int count = size;
        return new AbstractList<>() {
            @Override
            public ItemRegister get(int row) {
                return new ItemRegister(row + 1L, by.get(Objects.checkIndex(row, count)), after(row - 1), after(row));
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
