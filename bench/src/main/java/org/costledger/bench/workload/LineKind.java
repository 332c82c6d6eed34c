package org.costledger.bench.workload;

/** The letters of the kind column. They are bytes, because the columns of a workload are arrays of primitives. */
public final class LineKind {
    /** Quantity above zero, cost is the unit cost; in {@link WorkloadName#W1} the expected one. */
    public static final byte RECEIPT = 'R';
    /** Reference is the entry of the receipt, cost the actual unit cost. */
    public static final byte INVOICE = 'I';
    /** Quantity below zero. */
    public static final byte SHIPMENT = 'S';
    /** Quantity below zero, reference is the production order. */
    public static final byte CONSUMPTION = 'C';
    /** Quantity above zero, reference is the production order, cost the capacity cost of a unit. */
    public static final byte OUTPUT = 'O';
    /** Cost is what is added to each unit on hand at the end of the day. */
    public static final byte REVALUATION = 'V';

    private LineKind() {}
}
