package org.costledger.engine.ledger.column;

import java.util.Arrays;

/**
 * A column of numbers. It takes nothing while all of them are zero, and otherwise two, four or eight bytes each, as the
 * widest of them needs.
 */
public final class LongColumn {
    private static final short[] NO_SHORTS = {};
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final int FIRST_CAPACITY = 8;

    // At most one of them holds the column.
    private short[] shorts = NO_SHORTS;
    private int[] ints = NO_INTS;
    private long[] longs = NO_LONGS;

    public long get(int row) {
        if (row < shorts.length) return shorts[row];
        if (row < ints.length) return ints[row];
        return row < longs.length ? longs[row] : 0;
    }

    /** The number of a column that holds positions, days or flags only. */
    public int getInt(int row) {
        if (row < shorts.length) return shorts[row];
        return row < ints.length ? ints[row] : 0;
    }

    public void set(int row, long value) {
        if (value == 0 && row >= capacity()) return;
        if (longs.length == 0 && ints.length == 0 && (short) value == value) {
            shorts = row < shorts.length ? shorts : Arrays.copyOf(shorts, grown(shorts.length, row));
            shorts[row] = (short) value;
        } else if (longs.length == 0 && (int) value == value) {
            if (ints.length == 0) widenToInts(row);
            ints = row < ints.length ? ints : Arrays.copyOf(ints, grown(ints.length, row));
            ints[row] = (int) value;
        } else {
            if (longs.length == 0) widenToLongs(row);
            longs = row < longs.length ? longs : Arrays.copyOf(longs, grown(longs.length, row));
            longs[row] = value;
        }
    }

    private int capacity() {
        return shorts.length + ints.length + longs.length;
    }

    private void widenToInts(int row) {
        ints = new int[grown(shorts.length, row)];
        for (int i = 0; i < shorts.length; i++) ints[i] = shorts[i];
        shorts = NO_SHORTS;
    }

    private void widenToLongs(int row) {
        longs = new long[grown(capacity(), row)];
        for (int i = 0; i < shorts.length; i++) longs[i] = shorts[i];
        for (int i = 0; i < ints.length; i++) longs[i] = ints[i];
        shorts = NO_SHORTS;
        ints = NO_INTS;
    }

    /** Room for a row: a quarter more than there is, so that little stands empty. */
    static int grown(int length, int row) {
        return row < length ? length : Math.max(FIRST_CAPACITY, Math.max(row + 1, length + (length >> 2)));
    }
}
