package org.costledger.service.importing.table;

import java.io.Closeable;
import java.util.Optional;

/** Reads the rows of a table one after the other, the header first. Rows without any text are passed over. */
public interface TableReader extends Closeable {
    /**
     * The next row; empty at the end.
     *
     * @throws UnreadableTable if the file cannot be read on
     */
    Optional<SourceRow> next() throws UnreadableTable;

    /** How much of the table is read, in the bytes of {@link #bytesTotal()}. */
    long bytesRead();

    /** The size of the table: of a CSV file that of the file, of a workbook that of the sheet as it is unpacked. */
    long bytesTotal();
}
