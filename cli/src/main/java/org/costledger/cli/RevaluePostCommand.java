package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.json.Json;
import org.costledger.service.RevaluationJournals;
import org.costledger.service.Revalue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger revalue post}: posts a batch. */
@Command(
        name = "post",
        description =
                "Posts the lines of a batch, all or none. Cost is adjusted with it where the setup says so; else adjust does.",
        footer = {"", "Exit status: 0 done, 2 refused or invalid input, nothing written."},
        sortOptions = false)
final class RevaluePostCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private BatchArguments batch = new BatchArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @Option(names = "--json", order = 1, description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    RevaluePostCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            var posted = RevaluationJournals.post(writing.of(books), writing.asked(), batch.name(), writing.workDate());
            if (json) out.print(Json.of(json(posted)));
            else {
                out.println("%s %s.%s"
                        .formatted(
                                Figures.counted(posted.entries().valueEntryCount(), "value entry", "value entries"),
                                writing.isTrial() ? "would be written" : "written",
                                posted.entries().registerNo() == 0 || writing.isTrial()
                                        ? ""
                                        : " Register " + posted.entries().registerNo() + "."));
                if (!writing.isTrial()) out.println(writing.told());
            }
        }
        return 0;
    }

    private Map<String, Object> json(Revalue.Posted posted) {
        var document = new LinkedHashMap<String, Object>(writing.json());
        document.put("registerNo", posted.entries().registerNo());
        document.put("valueEntries", posted.entries().valueEntryCount());
        document.put("batch", posted.journal().name());
        return document;
    }
}
