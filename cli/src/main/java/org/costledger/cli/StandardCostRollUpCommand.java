package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.cli.report.RolledUpCosts;
import org.costledger.cli.report.WorksheetLines;
import org.costledger.cli.text.Figures;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.engine.standardcost.RollUpRequest.Levels;
import org.costledger.engine.standardcost.RollUpStandardCost;
import org.costledger.scenario.json.Json;
import org.costledger.service.Books;
import org.costledger.service.StandardCostWorksheets;
import org.costledger.service.StandardCosts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost roll-up}: what items should cost. */
@Command(
        name = "roll-up",
        description =
                "Calculates what items should cost, from bills of materials, routings and assembly lists, with the shares it"
                        + " consists of. No card is changed unless --onto-cards says so.",
        footer = {
            "",
            "With --worksheet what stands on the worksheet counts, and the result is kept there.",
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
    private SourceArguments source = new SourceArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Target given; // picocli knows groups of arguments that may be absent as null alone

    /** Where the result goes. */
    static final class Target {
        @Option(names = "--onto-cards", required = true, description = "Puts the result on the cards.")
        private boolean ontoCards;

        @Option(
                names = "--worksheet",
                required = true,
                paramLabel = "NAME",
                description = "Calculates on this standard cost worksheet.")
        private Optional<String> worksheet = Optional.empty();
    }

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
        var target = Optional.ofNullable(given).orElseGet(Target::new);
        if (source.isScenario()) {
            if (target.ontoCards || target.worksheet.isPresent())
                throw new CannotDo(
                        Complaint.INVALID_INPUT, "--onto-cards and --worksheet belong to a ledger that is kept");
            tell(source.scenario().play().ledger());
            return 0;
        }
        try (var books = source.ledger().open()) {
            if (target.worksheet.isPresent()) onWorksheet(books, target.worksheet.get());
            else if (target.ontoCards) ontoCards(books);
            else
                try (var reading = books.reading()) {
                    tell(reading.outline());
                }
        }
        return 0;
    }

    private void tell(LedgerView ledger) {
        var costs = new RolledUpCosts(RollUpStandardCost.calculate(ledger, request(ledger)));
        out.print(source.isJson() ? Json.of(Map.of("items", costs.json(ledger))) : costs.table(ledger));
    }

    private RollUpRequest request(LedgerView ledger) {
        var itemNos = items.isEmpty() ? RollUpStandardCost.calculable(ledger, date, ledger.itemNos()) : items;
        return new RollUpRequest(date, itemNos, levels.levels, true);
    }

    private void ontoCards(Books books) {
        RollUpRequest request;
        try (var reading = books.reading()) {
            request = request(reading.outline());
        }
        var done = StandardCosts.rollUp(writing.of(books), writing.asked(), request);
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>(writing.json());
            document.put("itemCount", done.itemCount());
            out.print(Json.of(document));
        } else {
            out.println("%s %s."
                    .formatted(
                            Figures.counted(done.itemCount(), "card", "cards"),
                            writing.isTrial() ? "would change" : "changed"));
            if (!writing.isTrial()) out.println(writing.told());
        }
    }

    private void onWorksheet(Books books, String name) {
        List<String> itemNos = items;
        if (items.isEmpty()) {
            try (var reading = books.reading()) {
                itemNos = List.copyOf(reading.outline().itemNos());
            }
        }
        var request = new RollUpRequest(date, itemNos, levels.levels, true);
        var rolledUp = StandardCostWorksheets.rollUp(writing.of(books), writing.asked(), name, request);
        var lines = WorksheetLines.of(rolledUp.worksheet().lines().values());
        if (source.isJson()) {
            var document = new LinkedHashMap<String, Object>(writing.json());
            document.put("lines", lines.json());
            out.print(Json.of(document));
        } else {
            out.print(lines.table());
        }
    }
}
