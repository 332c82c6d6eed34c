package org.costledger.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The clock and the processor time of this thread, from one moment to another. */
public final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long processorStart;
    private long start;

    private Stopwatch() {
        processorStart = THREADS.getCurrentThreadCpuTime();
        start = System.nanoTime();
    }

    /**
     * How long the work took once.
     *
     * @param nanos by the clock
     * @param processorNanos of the thread that did it: without collecting garbage, and without waiting for a processor
     *     that others keep busy
     */
    public record Time(long nanos, long processorNanos) {
        public static final Time NONE = new Time(0, 0);

        public Time plus(Time other) {
            return new Time(nanos + other.nanos, processorNanos + other.processorNanos);
        }

        /** Of one of {@code count} equal parts. */
        public Time per(long count) {
            return new Time(nanos / count, Math.max(1, processorNanos / count));
        }
    }

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public Time stop() {
        long nanos = System.nanoTime() - start;
        return new Time(nanos, THREADS.getCurrentThreadCpuTime() - processorStart);
    }

    /** Stops, and starts again. */
    public Time lap() {
        var time = stop();
        processorStart = THREADS.getCurrentThreadCpuTime();
        start = System.nanoTime();
        return time;
    }
}
