package org.costledger.service.importing.table;

/** A table that cannot be read on. It names the row, counted from 1; 0 stands for the file as a whole. */
public final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final long row;
    private final TableReason reason;

    public UnreadableTable(long row, TableReason reason, Object... facts) {
        super(reason.sentence(facts));
        this.row = row;
        this.reason = reason;
    }

    public long row() {
        return row;
    }

    public TableReason reason() {
        return reason;
    }

    /** The facts and the way out. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
