package org.costledger.store.row;

import java.util.List;

/**
 * A table of the database and the record one of its rows is. Its columns are named once, in the order in which they are written and
 * read.
 */
public interface Table<R> {
    String name();

    List<String> columns();

    /** Puts the columns of a row into a sink; the caller ends the row. */
    void write(R row, RowSink sink);

    /** The row a source is at. */
    R read(RowSource source);
}
