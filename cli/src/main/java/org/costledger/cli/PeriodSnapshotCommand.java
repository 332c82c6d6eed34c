package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.scenario.json.Json;
import org.costledger.service.TakeSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger period snapshot}: adds up once what is asked for again and again. */
@Command(
        name = "snapshot",
        description =
                "Adds up what stock is worth at the end of a day and keeps it, so that value near that day is told sooner."
                        + " Worth doing once a period is closed. No figure changes by it, and it may be taken again at any time.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input."},
        sortOptions = false)
final class PeriodSnapshotCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Parameters(paramLabel = "DATE", description = "The day, such as 2026-01-31.")
    private LocalDate endingDate = LocalDate.EPOCH;

    @Option(names = "--json", order = 1, description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    PeriodSnapshotCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            TakeSnapshot.take(books, endingDate);
        }
        if (json) out.print(Json.of(Map.of("endingDate", endingDate.toString())));
        else out.println("The value as of " + endingDate + " is kept.");
        return 0;
    }
}
