package org.costledger.engine.journal;

import org.costledger.engine.setup.Code;

/** The other party of a posting: a customer, a vendor, or a produced item. */
public record Source(SourceType type, String no) {
    public static final Source NONE = new Source(SourceType.NONE, Code.BLANK);

    public enum SourceType {
        NONE,
        CUSTOMER,
        VENDOR,
        ITEM
    }

    public Source {
        no = Code.of(no);
    }
}
