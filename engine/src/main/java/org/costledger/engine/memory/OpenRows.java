package org.costledger.engine.memory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.column.ItemLedgerEntryColumns;

/**
 * The open entries of one stock and direction, by posting date, then number (POST-21). Taking from either end costs
 * nothing; so does adding at the end.
 */
final class OpenRows {
    private static final int FIRST_CAPACITY = 4;

    private final ItemLedgerEntryColumns entries;
    private int[] rows = new int[FIRST_CAPACITY];
    private int from;
    private int to;

    OpenRows(ItemLedgerEntryColumns entries) {
        this.entries = entries;
    }

    int size() {
        return to - from;
    }

    void add(int row) {
        makeRoom();
        int at = from == to || isBefore(rows[to - 1], row) ? to : position(row);
        System.arraycopy(rows, at, rows, at + 1, to - at);
        rows[at] = row;
        to++;
    }

    void remove(int row) {
        int at = position(row);
        if (at == to || rows[at] != row) throw new IllegalStateException("row " + row + " is not open");
        if (at == from) {
            from++;
        } else {
            System.arraycopy(rows, at + 1, rows, at, to - at - 1);
            to--;
        }
        if (from == to) {
            from = 0;
            to = 0;
        }
    }

    private void makeRoom() {
        if (to < rows.length) return;
        int size = to - from;
        var target = size > rows.length / 2 ? new int[rows.length * 2] : rows;
        System.arraycopy(rows, from, target, 0, size);
        rows = target;
        from = 0;
        to = size;
    }

    /** Where the row is, or would be. */
    private int position(int row) {
        if (from < to && rows[from] == row) return from;
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(rows[middle], row)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private boolean isBefore(int a, int b) {
        int dayOfA = entries.postingDay(a);
        int dayOfB = entries.postingDay(b);
        return dayOfA != dayOfB ? dayOfA < dayOfB : a < b;
    }

    Iterator<ItemLedgerEntry> iterator(boolean descending) {
        return new Iterator<>() {
            private int at = descending ? to - 1 : from;

            @Override
            public boolean hasNext() {
                return descending ? at >= from : at < to;
            }

            @Override
            public ItemLedgerEntry next() {
                if (!hasNext()) throw new NoSuchElementException();
                return entries.entry(rows[descending ? at-- : at++]);
            }
        };
    }
}
