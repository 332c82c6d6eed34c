package org.costledger.bench.measure;

import java.util.List;

/**
 * What was measured of one side, all rounds of it.
 *
 * @param name what was measured
 * @param lines of the workload
 * @param unit such as {@code lines/s}
 * @param values one a round, in the order they were taken
 */
public record Figure(String name, int lines, String side, String unit, List<Long> values) {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    public Figure {
        if (values.isEmpty()) throw new IllegalArgumentException("no value of " + name + ", " + side);
        values = List.copyOf(values);
    }

    /** Lines a second, from nanoseconds. */
    public static Figure rate(String name, int lines, String side, List<Long> nanos) {
        var rates = nanos.stream()
                .map(time -> Math.multiplyExact(lines, NANOS_PER_SECOND) / time)
                .toList();
        return new Figure(name, lines, side, "lines/s", rates);
    }

    /** The middle value; of an even number of them the lower of the two in the middle. */
    public long median() {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    public long least() {
        return values.stream().min(Long::compare).orElseThrow();
    }

    public long most() {
        return values.stream().max(Long::compare).orElseThrow();
    }
}
