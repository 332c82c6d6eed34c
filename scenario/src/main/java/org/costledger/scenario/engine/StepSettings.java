package org.costledger.scenario.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.scenario.model.SettingStep;

/** Steps that change settings, as changes of what a ledger that somebody else keeps is told. What a step does not say stays. */
public final class StepSettings {
    private StepSettings() {}

    public static UnaryOperator<Setup> of(SettingStep.PostingDates step) {
        var dates = new AllowedPostingDates(step.from(), step.to());
        return before -> SetupMapping.allowing(before, dates);
    }

    public static UnaryOperator<Setup> of(SettingStep.ChangeSetup step) {
        return before -> SetupMapping.with(before, step.keys());
    }

    /** The unit a step changes. */
    public static StockKey unit(SettingStep.ChangeStockkeepingUnit step) {
        var place = step.stockkeepingUnit().stock();
        return new StockKey(place.item(), place.variant(), place.location());
    }

    public static Function<Optional<StockkeepingUnit>, StockkeepingUnit> of(SettingStep.ChangeStockkeepingUnit step) {
        return before -> ItemMapping.of(step.stockkeepingUnit(), before);
    }
}
