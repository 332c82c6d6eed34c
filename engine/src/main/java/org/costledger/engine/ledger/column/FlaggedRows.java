package org.costledger.engine.ledger.column;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows that carry a flag, so that whoever looks for them need not look at all rows. A row whose flag was taken away
 * stays until most have lost it; nothing is kept once no row is flagged.
 */
final class FlaggedRows {
    private static final int[] NONE = {};
    private static final int FIRST_CAPACITY = 4;
    private static final int FEW = 16;

    private int[] rows = NONE;
    private int size;
    private int flagged;

    /** The same rows, to be written on by themselves. */
    FlaggedRows copy() {
        var copy = new FlaggedRows();
        copy.rows = rows.clone();
        copy.size = size;
        copy.flagged = flagged;
        return copy;
    }

    /** The flag of a row was set. */
    void add(int row) {
        if (size == rows.length) rows = Arrays.copyOf(rows, Math.max(FIRST_CAPACITY, size + (size >> 1)));
        rows[size++] = row;
        flagged++;
    }

    /** The flag of a row was taken away. */
    void remove(IntPredicate isFlagged) {
        flagged--;
        if (flagged == 0) {
            rows = NONE;
            size = 0;
        } else if (size > 2 * flagged + FEW) {
            rows = rows(isFlagged);
            size = rows.length;
        }
    }

    private static boolean isAscending(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (rows[i - 1] > rows[i]) return false;
        }
        return true;
    }

    /** The rows that are flagged, ascending. */
    int[] rows(IntPredicate isFlagged) {
        if (size == 0) return NONE;
        int[] sorted = Arrays.copyOf(rows, size);
        if (!isAscending(sorted)) Arrays.sort(sorted);
        int kept = 0;
        for (int row : sorted) {
            boolean again = kept > 0 && sorted[kept - 1] == row;
            if (!again && isFlagged.test(row)) sorted[kept++] = row;
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }
}
