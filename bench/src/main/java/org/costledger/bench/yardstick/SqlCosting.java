package org.costledger.bench.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.costledger.bench.workload.WorkloadName;

/**
 * What the SQL yardstick measured of one workload.
 *
 * @param recompute nanoseconds of each full recompute
 * @param oneChange nanoseconds of each change of one receipt
 * @param manyChanges nanoseconds of each change of many receipts; none under average cost
 * @param issuesTouched by each change of many receipts; 0 if there is none
 * @param totals after the full recompute
 * @param totalsAfterChanges after all changes
 */
public record SqlCosting(
        List<Long> recompute,
        List<Long> oneChange,
        List<Long> manyChanges,
        long issuesTouched,
        ReferenceTotals totals,
        ReferenceTotals totalsAfterChanges) {
    private static final Pattern SECONDS = Pattern.compile("(\\d+\\.\\d+) s\\b");
    private static final Pattern TOUCHED = Pattern.compile("(\\d+) issues touched");

    /** Reads what the program prints of a trading workload. */
    static SqlCosting parse(WorkloadName name, String output) {
        var recompute = new ArrayList<Long>();
        var oneChange = new ArrayList<Long>();
        var manyChanges = new ArrayList<Long>();
        var totals = new ArrayList<ReferenceTotals>();
        long touched = 0;
        for (var line : output.lines().toList()) {
            if (line.startsWith("full recompute")) recompute.add(nanos(line));
            else if (line.startsWith("incremental change_1.csv")
                    || line.startsWith("incremental, one back-dated receipt")) oneChange.add(nanos(line));
            else if (line.startsWith("incremental change_b.csv")) manyChanges.add(nanos(line));
            else if (ReferenceTotals.isTotals(line)) totals.add(ReferenceTotals.parse(line));
            touched = touched(line).orElse(touched);
        }
        if (recompute.isEmpty()
                || oneChange.isEmpty()
                || totals.size() != 2
                || manyChanges.isEmpty() != (name == WorkloadName.W2))
            throw new IllegalStateException("the SQL yardstick prints something else than expected:\n" + output);
        return new SqlCosting(recompute, oneChange, manyChanges, touched, totals.getFirst(), totals.getLast());
    }

    public SqlCosting {
        recompute = List.copyOf(recompute);
        oneChange = List.copyOf(oneChange);
        manyChanges = List.copyOf(manyChanges);
    }

    /** What two runs over the same workload measured. */
    public SqlCosting and(SqlCosting other) {
        return new SqlCosting(
                joined(recompute, other.recompute),
                joined(oneChange, other.oneChange),
                joined(manyChanges, other.manyChanges),
                issuesTouched,
                totals,
                totalsAfterChanges);
    }

    private static List<Long> joined(List<Long> some, List<Long> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static long nanos(String line) {
        var seconds = SECONDS.matcher(line);
        if (!seconds.find()) throw new IllegalStateException("the SQL yardstick prints no time: " + line);
        return new BigDecimal(seconds.group(1)).movePointRight(9).longValueExact();
    }

    private static Optional<Long> touched(String line) {
        var issues = TOUCHED.matcher(line);
        return issues.find() ? Optional.of(Long.parseLong(issues.group(1))) : Optional.empty();
    }
}
