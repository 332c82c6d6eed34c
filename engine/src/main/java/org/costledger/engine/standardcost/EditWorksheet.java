package org.costledger.engine.standardcost;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;

/** Changes what a line says shall be (REV-101 to REV-103). Its shares follow; they are not edited. */
public final class EditWorksheet {
    private EditWorksheet() {}

    /** New figures of a line; one that is absent stays as it is. */
    public record Edit(
            WorksheetKey key,
            Optional<UnitCost> standardCost,
            Optional<Percentage> indirectCostPct,
            Optional<UnitCost> overheadRate) {}

    /**
     * Edits a line; a line that is not there yet is made from its card (REV-102).
     *
     * @throws Refused if there is no such card, or a figure cannot be
     */
    public static StandardCostWorksheet edit(StandardCostWorksheet worksheet, LedgerView ledger, Edit edit) {
        var line = worksheet.line(edit.key()).orElseGet(() -> fromCard(ledger, edit.key()));
        if (edit.standardCost().isPresent())
            line = line.withStandardCost(
                    edit.standardCost().get().rounded(ledger.setup().unitAmountPrecision()));
        if (edit.indirectCostPct().isPresent())
            line = line.withIndirectCostPct(edit.indirectCostPct().get());
        if (edit.overheadRate().isPresent())
            line = line.withOverheadRate(
                    edit.overheadRate().get().rounded(ledger.setup().unitAmountPrecision()));
        checkCapacity(ledger, line);
        return worksheet.with(List.of(line));
    }

    private static WorksheetLine fromCard(LedgerView ledger, WorksheetKey key) {
        return switch (key.type()) {
            case ITEM -> WorksheetLine.ofItem(ledger, key.no());
            case WORK_CENTER, MACHINE_CENTER, RESOURCE -> {
                var line = WorksheetLine.ofCenter(ledger, key.no());
                if (!line.key().equals(key)) throw new Refused(Reason.CENTER_UNKNOWN, key);
                yield line;
            }
        };
    }

    /** Whether a center could have these figures. */
    static void checkCapacity(LedgerView ledger, WorksheetLine line) {
        if (line.isOfItem()) return;
        line.of(
                CostBasis.ofCards(ledger).center(line.key().no()),
                ledger.setup().unitAmountPrecision());
    }
}
