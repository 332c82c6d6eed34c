package org.costledger.engine.revaluation;

import java.util.Map;
import java.util.SortedSet;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.CostShares;

/** Where the standard costs of a calculation come from that proposes them (REV-31, REV-35). */
@FunctionalInterface
public interface StandardCostRollUp {
    /**
     * Rolls standard costs up, all levels.
     *
     * @param options date and base of the calculation
     * @param itemNos the items of its filter
     * @return of those that were computed, what the new standard cost is made of
     */
    Map<String, CostShares> of(LedgerView ledger, CalculationOptions options, SortedSet<String> itemNos);
}
