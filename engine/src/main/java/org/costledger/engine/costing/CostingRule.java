package org.costledger.engine.costing;

import org.costledger.engine.setup.CostingMethod;

/** What a costing method decides. Each method is one file that answers these questions. */
public sealed interface CostingRule permits Fifo, Lifo, Specific, Average, Standard {

    /** Which open entry is applied first (POST-21). It holds for both directions. */
    enum ApplicationOrder {
        OLDEST_FIRST,
        YOUNGEST_FIRST
    }

    /** What an entry costs at the moment it is posted (POST-41). */
    enum CostAtPosting {
        /** The cost given, or the current unit cost. */
        CURRENT_UNIT_COST,
        /** The standard cost, whatever was given. */
        STANDARD_COST
    }

    /** How a later cost reaches an outbound entry (ADJ-4). */
    enum Forwarding {
        ALONG_APPLICATIONS,
        /** Along fixed applications only; all else takes the average of its period. */
        BY_AVERAGE
    }

    ApplicationOrder applicationOrder();

    CostAtPosting costAtPosting();

    Forwarding forwarding();

    /** Whether an inbound entry waits to be found by its serial number instead of filling open entries (POST-20). */
    boolean isFoundBySerial();

    /** Whether the difference between cost and standard is posted as a variance (POST-62). */
    default boolean keepsStandard() {
        return costAtPosting() == CostAtPosting.STANDARD_COST;
    }

    /** Whether outbounds without a fixed application take the average of their period (POST-72). */
    default boolean valuesByAverage() {
        return forwarding() == Forwarding.BY_AVERAGE;
    }

    static CostingRule of(CostingMethod method) {
        return switch (method) {
            case FIFO -> Fifo.RULE;
            case LIFO -> Lifo.RULE;
            case SPECIFIC -> Specific.RULE;
            case AVERAGE -> Average.RULE;
            case STANDARD -> Standard.RULE;
        };
    }
}
