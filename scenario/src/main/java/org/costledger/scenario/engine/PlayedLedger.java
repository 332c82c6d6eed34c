package org.costledger.scenario.engine;

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

/**
 * The ledger a scenario is played on, wherever it is kept. Each request is carried out whole or refused, and answers with what was
 * written.
 */
public interface PlayedLedger extends AutoCloseable {
    /** The ledger as it stands, to be read until the next request. */
    MemoryLedger ledger();

    LedgerChange post(PostingRequest request);

    /** Posts a revaluation journal. */
    LedgerChange post(RevaluationJournal journal, LocalDate workDate, PostingRequest.By by);

    LedgerChange adjust(AdjustmentRequest request);

    LedgerChange change(Item item, ItemState state);

    LedgerChange change(StockkeepingUnit unit);

    LedgerChange change(Setup setup, LocalDate workDate);

    LedgerChange closePeriod(PeriodRequest request);

    /** Closes a period that was not heard of before; both, or neither. */
    List<LedgerChange> insertAndClosePeriod(PeriodRequest request);

    LedgerChange reopenPeriod(PeriodRequest request);

    /** Writes the standard costs that change with a calculation (REV-35). */
    LedgerChange calculate(RevaluationJournal batch, CalculationOptions options);

    LedgerChange rollUp(RollUpRequest request);

    LedgerChange implement(StandardCostWorksheet worksheet, ImplementStandardCost.Request request);

    @Override
    void close();
}
