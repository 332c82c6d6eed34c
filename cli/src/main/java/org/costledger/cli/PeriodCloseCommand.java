package org.costledger.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.costledger.service.InventoryPeriods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code costledger period close}: nothing is posted into a period any more. */
@Command(
        name = "close",
        description =
                "Closes an inventory period, and all open ones before it. One that was never heard of is made first.",
        footer = {"", "Exit status: 0 done, 2 refused: something in it is not adjusted, or stock is negative (GL-73)."},
        sortOptions = false)
final class PeriodCloseCommand implements Callable<Integer> {
    @Mixin
    private PeriodArguments period = new PeriodArguments();

    private final PrintWriter out;

    PeriodCloseCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        return period.carryOut(out, "closed", InventoryPeriods::insertAndClose);
    }
}
