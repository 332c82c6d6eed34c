package org.costledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.bench.Bench;
import org.costledger.bench.BenchOptions;
import org.costledger.bench.measure.Report;
import org.costledger.cli.Complaint.CannotDo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code costledger bench}: measures posting and cost adjustment beside what the machine, or the database, allows. */
@Command(
        name = "bench",
        description = {
            "Measures posting and cost adjustment in memory beside a bare loop that does the least one must.",
            "With --store it measures a ledger that is kept beside the least that its database must do."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "Where the ledger is kept: memory, h2 or postgres://USER@HOST:PORT/DATABASE; in folders or schemas that "
                            + "are gone afterwards. Default: ${DEFAULT-VALUE}.")
    private String store = BenchOptions.MEMORY;

    @Option(
            names = "--workload",
            paramLabel = "NAME",
            description =
                    "What is posted: w1, trading under FIFO; w2, average cost per item and day with receipts dated back; "
                            + "w4, one item with a deep stock that is revalued. Default: one after the other; where the ledger is "
                            + "kept, w1 alone.")
    private Optional<String> workload = Optional.empty();

    @Option(
            names = "--lines",
            paramLabel = "N",
            description = "The largest size; sizes grow tenfold from 10,000. Default: ${DEFAULT-VALUE}.")
    private int lines = BenchOptions.DEFAULT.lines();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each figure is taken. Default: ${DEFAULT-VALUE}.")
    private int rounds = BenchOptions.DEFAULT.rounds();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Lines posted at once. Default: 100; where the ledger is kept, 5000.")
    private Optional<Integer> batch = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Measures one part: posting or adjustment; where the ledger is kept, reading too.")
    private String part = BenchOptions.DEFAULT.part().name();

    @Option(
            names = "--yardsticks",
            paramLabel = "DIR",
            description =
                    "Runs sql_costing.py and check.py of that folder too. They need Python with psycopg2, and a scratch "
                            + "database named by PGHOST, PGPORT, PGUSER and PGDATABASE.")
    private Optional<Path> yardsticks = Optional.empty();

    @Option(names = "--no-cold", description = "Leaves new processes unmeasured.")
    private boolean withoutColdStart;

    @Option(names = "--profile", description = "Runs the largest size once more under a profiler.")
    private boolean profile;

    @Option(names = "--json", description = "Reports one JSON document: an object, or of several workloads an array.")
    private boolean json;

    private final PrintWriter out;
    private final PrintWriter err;

    BenchCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var reports = Bench.run(options(), this::tell);
        out.print(json ? Report.json(reports) : Report.table(reports));
        return 0;
    }

    private BenchOptions options() {
        try {
            var stored = BenchOptions.DEFAULT.withStore(store);
            var sized = batch.map(stored::withLinesPerRequest).orElse(stored);
            var chosen = workload.map(sized::withWorkload)
                    .orElse(sized)
                    .withLines(lines)
                    .withRounds(rounds)
                    .withPart(part)
                    .withColdStart(!withoutColdStart)
                    .withProfile(profile);
            return yardsticks.map(chosen::withYardsticks).orElse(chosen);
        } catch (IllegalArgumentException unfit) {
            throw new CannotDo(Complaint.INVALID_INPUT, String.valueOf(unfit.getMessage()));
        }
    }

    /** What is measured next, at once: a measurement takes minutes. */
    private void tell(String progress) {
        err.println(progress);
        err.flush();
    }
}
