package org.costledger.service.importing;

/** What becomes of good rows when there are bad ones. */
public enum ImportMode {
    /** Everything is read, checked and posted, and then thrown away: what would become of it is told. */
    DRY_RUN,
    /** All rows of all files are written, or none. */
    ALL_OR_NOTHING,
    /** Good rows are written; the others go to a reject file, and can be corrected there and imported again. */
    ACCEPT_GOOD_ROWS
}
