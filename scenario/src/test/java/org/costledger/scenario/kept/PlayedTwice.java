package org.costledger.scenario.kept;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
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
import org.costledger.scenario.engine.PlayedLedger;

/** A ledger in memory, which is read, and the same in books, which are not read again after each request. */
record PlayedTwice(PlayedLedger memory, PlayedLedger books) implements PlayedLedger {
    @Override
    public MemoryLedger ledger() {
        return memory.ledger();
    }

    @Override
    public LedgerChange post(PostingRequest request) {
        memory.post(request);
        return books.post(request);
    }

    @Override
    public LedgerChange post(RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        memory.post(journal, workDate, by);
        return books.post(journal, workDate, by);
    }

    @Override
    public LedgerChange adjust(AdjustmentRequest request) {
        memory.adjust(request);
        return books.adjust(request);
    }

    @Override
    public LedgerChange change(Item item, ItemState state) {
        memory.change(item, state);
        return books.change(item, state);
    }

    @Override
    public LedgerChange change(StockkeepingUnit unit) {
        memory.change(unit);
        return books.change(unit);
    }

    @Override
    public LedgerChange change(Setup setup, LocalDate workDate) {
        memory.change(setup, workDate);
        return books.change(setup, workDate);
    }

    @Override
    public LedgerChange closePeriod(PeriodRequest request) {
        memory.closePeriod(request);
        return books.closePeriod(request);
    }

    @Override
    public List<LedgerChange> insertAndClosePeriod(PeriodRequest request) {
        memory.insertAndClosePeriod(request);
        return books.insertAndClosePeriod(request);
    }

    @Override
    public LedgerChange reopenPeriod(PeriodRequest request) {
        memory.reopenPeriod(request);
        return books.reopenPeriod(request);
    }

    @Override
    public LedgerChange calculate(RevaluationJournal batch, CalculationOptions options) {
        memory.calculate(batch, options);
        return books.calculate(batch, options);
    }

    @Override
    public LedgerChange rollUp(RollUpRequest request) {
        memory.rollUp(request);
        return books.rollUp(request);
    }

    @Override
    public LedgerChange implement(StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {
        memory.implement(worksheet, request);
        return books.implement(worksheet, request);
    }

    @Override
    public void close() {
        memory.close();
        books.close();
    }
}
