package org.costledger.engine.standardcost;

import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.ItemState;

/** What a part that is made costs: as it was just calculated, or as its card says. */
record MadeCost(UnitCost standardCost, CostShares.Level rolledUp) {
    static MadeCost of(CostShares calculated) {
        return new MadeCost(calculated.standardCost(), calculated.rolledUp());
    }

    static MadeCost of(ItemState card) {
        return new MadeCost(card.standardCost(), card.costShares().rolledUp());
    }
}
