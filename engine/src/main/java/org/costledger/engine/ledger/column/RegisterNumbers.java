package org.costledger.engine.ledger.column;

/**
 * Which register an entry came with. The numbers of the entries of a register are contiguous (INV-25), so a ledger that
 * keeps its registers knows, and the entries need not say.
 */
public interface RegisterNumbers {
    /** Nothing is known; the entries say it themselves. */
    RegisterNumbers UNKNOWN = new RegisterNumbers() {
        @Override
        public long ofItemLedgerEntry(long entryNo) {
            return 0;
        }

        @Override
        public long ofValueEntry(long entryNo) {
            return 0;
        }

        @Override
        public long ofItemApplicationEntry(long entryNo) {
            return 0;
        }
    };

    long ofItemLedgerEntry(long entryNo);

    long ofValueEntry(long entryNo);

    /** The register that wrote it; a later one may have changed it. */
    long ofItemApplicationEntry(long entryNo);
}
