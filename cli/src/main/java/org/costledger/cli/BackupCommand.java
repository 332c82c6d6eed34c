package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.json.Json;
import org.costledger.service.Backup;
import org.costledger.service.BackupManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger backup}: all of a ledger in one file. */
@Command(
        name = "backup",
        description = "Writes all of a ledger, as it is at this moment, into one file; others may go on posting.",
        footer = {
            "",
            "The file has its name once it is complete and on the disk. 'costledger restore' makes the ledger anew from it, in",
            "a folder or in PostgreSQL, wherever it came from.",
            "Exit status: 0 done, 2 refused or invalid input, nothing written."
        },
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup to be written, such as books.zip.")
    private Path file = Path.of("");

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--json", description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    BackupCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (var books = ledger.open()) {
            var manifest = Backup.write(books, file, "costledger " + BuildVersion.version());
            if (json) out.print(Json.of(json(file, manifest)));
            else
                out.println("Wrote %s to %s, schema version %s."
                        .formatted(Figures.counted(manifest.rows(), "row", "rows"), file, manifest.schemaVersion()));
        }
        return 0;
    }

    /** What a backup holds. */
    static Map<String, Object> json(Path file, BackupManifest manifest) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file.toString());
        document.put("schemaVersion", manifest.schemaVersion());
        document.put("program", manifest.program());
        document.put("madeAt", manifest.madeAt().toString());
        var tables = new LinkedHashMap<String, Object>();
        manifest.tables().forEach(table -> tables.put(table.name(), table.rows()));
        document.put("tables", tables);
        return document;
    }
}
