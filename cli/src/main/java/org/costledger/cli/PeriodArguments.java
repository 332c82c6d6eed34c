package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.scenario.json.Json;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What closing and reopening a period take. */
final class PeriodArguments {
    @Parameters(paramLabel = "DATE", description = "The last day of the period, such as 2026-01-31.")
    private LocalDate endingDate = LocalDate.EPOCH;

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @Option(names = "--json", order = 1, description = "Tells it as one JSON document.")
    private boolean json;

    /** A use case over a period. */
    interface UseCase {
        /** Carries it out, and answers what else there is to tell, by the name it has in JSON. */
        Map<String, String> carryOut(Books books, Asked asked, PeriodRequest request);
    }

    boolean isTrial() {
        return writing.isTrial();
    }

    int carryOut(PrintWriter out, String what, UseCase useCase) {
        var request = new PeriodRequest(endingDate, writing.workDate(), writing.by());
        Map<String, String> told;
        try (var books = ledger.open()) {
            told = useCase.carryOut(writing.of(books), writing.asked(), request);
        }
        if (json) {
            var document = new LinkedHashMap<String, Object>(writing.json());
            document.put("endingDate", endingDate.toString());
            document.putAll(told);
            out.print(Json.of(document));
        } else {
            out.println(
                    "The period until %s %s %s.".formatted(endingDate, writing.isTrial() ? "could be" : "is", what));
            told.values().forEach(out::println);
            if (!writing.isTrial()) out.println(writing.told());
        }
        return 0;
    }
}
