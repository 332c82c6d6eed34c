package org.costledger.engine.standardcost;

import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Center;

/** The new figures of a worksheet in place of the cards' (REV-107). What has no line costs what its card says. */
record WorksheetCosts(StandardCostWorksheet worksheet, CostBasis cards, Precision precision) implements CostBasis {
    static WorksheetCosts of(StandardCostWorksheet worksheet, LedgerView ledger) {
        return new WorksheetCosts(
                worksheet, CostBasis.ofCards(ledger), ledger.setup().unitAmountPrecision());
    }

    @Override
    public UnitCost unitCost(String itemNo) {
        return worksheet
                .line(WorksheetKey.ofItem(itemNo))
                .map(line -> line.proposed().standardCost())
                .orElseGet(() -> cards.unitCost(itemNo));
    }

    @Override
    public Center center(String centerNo) {
        var card = cards.center(centerNo);
        return worksheet
                .line(WorksheetKey.of(card))
                .map(line -> line.of(card, precision))
                .orElse(card);
    }
}
