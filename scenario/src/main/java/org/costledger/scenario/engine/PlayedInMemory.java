package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.period.ChangePeriods;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.standardcost.ImplementStandardCost;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.StandardCostWorksheet;

/** A ledger that lives as long as the play. */
public final class PlayedInMemory implements PlayedLedger {
    private final MemoryLedger ledger;

    public PlayedInMemory(Setup setup) {
        ledger = new MemoryLedger(setup);
    }

    @Override
    public MemoryLedger ledger() {
        return ledger;
    }

    private LedgerChange append(LedgerChange change) {
        ledger.append(change);
        return change;
    }

    @Override
    public LedgerChange post(PostingRequest request) {
        return append(Costing.postAndAdjust(ledger, request).change());
    }

    @Override
    public LedgerChange post(RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        return append(Costing.post(ledger, journal, workDate, by).posted().change());
    }

    @Override
    public LedgerChange adjust(AdjustmentRequest request) {
        return append(Costing.adjust(ledger, request).change());
    }

    @Override
    public LedgerChange change(Item item, ItemState state) {
        return append(Costing.change(ledger, item, state));
    }

    @Override
    public LedgerChange change(StockkeepingUnit unit) {
        return append(Costing.change(ledger, unit));
    }

    @Override
    public LedgerChange change(Setup setup, LocalDate workDate) {
        return append(Costing.change(ledger, setup, workDate).change());
    }

    @Override
    public LedgerChange closePeriod(PeriodRequest request) {
        return append(Costing.closePeriod(ledger, request));
    }

    @Override
    public List<LedgerChange> insertAndClosePeriod(PeriodRequest request) {
        var inserted = ChangePeriods.insert(ledger, request.endingDate());
        var closed = Costing.closePeriod(Overlay.after(ledger, inserted), request);
        return List.of(append(inserted), append(closed));
    }

    @Override
    public LedgerChange reopenPeriod(PeriodRequest request) {
        return append(Costing.reopenPeriod(ledger, request));
    }

    @Override
    public LedgerChange calculate(RevaluationJournal batch, CalculationOptions options) {
        return append(Costing.calculateInventoryValue(ledger, batch, options).standardCosts());
    }

    @Override
    public LedgerChange rollUp(RollUpRequest request) {
        return append(Costing.rollUpStandardCost(ledger, request));
    }

    @Override
    public LedgerChange implement(StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {
        return append(Costing.implement(ledger, worksheet, request).change());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
