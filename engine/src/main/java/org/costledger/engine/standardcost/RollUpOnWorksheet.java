package org.costledger.engine.standardcost;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.ReplenishmentSystem;

/** Tries what new costs of components and capacity make of the items that are made of them (REV-107). */
public final class RollUpOnWorksheet {
    private RollUpOnWorksheet() {}

    /**
     * What came of it.
     *
     * @param itemNos which items were calculated; none: there was nothing to roll up
     */
    public record RolledUp(StandardCostWorksheet worksheet, List<String> itemNos) {}

    /**
     * Calculates the items of the request that are made, and all that is made and goes into them, and writes a line for each.
     *
     * @throws Refused if what an item is made of cannot be calculated
     */
    public static RolledUp rollUp(StandardCostWorksheet worksheet, LedgerView ledger, RollUpRequest request) {
        var date = request.calculationDate();
        var made = RollUpStandardCost.calculable(ledger, date, request.itemNos());
        var shares = new Calculation(
                        ledger,
                        new RollUpRequest(date, made, RollUpRequest.Levels.ALL, request.recalculateProduced()),
                        new Structure(ledger, date, ReplenishmentSystem.PRODUCTION),
                        WorksheetCosts.of(worksheet, ledger))
                .run();
        var lines = shares.entrySet().stream()
                .map(item -> WorksheetLine.ofItem(ledger, item.getKey()).rolledUp(item.getValue()))
                .toList();
        return new RolledUp(worksheet.with(lines), List.copyOf(shares.keySet()));
    }
}
