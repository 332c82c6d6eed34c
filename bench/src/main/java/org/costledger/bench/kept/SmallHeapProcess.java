package org.costledger.bench.kept;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;

/**
 * Opens a ledger and adjusts everything. Prints how many nanoseconds that took, and the most bytes of heap that were in use: the sum of
 * what each part of it held at its fullest.
 */
final class SmallHeapProcess {
    /** Names where the ledger lies: an address may hold a password, and so is no argument. */
    static final String ADDRESS = "COSTLEDGER_BENCH_LEDGER";

    /** Held, so that the level is not forgotten with it. */
    private static final Logger ROOT = Logger.getLogger("");

    private SmallHeapProcess() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        long start = System.nanoTime();
        try (var books = Books.open(System.getenv(ADDRESS))) {
            AdjustItems.adjust(books, new Asked("adjust", PostingRequest.By.NOBODY, ""), AdjustmentRequest.ALL);
        }
        long nanos = System.nanoTime() - start;
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(nanos + " " + most);
    }
}
