package org.costledger.store;

/** A line of a document, by which its sender knows the entries it made. */
public record DocumentLine(String documentNo, int lineNo) {

    /** An item ledger entry of a line. */
    public record Entry(DocumentLine line, long entryNo, String itemNo) {}
}
