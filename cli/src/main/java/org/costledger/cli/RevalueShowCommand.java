package org.costledger.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.report.BatchReport;
import org.costledger.service.RevaluationJournals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue show}: the lines of a batch. */
@Command(name = "show", description = "Shows the lines of a batch of the revaluation journal.", sortOptions = false)
final class RevalueShowCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Option(names = "--json", order = 1, description = "Shows them as one JSON document; decimals are strings.")
    private boolean json;

    private final PrintWriter out;

    RevalueShowCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            new BatchReport(RevaluationJournals.batch(books, batch.name()), Map.of()).tell(out, json);
        }
        return 0;
    }
}
