package org.costledger.engine.setup;

import java.util.List;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;

/**
 * Who works on an item, in order. Of an assembled item, the resources of its assembly list: the run time is what one piece
 * takes, the set-up time what a lot takes (REV-121).
 *
 * @param certified released for use (REV-115)
 */
public record Routing(boolean certified, List<Operation> operations) {
    public static final Routing NONE = new Routing(true, List.of());

    public Routing {
        operations = List.copyOf(operations);
    }

    public static Routing of(Operation... operations) {
        return new Routing(true, List.of(operations));
    }

    /**
     * One operation (REV-118).
     *
     * @param runTime for {@code lotSize} pieces
     * @param lotSize of the operation; zero counts as one
     * @param concurrentCapacities how many machines or people are set up at once
     * @param link by which lines of the bill of materials name the operation; blank: none
     */
    public record Operation(
            String centerNo,
            Quantity setupTime,
            Quantity runTime,
            Quantity lotSize,
            Quantity concurrentCapacities,
            Scrap scrap,
            String link) {
        private static final Quantity ONE = Quantity.ofUnits(Fixed.ONE);

        public Operation {
            centerNo = Code.of(centerNo);
            link = Code.of(link);
        }

        /** An operation that takes so long per piece, with nothing special about it. */
        public static Operation of(String centerNo, Quantity setupTime, Quantity runTime) {
            return new Operation(centerNo, setupTime, runTime, ONE, ONE, Scrap.NONE, Code.BLANK);
        }
    }

    /**
     * What an operation spoils.
     *
     * @param factorPct in per cent of what it passes on
     * @param quantity besides, once
     */
    public record Scrap(Percentage factorPct, Quantity quantity) {
        public static final Scrap NONE = new Scrap(Percentage.ZERO, Quantity.ZERO);
    }
}
