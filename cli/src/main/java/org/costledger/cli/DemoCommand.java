package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.scenario.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code costledger demo}: a year of the example company, by the commands that anyone uses for their own. */
@Command(
        name = "demo",
        description =
                "Plays one year of a small trading company on a ledger of its own, with the commands that anyone uses: makes the"
                        + " ledger, imports the year, adjusts its cost, revalues stock, and shows what an accountant wants to see of it.",
        footer = {"", "Exit status: 0 done, 2 refused, as where there is a ledger already.", "The year: examples/import"
        },
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = LedgerArguments.OPTION,
            paramLabel = "PLACE",
            description =
                    "Where the ledger is made, and stays: a folder, or postgres://USER@HOST:PORT/DATABASE, with"
                            + " ?schema=NAME behind it where a database holds several. Else it is made in a temporary folder and thrown away.")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--json",
            description = "Shows what each command answers, and the rest, as one JSON document; decimals are strings.")
    private boolean isJson;

    private final PrintWriter out;
    private final Path temporary;

    DemoCommand(PrintWriter out) {
        this(out, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param temporary where the folder is made that is thrown away */
    DemoCommand(PrintWriter out, Path temporary) {
        this.out = out;
        this.temporary = temporary;
    }

    @Override
    public Integer call() throws IOException {
        if (place.isPresent()) play(place.get());
        else inTemporaryFolder();
        return 0;
    }

    private void inTemporaryFolder() throws IOException {
        var folder = Files.createTempDirectory(temporary, "costledger-demo");
        try {
            play(folder.toString());
        } finally {
            delete(folder);
        }
    }

    private void play(String address) {
        var home = Path.of(System.getProperty("costledger.home", "."));
        var commands = new RepeatableCommands(home, address, isJson);
        if (isJson) {
            var document = new DemoDocument();
            new DemoYear(commands, document).play();
            out.print(Json.of(document.json()));
        } else {
            new DemoYear(commands, new DemoText(out)).play();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
