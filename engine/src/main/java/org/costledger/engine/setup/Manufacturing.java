package org.costledger.engine.setup;

import java.util.Map;
import java.util.Optional;

/**
 * How production and assembly cost.
 *
 * @param costInclSetup set-up time costs like run time (REV-118)
 * @param includeNonInventoryCostInProduction components that are no inventory count in what is produced (REV-122)
 * @param centers by number
 */
public record Manufacturing(
        boolean costInclSetup, boolean includeNonInventoryCostInProduction, Map<String, Center> centers) {
    public static final Manufacturing DEFAULT = new Manufacturing(true, false, Map.of());

    public Manufacturing {
        centers = Map.copyOf(centers);
    }

    public Optional<Center> center(String centerNo) {
        return Optional.ofNullable(centers.get(Code.of(centerNo)));
    }

    public Manufacturing withCenters(Map<String, Center> changed) {
        return new Manufacturing(costInclSetup, includeNonInventoryCostInProduction, changed);
    }
}
