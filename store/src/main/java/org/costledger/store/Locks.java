package org.costledger.store;

import java.sql.Connection;
import java.util.Map;
import java.util.SortedSet;

/**
 * One writer per item at a time, any number of items at once. What is locked belongs to a transaction and is let go when it ends.
 * Locks are taken in one order, the setup first, then a journal or worksheet, then items by number, so nobody waits in a circle.
 */
interface Locks {
    /** Postings share the setup; whoever changes it, or closes a period, has it alone. */
    void setup(Connection connection, boolean alone);

    /** A journal or worksheet, whether it is there or not; or the snapshots of value. */
    void document(Connection connection, String name);

    /** Answers the version of each item that exists. */
    Map<String, Long> items(Connection connection, SortedSet<String> itemNos);

    /** Lets go of what the transaction locked; it has ended. */
    void release(Connection connection);
}
