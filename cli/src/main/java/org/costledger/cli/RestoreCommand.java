package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.json.Json;
import org.costledger.service.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger restore}: a ledger made anew from a backup. */
@Command(
        name = "restore",
        description = "Makes a ledger anew from a backup, in a place that is empty.",
        footer = {
            "",
            "The whole file is checked before anything is made of it. A backup of an older program is brought to the newest",
            "schema. Keys of requests that were carried out are known as before.",
            "Exit status: 0 done, 2 refused or invalid input, no ledger made."
        },
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A backup that 'costledger backup' wrote.")
    private Path file = Path.of("");

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--json", description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    RestoreCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var manifest = Restore.restore(file, ledger.address());
        if (json) {
            var document = BackupCommand.json(file, manifest);
            document.put("ledger", ledger.place());
            out.print(Json.of(document));
        } else {
            out.println("Restored %s to %s, as the ledger was at %s."
                    .formatted(Figures.counted(manifest.rows(), "row", "rows"), ledger.place(), manifest.madeAt()));
        }
        return 0;
    }
}
