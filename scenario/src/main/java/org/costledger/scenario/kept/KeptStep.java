package org.costledger.scenario.kept;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.scenario.engine.StepSettings;
import org.costledger.scenario.model.OrderStep;
import org.costledger.scenario.model.PostedStep;
import org.costledger.scenario.model.RevaluationStep;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.SettingStep;
import org.costledger.scenario.model.StandardCostStep;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.read.StepReader;
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.ChangeMasterData;
import org.costledger.service.ClosePeriod;
import org.costledger.service.InventoryPeriods;

/** A step that changes settings of a ledger that is kept, closes a period of it, or adjusts cost: a use case of its own each. */
public final class KeptStep {
    private final UseCase useCase;

    private interface UseCase {
        void carryOut(Books books, Asked asked);
    }

    private KeptStep(UseCase useCase) {
        this.useCase = useCase;
    }

    /**
     * A step as it was read; empty: it is posted, or a command of its own does it.
     *
     * @param today what counts as today
     */
    public static Optional<KeptStep> of(StepReader.Line.Valid line, LocalDate today, PostingRequest.By by) {
        return useCase(line, today, by).map(KeptStep::new);
    }

    private static Optional<UseCase> useCase(StepReader.Line.Valid line, LocalDate today, PostingRequest.By by) {
        return switch (line.step()) {
            case SettingStep.InventoryPeriod period ->
                Optional.of(inventoryPeriod(period, new PeriodRequest(period.endingDate(), today, by)));
            case SettingStep.PostingDates dates ->
                Optional.of((books, asked) ->
                        ChangeMasterData.setup(books, asked, StepDraft.digest(line), StepSettings.of(dates), today));
            case SettingStep.ChangeSetup change ->
                Optional.of((books, asked) ->
                        ChangeMasterData.setup(books, asked, StepDraft.digest(line), StepSettings.of(change), today));
            case SettingStep.ChangeStockkeepingUnit change ->
                Optional.of((books, asked) -> ChangeMasterData.stockkeepingUnit(
                        books, asked, StepDraft.digest(line), StepSettings.unit(change), StepSettings.of(change)));
            case RunStep.AdjustCost run -> adjustCost(run, by);
            case SettingStep.ChangeItem item -> Optional.empty();
            case RunStep.PostInventoryCostToGl run -> Optional.empty();
            case RunStep.RollUpStandardCost run -> Optional.empty();
            case PostedStep posted -> Optional.empty();
            case OrderStep order -> Optional.empty();
            case RevaluationStep revaluation -> Optional.empty();
            case StandardCostStep standardCost -> Optional.empty();
            case Step.Mark mark -> Optional.empty();
            case Step.Expect expect -> Optional.empty();
        };
    }

    private static UseCase inventoryPeriod(SettingStep.InventoryPeriod period, PeriodRequest request) {
        return period.close()
                ? (books, asked) -> ClosePeriod.close(books, asked, request)
                : (books, asked) -> InventoryPeriods.reopen(books, asked, request);
    }

    /** Orders are not built yet. */
    private static Optional<UseCase> adjustCost(RunStep.AdjustCost run, PostingRequest.By by) {
        if (run.orders().isPresent()) return Optional.empty();
        var request = new AdjustmentRequest(run.items(), run.categories(), run.untilValuationDate(), by);
        return Optional.of((books, asked) -> AdjustItems.adjust(books, asked, request));
    }

    /**
     * Carries it out; sent again under its key it is done once.
     *
     * @throws org.costledger.engine.refusal.Refused if it is refused, or the key stands for another request
     */
    public void carryOut(Books books, Asked asked) {
        useCase.carryOut(books, asked);
    }
}
