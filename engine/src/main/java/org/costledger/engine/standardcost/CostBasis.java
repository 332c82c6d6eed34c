package org.costledger.engine.standardcost;

import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Center;

/** What a roll-up starts from: the cost of what is bought, and of the centers. */
interface CostBasis {

    /** What a unit of a component costs that is bought. */
    UnitCost unitCost(String itemNo);

    /** Refused if there is no such center. */
    Center center(String centerNo);

    /** As the cards say (REV-117). */
    static CostBasis ofCards(LedgerView ledger) {
        return new CostBasis() {
            @Override
            public UnitCost unitCost(String itemNo) {
                return ledger.itemState(itemNo).unitCost();
            }

            @Override
            public Center center(String centerNo) {
                return ledger.setup()
                        .manufacturing()
                        .center(centerNo)
                        .orElseThrow(() -> new Refused(Reason.CENTER_UNKNOWN, "center " + centerNo));
            }
        };
    }
}
