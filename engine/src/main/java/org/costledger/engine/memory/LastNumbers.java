package org.costledger.engine.memory;

import org.costledger.engine.ledger.column.PackedRows;

/** The last number one ledger has given out after each register, and so the register of each number. */
final class LastNumbers {
    /** So many numbers share a place where the search for their registers begins. */
    private static final int NUMBERS_OF_A_BLOCK_SHIFT = 5;

    private final PackedRows lastNumbers = new PackedRows(1, 0);
    /** Of each block, how many registers end before it begins. */
    private final PackedRows registersBefore = new PackedRows(1, 0);

    void append(long lastNumber) {
        while (registersBefore.size() <= block(lastNumber))
            registersBefore.set(registersBefore.addRow(), 0, lastNumbers.size());
        lastNumbers.set(lastNumbers.addRow(), 0, lastNumber);
    }

    private static int block(long number) {
        return Math.toIntExact(number >> NUMBERS_OF_A_BLOCK_SHIFT);
    }

    long after(int row) {
        return lastNumbers.get(row, 0);
    }

    private int registersBefore(int block) {
        return block < registersBefore.size() ? registersBefore.getInt(block, 0) : lastNumbers.size();
    }

    /** The register of a number; that of one not given out yet will be the next. */
    long registerOf(long number) {
        int low = registersBefore(block(number));
        int high = registersBefore(block(number) + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lastNumbers.get(middle, 0) < number) low = middle + 1;
            else high = middle;
        }
        return low + 1L;
    }
}
