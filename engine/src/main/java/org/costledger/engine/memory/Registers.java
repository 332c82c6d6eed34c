package org.costledger.engine.memory;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.column.RefColumn;
import org.costledger.engine.ledger.column.RegisterNumbers;

/** The item registers, in columns: the last numbers after each. */
final class Registers implements RegisterNumbers {
    private final LastNumbers itemLedgerEntry = new LastNumbers();
    private final LastNumbers valueEntry = new LastNumbers();
    private final LastNumbers itemApplicationEntry = new LastNumbers();
    private final LastNumbers physicalInventoryEntry = new LastNumbers();
    private final RefColumn<PostingRequest.By> by = new RefColumn<>(PostingRequest.By.NOBODY);
    private int size;

    void append(PostingRequest.By who, EntryNumbers after) {
        int row = size++;
        itemLedgerEntry.append(after.itemLedgerEntry());
        valueEntry.append(after.valueEntry());
        itemApplicationEntry.append(after.itemApplicationEntry());
        physicalInventoryEntry.append(after.physicalInventoryEntry());
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
                        itemLedgerEntry.after(row),
                        valueEntry.after(row),
                        itemApplicationEntry.after(row),
                        physicalInventoryEntry.after(row));
    }

    @Override
    public long ofItemLedgerEntry(long entryNo) {
        return itemLedgerEntry.registerOf(entryNo);
    }

    @Override
    public long ofValueEntry(long entryNo) {
        return valueEntry.registerOf(entryNo);
    }

    @Override
    public long ofItemApplicationEntry(long entryNo) {
        return itemApplicationEntry.registerOf(entryNo);
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
