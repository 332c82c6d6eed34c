package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.json.Json;
import org.costledger.service.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger export}: a ledger as CSV files. */
@Command(
        name = "export",
        description = "Writes all of a ledger, as it is at this moment, as CSV files for spreadsheets and auditors.",
        footer = {
            "",
            "A file for each table that has rows, in UTF-8 with commas, points and dates as 2026-01-31; the first row names the",
            "columns. Entry types and the like are there by their codes.",
            "Exit status: 0 done, 2 refused or invalid input."
        },
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the files are written; empty or not there yet.")
    private Path folder = Path.of("");

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--json", description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    ExportCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (var books = ledger.open()) {
            var exported = Export.export(books, folder);
            var files = new LinkedHashMap<String, Object>();
            exported.forEach(each -> files.put(each.file().toString(), each.rows()));
            if (json) out.print(Json.of(files));
            else
                exported.forEach(each -> out.println(each.file() + "  " + Figures.counted(each.rows(), "row", "rows")));
        }
        return 0;
    }
}
