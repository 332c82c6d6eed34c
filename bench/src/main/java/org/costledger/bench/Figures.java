package org.costledger.bench;

import java.util.List;
import java.util.function.Function;
import org.costledger.bench.adjustment.RecomputeSide;

/** What figures and sides are called, where more than one place asks for them. */
final class Figures {
    static final String RECOMPUTE = "full recompute";
    static final String ONE_CHANGE = "one late invoice";
    static final String ONE_RECEIPT = "one back-dated receipt";
    static final String ONE_REVALUATION = "one revaluation";
    static final String SLOPE = "late charges, slope";
    static final String RESIDENT = "resident";
    static final String COLD = "first run of a process";
    static final String ROWS_WRITTEN = "rows written over rows whose cost changed";

    static final String CEILING = "ceiling, item order";
    static final String SQL = "SQL";
    static final String POSTING = "posting";
    static final String ADJUSTMENT = RecomputeSide.NAME;
    static final String ALL_CORES = RecomputeSide.NAME_ON_ALL_CORES;
    static final String ADJUSTED = "posting and adjustment";

    private Figures() {}

    /** One value of each thing that was measured. */
    static <T> List<Long> values(List<T> measured, Function<T, Long> value) {
        return measured.stream().map(value).toList();
    }

    /** The same figure by the processor's time. */
    static String byProcessorTime(String name) {
        return name + " by processor time";
    }
}
