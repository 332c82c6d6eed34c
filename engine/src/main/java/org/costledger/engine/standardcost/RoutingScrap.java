package org.costledger.engine.standardcost;

import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.number.Exact;
import org.costledger.engine.setup.Routing.Operation;

/**
 * How much must go into an operation so that enough comes out of the last one: its scrap and that of all operations behind it
 * (REV-117, REV-118).
 * <p>Two operations that spoil 10 % each: of 100 pieces wanted, 110 go into the second and 121 into the first.
 *
 * @param factor pieces into the operation per piece out of the last one
 * @param quantity pieces besides, once
 */
record RoutingScrap(Exact factor, Exact quantity) {
    static final RoutingScrap NONE = new RoutingScrap(Exact.ONE, Exact.ZERO);

    /** Of each operation, in their order. */
    static List<RoutingScrap> accumulated(List<Operation> operations) {
        var backwards = new ArrayList<RoutingScrap>();
        var behind = NONE;
        for (var operation : operations.reversed()) {
            behind = behind.before(operation);
            backwards.add(behind);
        }
        return backwards.reversed();
    }

    private RoutingScrap before(Operation operation) {
        var own = Exact.ONE.plus(Exact.of(operation.scrap().factorPct()));
        return new RoutingScrap(
                factor.times(own),
                quantity.times(own).plus(Exact.of(operation.scrap().quantity())));
    }

    /** What must go in so that so many come out at the end. */
    Exact into(Exact pieces) {
        return pieces.times(factor).plus(quantity);
    }
}
