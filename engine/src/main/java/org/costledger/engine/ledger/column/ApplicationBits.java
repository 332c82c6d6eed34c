package org.costledger.engine.ledger.column;

import org.costledger.engine.ledger.ItemApplicationEntry;

/** What an item application entry is, in the bits of one number. */
public final class ApplicationBits {
    private static final int COST_APPLICATION = 1;
    private static final int OUTBOUND_IS_UPDATED = 1 << 1;
    private static final int REMOVED = 1 << 2;
    private static final int QUANTITY_APPLICATION = 1 << 3;
    private static final int OUTPUT_COMPLETELY_INVOICED = 1 << 4;

    private ApplicationBits() {}

    static int of(ItemApplicationEntry entry) {
        return (entry.costApplication() ? COST_APPLICATION : 0)
                | (entry.outboundEntryIsUpdated() ? OUTBOUND_IS_UPDATED : 0)
                | (entry.isQuantityApplication() ? QUANTITY_APPLICATION : 0)
                | (entry.outputCompletelyInvdDate().isPresent() ? OUTPUT_COMPLETELY_INVOICED : 0);
    }

    static int removed(int bits) {
        return bits | REMOVED;
    }

    static boolean isRemoved(int bits) {
        return (bits & REMOVED) != 0;
    }

    static boolean isOutboundUpdated(int bits) {
        return (bits & OUTBOUND_IS_UPDATED) != 0;
    }

    /** Whether cost follows it (ADJ-15). */
    public static boolean isCostApplication(int bits) {
        return (bits & COST_APPLICATION) != 0;
    }

    /** Kind B of ADJ-2, and not removed. */
    public static boolean isQuantityApplication(int bits) {
        return (bits & (QUANTITY_APPLICATION | REMOVED)) == QUANTITY_APPLICATION;
    }

    /** A quantity application that passes on cost. */
    public static boolean suppliesCost(int bits) {
        return isQuantityApplication(bits) && isCostApplication(bits);
    }

    /** The own entry of an inbound, which may name an outbound whose cost it takes; not removed. */
    public static boolean isOwn(int bits) {
        return (bits & (QUANTITY_APPLICATION | REMOVED)) == 0;
    }

    /** Whether the cost of its outbound is final from some day on. */
    public static boolean isOutputCompletelyInvoiced(int bits) {
        return (bits & OUTPUT_COMPLETELY_INVOICED) != 0;
    }
}
