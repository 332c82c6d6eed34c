package org.costledger.engine.standardcost;

import java.util.Optional;
import java.util.Set;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ReplenishmentSystem;

/** Which items (REV-104). What is absent is no limit. */
public record ItemFilter(
        Optional<Set<String>> itemNos,
        Optional<Set<String>> vendorNos,
        Optional<Set<ReplenishmentSystem>> replenishmentSystems,
        Optional<Set<CostingMethod>> costingMethods) {
    public static final ItemFilter ALL =
            new ItemFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean admits(Item item) {
        return itemNos.map(nos -> nos.contains(item.no())).orElse(true)
                && vendorNos
                        .map(nos -> nos.contains(item.replenishment().vendorNo()))
                        .orElse(true)
                && replenishmentSystems
                        .map(systems -> admits(systems, item.replenishment().system()))
                        .orElse(true)
                && costingMethods
                        .map(methods -> methods.contains(item.costingMethod()))
                        .orElse(true);
    }

    /** What is made in a way that is not said is found by either. */
    private static boolean admits(Set<ReplenishmentSystem> wanted, ReplenishmentSystem system) {
        return wanted.contains(system)
                || (system == ReplenishmentSystem.PRODUCTION_OR_ASSEMBLY
                        && (wanted.contains(ReplenishmentSystem.PRODUCTION)
                                || wanted.contains(ReplenishmentSystem.ASSEMBLY)));
    }
}
