package org.costledger.scenario.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.ChangeMasterData;
import org.costledger.service.InventoryPeriods;
import org.costledger.service.PostLines;
import org.costledger.service.Revalue;
import org.costledger.service.StandardCosts;

/** A ledger in a database: it is read anew after each request. */
public final class PlayedInBooks implements PlayedLedger {
    private final Books books;
    private final List<LedgerChange> written = new ArrayList<>();
    private Optional<MemoryLedger> read = Optional.empty();
    private int requests;

    /** @param books empty ones; they are closed with the play */
    public PlayedInBooks(Books books) {
        this.books = books;
        books.listen(event -> written.addAll(event.changes()));
    }

    @Override
    public MemoryLedger ledger() {
        if (read.isEmpty()) read = Optional.of(books.whole());
        return read.get();
    }

    private Asked asked(PostingRequest.By by) {
        return new Asked("step " + ++requests, by, "");
    }

    private Asked asked() {
        return asked(PostingRequest.By.NOBODY);
    }

    /** What the use case wrote, one change or several. */
    private List<LedgerChange> all(Runnable useCase) {
        written.clear();
        read = Optional.empty();
        useCase.run();
        return List.copyOf(written);
    }

    private LedgerChange one(Runnable useCase) {
        return all(useCase).getFirst();
    }

    @Override
    public LedgerChange post(PostingRequest request) {
        return one(() -> PostLines.post(books, asked(request.by()), request));
    }

    @Override
    public LedgerChange post(RevaluationJournal journal, LocalDate workDate, PostingRequest.By by) {
        return one(() -> Revalue.post(books, asked(by), journal, workDate));
    }

    @Override
    public LedgerChange adjust(AdjustmentRequest request) {
        return one(() -> AdjustItems.adjust(books, asked(request.by()), request));
    }

    @Override
    public LedgerChange change(Item item, ItemState state) {
        return one(() -> ChangeMasterData.item(books, asked(), item, state));
    }

    @Override
    public LedgerChange change(StockkeepingUnit unit) {
        return one(() -> ChangeMasterData.stockkeepingUnit(books, asked(), unit));
    }

    @Override
    public LedgerChange change(Setup setup, LocalDate workDate) {
        return one(() -> ChangeMasterData.setup(books, asked(), setup, workDate));
    }

    @Override
    public LedgerChange closePeriod(PeriodRequest request) {
        return one(() -> InventoryPeriods.close(books, asked(request.by()), request));
    }

    @Override
    public List<LedgerChange> insertAndClosePeriod(PeriodRequest request) {
        return all(() -> InventoryPeriods.insertAndClose(books, asked(request.by()), request));
    }

    @Override
    public LedgerChange reopenPeriod(PeriodRequest request) {
        return one(() -> InventoryPeriods.reopen(books, asked(request.by()), request));
    }

    @Override
    public LedgerChange calculate(RevaluationJournal batch, CalculationOptions options) {
        return one(() -> Revalue.calculate(books, asked(), batch, options));
    }

    @Override
    public LedgerChange rollUp(RollUpRequest request) {
        return one(() -> StandardCosts.rollUp(books, asked(), request));
    }

    @Override
    public LedgerChange implement(StandardCostWorksheet worksheet, ImplementStandardCost.Request request) {
        return one(() -> StandardCosts.implement(books, asked(), worksheet, request));
    }

    @Override
    public void close() {
        books.close();
    }
}
