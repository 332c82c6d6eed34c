package org.costledger.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.service.InventoryPeriods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code costledger period reopen}: it can be posted into again. */
@Command(
        name = "reopen",
        description = "Reopens an inventory period, and all closed ones after it.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input."},
        sortOptions = false)
final class PeriodReopenCommand implements Callable<Integer> {
    @Mixin
    private PeriodArguments period = new PeriodArguments();

    private final PrintWriter out;

    PeriodReopenCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        return period.carryOut(out, "open again", (books, asked, request) -> {
            InventoryPeriods.reopen(books, asked, request);
            return Map.of();
        });
    }
}
