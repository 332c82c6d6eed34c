package org.costledger.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times sides in turn, so that what disturbs the machine disturbs all of them alike. */
public final class Rounds {
    private final int count;

    /**
     * How long the work took once.
     *
     * @param nanos by the clock
     * @param processorNanos of the thread that did it: without collecting garbage, and without waiting for a processor
     *     that others keep busy
     */
    public record Time(long nanos, long processorNanos) {}

    public Rounds(int count) {
        if (count < 1) throw new IllegalArgumentException("at least one round is needed, not " + count);
        this.count = count;
    }

    /** The time of each round by the name of the side. Every run proves its result. */
    public Map<String, List<Time>> time(List<Side> sides) {
        var times = new LinkedHashMap<String, List<Time>>();
        for (var side : sides) times.put(side.name(), new ArrayList<>()); // In the order given, whoever runs first.
        for (int round = 0; round < count; round++) {
            var inTurn = round % 2 == 0 ? sides : sides.reversed();
            for (var side : inTurn) {
                times.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(time(side));
            }
        }
        return times;
    }

    /** One proved run. */
    private static Time time(Side side) {
        var trial = side.prepare();
        System.gc(); // What others left behind is not this run's to collect.
        var threads = ManagementFactory.getThreadMXBean();
        long processorStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        trial.run();
        long nanos = System.nanoTime() - start;
        long processorNanos = threads.getCurrentThreadCpuTime() - processorStart;
        trial.prove();
        return new Time(nanos / side.repeats(), Math.max(1, processorNanos / side.repeats()));
    }
}
