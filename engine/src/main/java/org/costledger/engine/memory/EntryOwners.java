package org.costledger.engine.memory;

import java.util.Collection;
import java.util.PriorityQueue;
import org.costledger.engine.ledger.column.PackedRows;

/**
 * Which item each item ledger entry is of. Numbers ascend; where none is left out they are rows, and take no room. Of a ledger
 * held in part, where the numbers of other items are left out, the row of a number is searched for.
 */
final class EntryOwners {
    private static final int LEFT_OUT = 0;
    private static final int COMPONENT = 1;
    private static final int COLUMNS = 2;

    private final PackedRows rows = new PackedRows(COLUMNS, 0);

    /** The entries of some components, each by number. */
    static EntryOwners of(Collection<Component> components) {
        var owners = new EntryOwners();
        var next = new PriorityQueue<Cursor>(Math.max(1, components.size()));
        for (var component : components)
            if (component.entries().itemLedgerEntries().size() > 0) next.add(new Cursor(component));
        for (var cursor = next.poll(); cursor != null; cursor = next.poll()) {
            // Mostly several entries of an item follow each other.
            long until = next.isEmpty() ? Long.MAX_VALUE : next.peek().entryNo();
            boolean isLeft = true;
            for (; isLeft && cursor.entryNo() < until; isLeft = cursor.moveOn())
                owners.append(cursor.entryNo(), cursor.component.number());
            if (isLeft) next.add(cursor);
        }
        return owners;
    }

    /** The next entry of a component. */
    private static final class Cursor implements Comparable<Cursor> {
        private final Component component;
        private int row;

        Cursor(Component component) {
            this.component = component;
        }

        long entryNo() {
            return component.entries().itemLedgerEntries().entryNo(row);
        }

        boolean moveOn() {
            return ++row < component.entries().itemLedgerEntries().size();
        }

        @Override
        public int compareTo(Cursor other) {
            return Long.compare(entryNo(), other.entryNo());
        }
    }

    /** Adds an entry whose number is greater than that of each before it. */
    void append(long entryNo, int component) {
        int size = rows.size();
        if (size > 0 && entryNo <= entryNo(size - 1))
            throw new IllegalStateException("entry " + entryNo + " after entry " + entryNo(size - 1));
        int row = rows.addRow();
        rows.set(row, LEFT_OUT, entryNo - row - 1);
        rows.set(row, COMPONENT, component);
    }

    /** The number of the component an entry is in; negative: there is no such entry. */
    int componentOf(long entryNo) {
        int row = row(entryNo);
        return row < 0 ? -1 : rows.getInt(row, COMPONENT);
    }

    private long entryNo(int row) {
        return rows.get(row, LEFT_OUT) + row + 1;
    }

    private int row(long entryNo) {
        int size = rows.size();
        if (entryNo <= 0 || size == 0) return -1;
        if (rows.get(size - 1, LEFT_OUT) == 0) return entryNo > size ? -1 : Math.toIntExact(entryNo - 1);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entryNo(middle);
            if (found == entryNo) return middle;
            if (found < entryNo) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
