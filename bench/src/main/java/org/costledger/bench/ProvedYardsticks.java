package org.costledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.workload.Changes;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadFolder;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.bench.yardstick.ReferenceTotals;
import org.costledger.bench.yardstick.SqlCosting;
import org.costledger.bench.yardstick.Yardsticks;

/** The yardsticks of a run. They must agree with the bare loop, on which all other proofs rest. */
final class ProvedYardsticks {
    /** Where SQL would take many minutes, and the exact reference many gigabytes. */
    private static final int MOST_LINES = 1_000_000;

    private static final String BARE = "the bare loop";

    private final Yardsticks yardsticks;
    private final Workload lines;
    private final Path folder;
    private final int rounds;

    private ProvedYardsticks(Yardsticks yardsticks, Workload lines, Path folder, int rounds) {
        this.yardsticks = yardsticks;
        this.lines = lines;
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Empty if no folder of yardsticks was named, they would take too long, or SQL is not asked of the workload. */
    static Optional<SqlCosting> sql(BenchOptions options, Consumer<String> progress, Workload lines)
            throws IOException, InterruptedException {
        if (options.yardsticks().isEmpty() || lines.size() > MOST_LINES) return Optional.empty();
        progress.accept("yardsticks: " + lines.size());
        var parent = Files.createTempDirectory("costledger-bench");
        try {
            var folder = WorkloadFolder.write(lines.name(), lines.size(), parent);
            return new ProvedYardsticks(options.yardsticks().get(), lines, folder, options.rounds()).proved();
        } finally {
            delete(parent);
        }
    }

    private Optional<SqlCosting> proved() throws IOException, InterruptedException {
        var plain = BareLoop.totals(lines);
        prove(yardsticks.reference(lines.name(), folder), plain);
        prove(yardsticks.reference(lines.name(), folder, LineSink.CHANGE_1), afterOne());
        if (lines.name() == WorkloadName.W4) return Optional.empty();
        var sql = provedSql(plain);
        // It times the one change of w2 once a run, where it times those of the others three times.
        for (int round = 1; round < rounds && lines.name() == WorkloadName.W2; round++) sql = sql.and(provedSql(plain));
        return Optional.of(sql);
    }

    private SqlCosting provedSql(BareLoop.Totals plain) throws IOException, InterruptedException {
        var sql = yardsticks.sql(lines.name(), folder);
        prove(sql.totals(), plain);
        prove(sql.totalsAfterChanges(), afterSql());
        return sql;
    }

    private static void prove(ReferenceTotals found, BareLoop.Totals bare) {
        found.prove(BARE, bare.shipped(), bare.stock());
    }

    /** With the change of the first change file. */
    private BareLoop.Totals afterOne() {
        return switch (lines.name()) {
            case W1 ->
                BareFifo.inFileOrder(lines, one().appliedTo(BareFifo.actualCosts(lines)))
                        .run();
            case W2, W3, W4 -> BareLoop.totals(Workload.generate(lines.name(), lines.size(), LineSink.CHANGE_1));
        };
    }

    /** With all changes that SQL is measured on. */
    private BareLoop.Totals afterSql() {
        if (lines.name() != WorkloadName.W1) return afterOne();
        var many = Changes.of(lines.name(), lines.size(), LineSink.CHANGE_B);
        return BareFifo.inFileOrder(lines, many.appliedTo(one().appliedTo(BareFifo.actualCosts(lines))))
                .run();
    }

    private Changes one() {
        return Changes.of(lines.name(), lines.size(), LineSink.CHANGE_1);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
