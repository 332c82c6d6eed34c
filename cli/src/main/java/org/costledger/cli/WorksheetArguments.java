package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import org.costledger.cli.report.WorksheetLines;
import org.costledger.scenario.json.Json;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.StandardCostWorksheets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that changes a standard cost worksheet of a ledger that is kept. */
final class WorksheetArguments {
    @Option(
            names = "--worksheet",
            paramLabel = "NAME",
            defaultValue = "DEFAULT",
            description = "The standard cost worksheet. Default: ${DEFAULT-VALUE}.")
    private String name = "";

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @Option(names = "--json", order = 1, description = "Tells it as one JSON document; decimals are strings.")
    private boolean json;

    /** A use case over a worksheet. */
    interface UseCase {
        StandardCostWorksheets.Answer carryOut(Books books, Asked asked, String worksheet);
    }

    String name() {
        return name;
    }

    LedgerArguments ledger() {
        return ledger;
    }

    WritingArguments writing() {
        return writing;
    }

    boolean isJson() {
        return json;
    }

    /** Carries out a use case and shows what became of the worksheet. */
    int carryOut(PrintWriter out, UseCase useCase) {
        try (var books = ledger.open()) {
            var worksheet =
                    useCase.carryOut(writing.of(books), writing.asked(), name).worksheet();
            var lines = WorksheetLines.of(worksheet.lines().values());
            if (json) {
                var document = new LinkedHashMap<String, Object>(writing.json());
                document.put("worksheet", worksheet.name());
                document.put("lines", lines.json());
                out.print(Json.of(document));
            } else {
                out.print(lines.table());
            }
        }
        return 0;
    }
}
