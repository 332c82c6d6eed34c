package org.costledger.engine.ledger.column;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows that carry a flag, so that whoever looks for them need not look at all rows. A row whose flag was taken away
 * stays until the rows are asked for; nothing is kept once no row is flagged.
 */
final class FlaggedRows {
    private static final int[] NONE = {};
    private static final int FIRST_CAPACITY = 4;

    private int[] rows = NONE;
    private int size;
    private int flagged;

    /** The flag of a row was set. */
    void add(int row) {
        if (size == rows.length) rows = Arrays.copyOf(rows, Math.max(FIRST_CAPACITY, size + (size >> 1)));
        rows[size++] = row;
        flagged++;
    }

    /** The flag of a row was taken away. */
    void remove() {
        flagged--;
        if (flagged == 0) {
            rows = NONE;
            size = 0;
        }
    }

    int count() {
        return flagged;
    }

    /** The rows that are flagged, ascending. */
    int[] rows(IntPredicate isFlagged) {
        if (size > 0) compact(isFlagged);
        return Arrays.copyOf(rows, size);
    }

    private void compact(IntPredicate isFlagged) {
        Arrays.sort(rows, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean again = kept > 0 && rows[kept - 1] == rows[i];
            if (!again && isFlagged.test(rows[i])) rows[kept++] = rows[i];
        }
        size = kept;
        if (size < rows.length >> 1) rows = Arrays.copyOf(rows, size);
    }
}
