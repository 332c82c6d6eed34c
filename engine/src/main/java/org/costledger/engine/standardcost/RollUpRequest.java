package org.costledger.engine.standardcost;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.costledger.engine.setup.Code;

/**
 * Which standard costs are to be calculated (REV-115).
 *
 * @param calculationDate the bills of materials and routings valid on it count
 * @param recalculateProduced whether what is produced and goes into something assembled is calculated too, or keeps the cost
 *     it has (REV-121)
 */
public record RollUpRequest(
        LocalDate calculationDate, List<String> itemNos, Levels levels, boolean recalculateProduced) {
    public RollUpRequest {
        itemNos = itemNos.stream().map(Code::of).toList();
    }

    /** How deep a calculation goes. */
    public enum Levels {
        /** Parts that are made keep the cost they have. */
        SINGLE,
        /** Parts that are made are calculated first. */
        ALL
    }

    /** All levels of some items. */
    public static RollUpRequest all(LocalDate calculationDate, Collection<String> itemNos) {
        return new RollUpRequest(calculationDate, List.copyOf(itemNos), Levels.ALL, true);
    }

    /** The top level of some items alone. */
    public static RollUpRequest single(LocalDate calculationDate, Collection<String> itemNos) {
        return new RollUpRequest(calculationDate, List.copyOf(itemNos), Levels.SINGLE, true);
    }
}
