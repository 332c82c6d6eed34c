package org.costledger.engine.standardcost;

import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.Routing.Operation;

/** How much of a center an operation takes. */
final class CapacityTime {
    private CapacityTime() {}

    /**
     * For a lot that is produced (REV-118): the run time of what goes into the operation and, if it costs, the set-up time of
     * all that is set up at once; where units are paid for, what goes into it.
     *
     * @param pieces what goes into the operation
     */
    static Exact produced(Operation operation, Exact pieces, UnitCostCalculation paidFor, boolean costInclSetup) {
        return switch (paidFor) {
            case UNITS -> pieces;
            case TIME -> {
                var run = perPiece(operation).times(pieces);
                yield costInclSetup
                        ? run.plus(Exact.of(operation.setupTime()).times(orOne(operation.concurrentCapacities())))
                        : run;
            }
        };
    }

    /** For a piece that is assembled (REV-121): what it takes, and its part of what a lot takes. */
    static Exact assembled(Operation operation, Quantity lotSize) {
        return perPiece(operation).plus(Exact.of(operation.setupTime()).dividedBy(orOne(lotSize)));
    }

    private static Exact perPiece(Operation operation) {
        return Exact.of(operation.runTime()).dividedBy(orOne(operation.lotSize()));
    }

    /** A size that is not stated is one (REV-116). */
    static Exact orOne(Quantity size) {
        return size.isZero() ? Exact.ONE : Exact.of(size);
    }
}
