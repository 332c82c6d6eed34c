package org.costledger.engine.ledger.view;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerChange.ChangedItemLedgerEntry;

/**
 * New states of item ledger entries. Where nothing changes but whether their cost is to be passed on, the entries stay rows: a
 * record is made of one when it is asked for, and a ledger that keeps columns sets the flags alone.
 */
public final class StateChanges extends AbstractList<ChangedItemLedgerEntry> implements RandomAccess {
    private final List<ChangedItemLedgerEntry> stated = new ArrayList<>();
    private final List<Flags> flags = new ArrayList<>();
    private int[] starts = {};
    private int size;

    /** Entries of one item whose flag changes, and nothing else. */
    public static final class Flags {
        private final ItemEntries entries;
        private final int[] rows;
        private final boolean toAdjust;

        /**
         * Flags of some entries.
         *
         * @param rows of the entries; whoever made them does not write them any more
         * @param toAdjust whether their cost is to be passed on from now on
         */
        public Flags(ItemEntries entries, int[] rows, boolean toAdjust) {
            this.entries = entries;
            this.rows = rows;
            this.toAdjust = toAdjust;
        }

        /** How many entries there are. */
        public int size() {
            return rows.length;
        }

        /** The number of an entry. */
        public long entryNo(int index) {
            return entries.itemLedgerEntries().entryNo(rows[index]);
        }

        /** Whether they are rows of these very entries, and not of a copy of them. */
        @SuppressWarnings("ReferenceEquality")
        public boolean isOf(ItemEntries others) {
            return entries == others;
        }

        /** Sets the flags in the columns themselves. */
        public void setAll() {
            entries.setAppliedEntryToAdjust(rows, toAdjust);
        }

        private ChangedItemLedgerEntry change(int index) {
            var state = entries.itemLedgerEntries().state(rows[index]);
            return new ChangedItemLedgerEntry(entryNo(index), state.withAppliedEntryToAdjust(toAdjust));
        }
    }

    /** Adds states, none of them of an entry that is added otherwise. */
    public void add(List<ChangedItemLedgerEntry> states) {
        stated.addAll(states);
        size += states.size();
    }

    /** Adds what others change, none of it of an entry that is added otherwise. */
    public void add(StateChanges others) {
        add(others.stated);
        others.flags.forEach(this::add);
    }

    /** Adds flags, none of them of an entry that is added otherwise. */
    public void add(Flags changed) {
        if (changed.size() == 0) return;
        starts = Arrays.copyOf(starts, flags.size() + 1);
        starts[flags.size()] = size - stated.size();
        flags.add(changed);
        size = Math.addExact(size, changed.size());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ChangedItemLedgerEntry get(int index) {
        Objects.checkIndex(index, size);
        if (index < stated.size()) return stated.get(index);
        int ofFlags = index - stated.size();
        int found = Arrays.binarySearch(starts, ofFlags);
        int at = found >= 0 ? found : -found - 2;
        return flags.get(at).change(ofFlags - starts[at]);
    }

    /** The states that are not flags alone. */
    public List<ChangedItemLedgerEntry> stated() {
        return List.copyOf(stated);
    }

    /** The flags, item by item. */
    public List<Flags> flags() {
        return List.copyOf(flags);
    }
}
