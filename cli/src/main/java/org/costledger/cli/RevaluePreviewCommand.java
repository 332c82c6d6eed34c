package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.RevaluationEntries;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.scenario.json.Json;
import org.costledger.service.RevaluationJournals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue preview}: the entries that posting a batch would write. */
@Command(
        name = "preview",
        description = "Shows the value entries that posting a batch would write; nothing is written.",
        footer = {"", "Exit status: 0 done, 2 its posting would be refused, or invalid input."},
        sortOptions = false)
final class RevaluePreviewCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Option(names = "--work-date", paramLabel = "DATE", description = "What counts as today; else today's date.")
    private Optional<LocalDate> workDate = Optional.empty();

    @Option(names = "--json", order = 1, description = "Shows them as one JSON document; decimals are strings.")
    private boolean json;

    private final PrintWriter out;

    RevaluePreviewCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var today = workDate.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        try (var books = ledger.open()) {
            var posted = RevaluationJournals.preview(books, batch.name(), today, PostingRequest.By.NOBODY);
            var entries =
                    new RevaluationEntries(posted.posted().change().appended().valueEntries());
            out.print(json ? Json.of(Map.of("valueEntries", entries.json())) : entries.table());
        }
        return 0;
    }
}
