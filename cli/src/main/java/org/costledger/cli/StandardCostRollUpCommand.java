package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.report.RolledUpCosts;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.RollUpRequest.Levels;
import org.costledger.engine.standardcost.RollUpStandardCost;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost roll-up}: what items should cost. */
@Command(
        name = "roll-up",
        description =
                "Plays the steps of a scenario file and calculates what items should cost, from bills of materials, routings"
                        + " and assembly lists, with the shares it consists of. No card is changed.",
        footer = {
            "",
            "A ledger that is kept comes later; until then --scenario is needed.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input."
        },
        sortOptions = false)
final class StandardCostRollUpCommand implements Callable<Integer> {
    /** How deep, as it is written. */
    enum LevelsWord {
        SINGLE(Levels.SINGLE),
        ALL(Levels.ALL);

        private final Levels levels;

        LevelsWord(Levels levels) {
            this.levels = levels;
        }

        @Override
        public String toString() {
            return ReadArguments.word(this);
        }
    }

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "Bills of materials and routings that are valid on this day.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--items",
            split = ",",
            paramLabel = "ITEM",
            description = "These items. Else all that are made of something.")
    private List<String> items = List.of();

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            description = "${COMPLETION-CANDIDATES}: whether parts that are made keep the cost on their cards, or are"
                    + " calculated first. Default: ${DEFAULT-VALUE}.")
    private LevelsWord levels = LevelsWord.ALL;

    private final PrintWriter out;

    StandardCostRollUpCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var ledger = scenario.play().ledger();
        var request = new RollUpRequest(date, itemNos(ledger), levels.levels, true);
        var costs = new RolledUpCosts(RollUpStandardCost.calculate(ledger, request));
        out.print(scenario.isJson() ? Json.of(Map.of("items", costs.json(ledger))) : costs.table(ledger));
        return 0;
    }

    private List<String> itemNos(LedgerView ledger) {
        return items.isEmpty() ? RollUpStandardCost.calculable(ledger, date, ledger.itemNos()) : items;
    }
}
