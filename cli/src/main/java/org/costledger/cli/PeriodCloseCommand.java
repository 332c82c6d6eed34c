package org.costledger.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.service.ClosePeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code costledger period close}: nothing is posted into a period any more. */
@Command(
        name = "close",
        description =
                "Closes an inventory period, and all open ones before it. One that was never heard of is made first. What stock is"
                        + " worth at its end is kept, as 'costledger period snapshot' does.",
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
        return period.carryOut(out, "closed", (books, asked, request) -> {
            var answer = ClosePeriod.close(books, asked, request);
            return period.isTrial() ? Map.of() : Map.of("value", value(answer));
        });
    }

    private static String value(ClosePeriod.Answer closed) {
        return closed.notKept()
                .map(refused -> "The value as of %s is not kept: %s [%s] Take it by 'costledger period snapshot %s'."
                        .formatted(closed.endingDate(), refused.sentence(), refused.code(), closed.endingDate()))
                .orElseGet(() -> "The value as of " + closed.endingDate() + " is kept.");
    }
}
