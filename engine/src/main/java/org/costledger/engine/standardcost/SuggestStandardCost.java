package org.costledger.engine.standardcost;

import java.util.Collection;
import java.util.List;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Exact;
import org.costledger.engine.refusal.Refused;

/**
 * Suggests new costs: those of the cards times a factor, rounded (REV-104, REV-105). It is meant for what is bought and for
 * capacity; what is made follows when it is rolled up. Lines that exist are overwritten.
 */
public final class SuggestStandardCost {
    private SuggestStandardCost() {}

    /**
     * Of items (REV-104).
     *
     * @throws Refused if an item does not exist, or rounding makes a cost negative
     */
    public static StandardCostWorksheet ofItems(
            StandardCostWorksheet worksheet, LedgerView ledger, Collection<String> itemNos, Suggestion suggestion) {
        return worksheet.with(itemNos.stream()
                .map(itemNo -> suggested(WorksheetLine.ofItem(ledger, itemNo), ledger, suggestion))
                .toList());
    }

    /**
     * Of work centers, machine centers and resources (REV-105).
     *
     * @throws Refused if a center does not exist, or its new figures cannot be
     */
    public static StandardCostWorksheet ofCapacity(
            StandardCostWorksheet worksheet, LedgerView ledger, Collection<String> centerNos, Suggestion suggestion) {
        List<WorksheetLine> lines = centerNos.stream()
                .map(centerNo -> suggested(WorksheetLine.ofCenter(ledger, centerNo), ledger, suggestion))
                .toList();
        lines.forEach(line -> EditWorksheet.checkCapacity(ledger, line));
        return worksheet.with(lines);
    }

    private static WorksheetLine suggested(WorksheetLine line, LedgerView ledger, Suggestion suggestion) {
        var precision = ledger.setup().unitAmountPrecision();
        var current = line.current();
        var overhead = current.indirectCost();
        return line.withStandardCost(suggestion
                        .standardCost()
                        .of(Exact.of(current.standardCost()))
                        .toUnitCost(precision))
                .withIndirectCostPct(suggestion.indirectCost().of(overhead.pct()))
                .withOverheadRate(suggestion
                        .overheadRate()
                        .of(Exact.of(overhead.overheadRate()))
                        .toUnitCost(precision));
    }
}
