package org.costledger.engine.standardcost;

import java.time.LocalDate;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.revaluation.NewStandardCost;
import org.costledger.engine.setup.CostShares;

/** Brings a standard cost that was calculated into force on the card of an item, and says as of when (REV-109, REV-115). */
final class CardFigures {
    private CardFigures() {}

    static void ofItem(Overlay ledger, String itemNo, UnitCost cost, CostShares shares, LocalDate calculated) {
        NewStandardCost.ofItem(ledger, ledger.item(itemNo), cost, shares);
        ledger.change(itemNo, ledger.itemState(itemNo).withLastUnitCostCalcDate(calculated));
    }
}
