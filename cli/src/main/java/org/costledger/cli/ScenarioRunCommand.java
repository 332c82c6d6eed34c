package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.kept.ScenarioStore;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.report.ExitStatus;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.report.JsonReport;
import org.costledger.scenario.report.TextReport;
import org.costledger.scenario.run.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger scenario run}: plays each file on a fresh ledger and reports what matched. */
@Command(
        name = "run",
        description = "Runs each scenario file on a fresh, empty ledger and reports, per expectation, what matched.",
        footer = {
            "",
            "Exit status: 0 all held, 1 an expectation failed or was not supported, 2 a file is invalid.",
            "The format: docs/reference/scenario-format.md"
        })
final class ScenarioRunCommand implements Callable<Integer> {
    private static final String MEMORY = "memory";
    private static final String H2 = "h2";

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders with *.yaml files below.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Reports one JSON array, an object per file.")
    private boolean json;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Checks the expectations of this layer only: cost, gl or acy. Repeatable.")
    private List<Layer> layers = List.of();

    @Option(names = "--allow-unsupported", description = "Exits 0 where nothing failed but something is not supported.")
    private boolean allowUnsupported;

    @Option(
            names = "--fingerprint",
            description = "Tells by which two prints the ledger of a file can be compared with that of another play:"
                    + " entries (every row) and costs (what each entry costs, in whatever order it was posted).")
    private boolean fingerprint;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = MEMORY,
            description =
                    "Where each file has its ledger: memory, h2 (a temporary folder) or postgres://USER@HOST:PORT/DATABASE"
                            + " (a schema of its own, dropped afterwards). Else ${DEFAULT-VALUE}.")
    private String store = MEMORY;

    private final PrintWriter out;

    ScenarioRunCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Set<Layer> checked = layers.isEmpty() ? EnumSet.allOf(Layer.class) : EnumSet.copyOf(layers);
        var files = ScenarioPaths.read(paths);
        List<FileReport> reports;
        try (var opened = store()) {
            reports = files.stream().map(file -> run(file, checked, opened)).toList();
        }
        out.print(json ? JsonReport.of(reports) : TextReport.of(reports));
        return ExitStatus.of(reports, allowUnsupported);
    }

    private ScenarioStore store() {
        if (store.equals(MEMORY)) return ScenarioStore.inMemory();
        if (store.equals(H2)) return ScenarioStore.inFolders();
        if (store.startsWith("postgres")) return ScenarioStore.onPostgres(store);
        throw new CannotDo(
                Complaint.INVALID_INPUT,
                "--store is memory, h2 or postgres://USER@HOST:PORT/DATABASE, and not '" + store + "'");
    }

    private FileReport run(ReadResult file, Set<Layer> checked, ScenarioStore opened) {
        var played = new ArrayList<EngineLedger>(1);
        try {
            var report = ScenarioRun.run(
                    file,
                    scenario -> {
                        played.add(new EngineLedger(scenario, opened::open));
                        return played.getFirst();
                    },
                    checked);
            return fingerprint && !played.isEmpty()
                    ? report.with(played.getFirst().fingerprints())
                    : report;
        } finally {
            played.forEach(EngineLedger::close);
        }
    }
}
