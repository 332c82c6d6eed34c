package org.costledger.service.importing.table;

/** How long a part of a file may be, so that no file can fill the memory. */
final class Limits {
    /** As many characters as a spreadsheet allows in a cell. */
    static final int FIELD = 32_767;
    /** As many columns as a spreadsheet has. */
    static final int COLUMNS = 16_384;

    /** As many rows as a spreadsheet has. */
    static final int ROWS = 1_048_576;

    static final int ROW = 4_000_000;
    /** Bytes of the parts of a workbook that are read as a whole: its list of sheets, its formats. */
    static final long PART = 16_000_000;

    private Limits() {}
}
