package org.costledger.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.costledger.engine.setup.Code;
import org.costledger.engine.standardcost.ItemFilter;
import org.costledger.engine.standardcost.RoundingMethod;
import org.costledger.engine.standardcost.Suggestion;
import org.costledger.service.StandardCostWorksheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost suggest}: new standard costs of items, on a worksheet. */
@Command(
        name = "suggest",
        description = "Puts items on a worksheet, with their standard costs by a factor. No card is changed.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input, nothing changed."},
        sortOptions = false)
final class StandardCostSuggestCommand implements Callable<Integer> {
    @Option(names = "--items", split = ",", paramLabel = "ITEM", description = "These items only.")
    private List<String> items = List.of();

    @Option(names = "--vendors", split = ",", paramLabel = "VENDOR", description = "Items of these vendors only.")
    private List<String> vendors = List.of();

    @Option(
            names = "--factor",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "What the standard cost is multiplied by. Default: ${DEFAULT-VALUE}.")
    private BigDecimal factor = BigDecimal.ONE;

    @Mixin
    private WorksheetArguments worksheet = new WorksheetArguments();

    private final PrintWriter out;

    StandardCostSuggestCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var filter = new ItemFilter(stated(items), stated(vendors), Optional.empty(), Optional.empty());
        var suggestion = new Suggestion(
                new Suggestion.Figure(factor, RoundingMethod.NONE),
                Suggestion.Figure.UNCHANGED,
                Suggestion.Figure.UNCHANGED);
        return worksheet.carryOut(
                out, (books, asked, name) -> StandardCostWorksheets.suggest(books, asked, name, filter, suggestion));
    }

    private static Optional<Set<String>> stated(List<String> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(codes.stream().map(Code::of).collect(Collectors.toCollection(TreeSet::new)));
    }
}
