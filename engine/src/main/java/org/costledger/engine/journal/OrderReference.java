package org.costledger.engine.journal;

import org.costledger.engine.setup.Code;

/** The production, assembly, transfer or service order a posting belongs to. */
public record OrderReference(OrderType type, String no, int lineNo) {
    public static final OrderReference NONE = new OrderReference(OrderType.NONE, Code.BLANK, 0);

    public enum OrderType {
        NONE,
        PRODUCTION,
        TRANSFER,
        SERVICE,
        ASSEMBLY
    }

    public OrderReference {
        no = Code.of(no);
    }

    public static OrderReference transfer(String no, int lineNo) {
        return new OrderReference(OrderType.TRANSFER, no, lineNo);
    }

    /** Whether both name the same transfer order (POST-21). */
    public boolean isSameTransferOrder(OrderReference other) {
        return type == OrderType.TRANSFER && other.type == OrderType.TRANSFER && no.equals(other.no);
    }
}
