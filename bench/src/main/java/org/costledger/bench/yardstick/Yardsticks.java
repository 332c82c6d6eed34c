package org.costledger.bench.yardstick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.costledger.bench.workload.WorkloadName;

/**
 * The folder of the yardsticks. They are Python programs, started with the {@code python3} of the path; the one in SQL finds
 * its scratch database by the environment ({@code PGHOST}, {@code PGPORT}, {@code PGUSER}, {@code PGDATABASE}).
 */
public record Yardsticks(Path folder) {
    private static final String REFERENCE = "check.py";
    private static final String SQL = "sql_costing.py";

    public Yardsticks {
        for (var program : List.of(REFERENCE, SQL)) {
            if (!Files.isRegularFile(folder.resolve(program)))
                throw new IllegalArgumentException("There is no " + program + " in " + folder + ".");
        }
    }

    /** The exact totals of a workload folder. */
    public ReferenceTotals reference(WorkloadName name, Path workload) throws IOException, InterruptedException {
        return ReferenceTotals.parse(run(REFERENCE, List.of(workload.toString(), method(name))));
    }

    /** The exact totals once the lines of a change file are posted too. */
    public ReferenceTotals reference(WorkloadName name, Path workload, String changeFile)
            throws IOException, InterruptedException {
        return ReferenceTotals.parse(run(REFERENCE, List.of(workload.toString(), method(name), changeFile)));
    }

    private static String method(WorkloadName name) {
        return name == WorkloadName.W2 ? "average" : "fifo";
    }

    /** Measures SQL on a workload folder. */
    public SqlCosting sql(WorkloadName name, Path workload) throws IOException, InterruptedException {
        return SqlCosting.parse(name, run(SQL, List.of(workload.toString(), name.code())));
    }

    private String run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.addAll(List.of("python3", folder.resolve(program).toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) throw new IOException(program + " ended with status " + status);
        return output;
    }
}
