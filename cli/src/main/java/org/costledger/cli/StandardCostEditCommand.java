package org.costledger.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.standardcost.EditWorksheet;
import org.costledger.engine.standardcost.WorksheetKey;
import org.costledger.service.StandardCostWorksheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger standard-cost edit}: types the new standard cost of an item on a worksheet. */
@Command(
        name = "edit",
        description =
                "Types new figures of an item on a worksheet; an item that is not on it yet is put there. No card is changed.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input, nothing changed."},
        sortOptions = false)
final class StandardCostEditCommand implements Callable<Integer> {
    @Option(names = "--item", required = true, paramLabel = "ITEM", description = "The item.")
    private String itemNo = "";

    @Option(names = "--unit-cost", paramLabel = "COST", description = "Its new standard cost.")
    private Optional<BigDecimal> standardCost = Optional.empty();

    @Option(names = "--indirect-cost-pct", paramLabel = "PERCENT", description = "Its new indirect cost percentage.")
    private Optional<BigDecimal> indirectCostPct = Optional.empty();

    @Option(names = "--overhead-rate", paramLabel = "RATE", description = "Its new overhead rate.")
    private Optional<BigDecimal> overheadRate = Optional.empty();

    @Option(names = "--delete", description = "Takes the item off the worksheet.")
    private boolean delete;

    @Mixin
    private WorksheetArguments worksheet = new WorksheetArguments();

    private final PrintWriter out;

    StandardCostEditCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var key = WorksheetKey.ofItem(itemNo);
        if (delete)
            return worksheet.carryOut(
                    out, (books, asked, name) -> StandardCostWorksheets.delete(books, asked, name, List.of(key)));
        var edit = new EditWorksheet.Edit(
                key,
                standardCost.map(UnitCost::of),
                indirectCostPct.map(Percentage::of),
                overheadRate.map(UnitCost::of));
        return worksheet.carryOut(
                out, (books, asked, name) -> StandardCostWorksheets.edit(books, asked, name, List.of(edit)));
    }
}
