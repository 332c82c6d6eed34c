package org.costledger.engine.ledger.column;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The earliest day of each thousand rows, so that whoever looks for the last row of a day or before passes over most of what came after. */
final class EarliestDays {
    private static final int ROWS_BITS = 10;
    private static final int[] NONE = {};

    private int[] earliest = NONE;

    /** Those of the same rows, to be written on by themselves. */
    EarliestDays copy() {
        var copy = new EarliestDays();
        copy.earliest = earliest.clone();
        return copy;
    }

    /** Adds the day of the row after the last. */
    void add(int row, int day) {
        int at = row >> ROWS_BITS;
        if (at == earliest.length) {
            earliest = Arrays.copyOf(earliest, PackedRows.grown(at));
            Arrays.fill(earliest, at, earliest.length, Integer.MAX_VALUE);
        }
        earliest[at] = Math.min(earliest[at], day);
    }

    /** The row after the last of a day or before. Mostly rows stand by day: few are looked at that are not on it. */
    int end(int day, int rows, IntUnaryOperator dayOfRow) {
        int end = rows;
        while (end > 0) {
            int begin = (end - 1) & -(1 << ROWS_BITS);
            if (earliest[(end - 1) >> ROWS_BITS] > day) {
                end = begin;
                continue;
            }
            while (end > begin && dayOfRow.applyAsInt(end - 1) > day) end--;
            if (end > begin) return end;
        }
        return 0;
    }
}
