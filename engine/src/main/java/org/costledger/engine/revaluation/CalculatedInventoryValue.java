package org.costledger.engine.revaluation;

import java.util.List;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What Calculate Inventory Value came to.
 *
 * @param journal the batch with the new lines
 * @param lines the new lines
 * @param leftOut why items were left out, where that was asked for (REV-32)
 * @param standardCosts standard costs that change with the calculation, not with posting (REV-35)
 */
public record CalculatedInventoryValue(
        RevaluationJournal journal,
        List<RevaluationLine> lines,
        List<CalculationViolation> leftOut,
        LedgerChange standardCosts) {
    /** What a caller is told before (REV-25). */
    public static final String ADVICE =
            "Run cost adjustment before, so that the inventory value that is calculated is that of adjusted items.";

    public CalculatedInventoryValue {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }
}
