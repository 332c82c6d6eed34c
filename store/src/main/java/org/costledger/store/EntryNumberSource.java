package org.costledger.store;

import java.util.function.Supplier;
import org.costledger.engine.ledger.EntryNumbers;

/**
 * Gives out entry numbers, a contiguous block of each ledger for one register (INV-25). They are given out just before entries are
 * written, and not taken back where the writing fails: between registers there may be gaps.
 */
interface EntryNumberSource {
    /** Asks for the last numbers given out. */
    Supplier<EntryNumbers> last(RowWriter rows);

    /**
     * Takes so many numbers of each ledger.
     *
     * @return the last numbers before them
     */
    EntryNumbers take(RowWriter rows, EntryNumbers counts);
}
