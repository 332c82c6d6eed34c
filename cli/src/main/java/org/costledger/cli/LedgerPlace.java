package org.costledger.cli;

/**
 * Where a ledger is kept.
 *
 * @param told how it is named to who asked
 * @param address where it is
 */
record LedgerPlace(String told, String address) {
    /** A place as it was written. */
    static LedgerPlace of(String address) {
        return new LedgerPlace(address, address);
    }
}
