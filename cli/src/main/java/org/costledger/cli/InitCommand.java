package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.setup.Setup;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.kept.PlayedInBooks;
import org.costledger.service.Books;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger init}: makes an empty ledger. */
@Command(
        name = "init",
        description = "Makes an empty ledger, and sets it up as a file says.",
        footer = {
            "",
            "The file is a scenario file without steps: its setup, locations, items, centers, charges and posting groups are",
            "taken over. Without one the ledger keeps two decimals, adjusts cost when it is told to, and knows no item yet.",
            "Exit status: 0 done, 2 refused or invalid input, nothing made.",
            "The format: docs/reference/scenario-format.md"
        },
        sortOptions = false)
final class InitCommand implements Callable<Integer> {
    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--setup", paramLabel = "FILE", description = "How the ledger is set up.")
    private Optional<Path> setup = Optional.empty();

    @Option(names = "--json", description = "Tells it as one JSON document.")
    private boolean json;

    private final PrintWriter out;

    InitCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (setup.isPresent()) fromFile(setup.get());
        else Books.create(ledger.address(), Setup.DEFAULT).close();
        if (json) out.print(Json.of(Map.of("ledger", ledger.place())));
        else out.println("A ledger was made at " + ledger.place() + ".");
        return 0;
    }

    private void fromFile(Path file) {
        var scenario = ScenarioPaths.one(file).scenario();
        if (!scenario.steps().isEmpty())
            throw new CannotDo(
                    Complaint.INVALID_INPUT,
                    file
                            + " has steps. A ledger is set up by a file with 'steps: []'; what happened is imported or posted");
        new EngineLedger(scenario, setup -> new PlayedInBooks(Books.create(ledger.address(), setup))).close();
    }
}
