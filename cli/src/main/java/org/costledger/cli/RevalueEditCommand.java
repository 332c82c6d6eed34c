package org.costledger.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.BatchReport;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.service.RevaluationEdit;
import org.costledger.service.RevaluationEdit.Change;
import org.costledger.service.RevaluationJournals;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue edit}: says what stock shall be worth. */
@Command(
        name = "edit",
        description =
                "Says what lines of a batch shall be worth; the other figures of a line follow. All lines that are all of what"
                        + " is stated change, or none.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input, nothing changed."},
        sortOptions = false)
final class RevalueEditCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Option(names = "--line", paramLabel = "NUMBER", description = "The line of this number.")
    private Optional<Integer> lineNo = Optional.empty();

    @Option(names = "--item", paramLabel = "ITEM", description = "Lines of this item.")
    private Optional<String> itemNo = Optional.empty();

    @Option(names = "--variant", paramLabel = "VARIANT", description = "Lines of this variant.")
    private Optional<String> variantCode = Optional.empty();

    @Option(names = "--location", paramLabel = "LOCATION", description = "Lines at this location.")
    private Optional<String> locationCode = Optional.empty();

    @Option(names = "--entry", paramLabel = "NUMBER", description = "The line that revalues this entry.")
    private Optional<Long> entryNo = Optional.empty();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private NewFigure newFigure = new NewFigure();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @Option(names = "--json", order = 1, description = "Tells the lines as one JSON document; decimals are strings.")
    private boolean json;

    private final PrintWriter out;

    RevalueEditCommand(PrintWriter out) {
        this.out = out;
    }

    /** What becomes of a line. */
    static final class NewFigure {
        @Option(names = "--unit-cost", required = true, paramLabel = "COST", description = "The new unit cost.")
        private Optional<BigDecimal> unitCost = Optional.empty();

        @Option(names = "--value", required = true, paramLabel = "VALUE", description = "The new inventory value.")
        private Optional<BigDecimal> value = Optional.empty();

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "The change of the value.")
        private Optional<BigDecimal> amount = Optional.empty();

        @Option(
                names = "--update-standard-cost",
                required = true,
                paramLabel = "yes|no",
                description = "Whether posting sets the standard cost too.")
        private Optional<YesOrNo> updateStandardCost = Optional.empty();

        @Option(names = "--delete", required = true, description = "The lines are deleted.")
        private boolean delete;

        private Change change() {
            if (delete) return new Change.Delete();
            return unitCost.<Change>map(cost -> new Change.UnitCostRevalued(UnitCost.of(cost)))
                    .or(() -> value.map(worth -> new Change.InventoryValueRevalued(Amount.of(worth))))
                    .or(() -> amount.map(difference -> new Change.AmountOfChange(Amount.of(difference))))
                    .orElseGet(() -> new Change.UpdateStandardCost(updateStandardCost.orElseThrow() == YesOrNo.YES));
        }
    }

    /** An answer on the command line. */
    enum YesOrNo {
        YES,
        NO
    }

    @Override
    public Integer call() {
        var lines = new RevaluationEdit.Lines(lineNo, itemNo, variantCode, locationCode, entryNo);
        try (var books = ledger.open()) {
            var edited = RevaluationJournals.edit(
                    writing.of(books), writing.asked(), batch.name(), new RevaluationEdit(lines, newFigure.change()));
            new BatchReport(edited.journal(), writing.json()).tell(out, json);
        }
        return 0;
    }
}
