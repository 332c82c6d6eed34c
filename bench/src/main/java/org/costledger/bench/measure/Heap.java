package org.costledger.bench.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much of the heap is in use by what is still reachable. */
public final class Heap {
    private static final int ATTEMPTS = 12;

    private Heap() {}

    /** Bytes in use after collections that free nothing more. */
    public static long usedAfterCollection() {
        long used = collected();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long again = collected();
            if (again >= used) return used;
            used = again;
        }
        return used;
    }

    /** Bytes the work takes from the heap in this thread, whether it keeps them or not. */
    public static long allocatedBy(Runnable work) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads))
            throw new IllegalStateException("this JVM does not count what a thread allocates");
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long collected() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
