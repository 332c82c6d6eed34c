package org.costledger.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * One writer per item at a time, any number of items at once. What is locked belongs to a transaction and is let go when it ends.
 * Locks are taken in one order, the setup first, then a journal or worksheet, then items by number, so nobody waits in a circle. On a
 * server they are asked for together with what is asked next, and held when that is answered.
 */
interface Locks {
    /** Postings share the setup; whoever changes it, or closes a period, has it alone. */
    void setup(RowWriter rows, boolean alone);

    /** A journal or worksheet, whether it is there or not; or the snapshots of value. */
    void document(RowWriter rows, String name);

    /** Answers the version of each item that exists. */
    Supplier<Map<String, Long>> items(RowWriter rows, SortedSet<String> itemNos);

    /** The same of those that nobody else has locked, waiting for none. */
    Supplier<Map<String, Long>> freeItems(RowWriter rows, SortedSet<String> itemNos);

    /**
     * How long the transaction waits from then on for what is not locked here, as for the end of one that is about to write the same
     * key; a server makes it fail then, with a refusal. H2 waits its own time, two seconds.
     */
    void waitAtMost(RowWriter rows, Duration time);

    /** Lets go of what the transaction locked; it has ended. */
    void release(Connection connection);
}
