package org.costledger.engine.ledger.column;

import java.util.Arrays;

/**
 * A column of numbers. It takes nothing while all of them are zero, four bytes each while all of them fit, eight bytes
 * otherwise.
 */
public final class LongColumn {
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final int FIRST_CAPACITY = 8;

    private int[] ints = NO_INTS;
    private long[] longs = NO_LONGS;

    public long get(int row) {
        if (row < ints.length) return ints[row];
        return row < longs.length ? longs[row] : 0;
    }

    /** The number of a column that holds positions or days only. */
    public int getInt(int row) {
        return row < ints.length ? ints[row] : 0;
    }

    public void set(int row, long value) {
        if (longs.length == 0) {
            if (value == 0 && row >= ints.length) return;
            if ((int) value == value) {
                if (row >= ints.length) ints = Arrays.copyOf(ints, capacity(ints.length, row));
                ints[row] = (int) value;
                return;
            }
            widen(row);
        }
        if (row >= longs.length) {
            if (value == 0) return;
            longs = Arrays.copyOf(longs, capacity(longs.length, row));
        }
        longs[row] = value;
    }

    private void widen(int row) {
        longs = new long[capacity(ints.length, row)];
        for (int i = 0; i < ints.length; i++) longs[i] = ints[i];
        ints = NO_INTS;
    }

    static int capacity(int length, int row) {
        return row < length ? length : Math.max(FIRST_CAPACITY, Math.max(row + 1, length + (length >> 1)));
    }
}
