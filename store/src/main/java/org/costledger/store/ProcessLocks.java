package org.costledger.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The locks of a ledger that one process has to itself. They belong to transactions, whichever thread carries them out. */
final class ProcessLocks implements Locks {
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition released = guard.newCondition();
    private final IdentityHashMap<Connection, Held> held = new IdentityHashMap<>();
    private final Map<String, Connection> itemOwners = new HashMap<>();
    /** Those who wait for the setup alone: whoever comes after them lets them pass, or they would wait as long as anybody posts. */
    private final Set<Connection> waitingForSetup = Collections.newSetFromMap(new IdentityHashMap<>());

    private static final class Held {
        private boolean sharesSetup;
        private boolean hasSetupAlone;
        private final SortedSet<String> itemNos = new TreeSet<>();
    }

    @Override
    public void setup(RowWriter rows, boolean alone) {
        var connection = rows.connection();
        guard.lock();
        try {
            if (alone) waitingForSetup.add(connection);
            while (isSetupTaken(connection, alone)) released.awaitUninterruptibly();
            waitingForSetup.remove(connection);
            var mine = held.computeIfAbsent(connection, key -> new Held());
            if (alone) mine.hasSetupAlone = true;
            else mine.sharesSetup = true;
        } finally {
            guard.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isSetupTaken(Connection connection, boolean alone) {
        var mine = held.get(connection);
        if (!alone && mine == null && !waitingForSetup.isEmpty()) return true;
        return held.entrySet().stream()
                .anyMatch(other -> other.getKey() != connection
                        && (other.getValue().hasSetupAlone || (alone && other.getValue().sharesSetup)));
    }

    /** No item has a number that begins like that. */
    @Override
    public void document(RowWriter rows, String name) {
        lock(rows.connection(), new TreeSet<>(List.of("\0" + name)));
    }

    @Override
    public Supplier<Map<String, Long>> items(RowWriter rows, SortedSet<String> itemNos) {
        lock(rows.connection(), itemNos);
        return ItemVersions.ask(rows, itemNos, "");
    }

    @Override
    public Supplier<Map<String, Long>> freeItems(RowWriter rows, SortedSet<String> itemNos) {
        var connection = rows.connection();
        var free = new TreeSet<>(itemNos);
        guard.lock();
        try {
            free.removeIf(itemNo -> isTaken(connection, itemNo));
            lock(connection, free);
        } finally {
            guard.unlock();
        }
        return ItemVersions.ask(rows, free, "");
    }

    private void lock(Connection connection, SortedSet<String> itemNos) {
        guard.lock();
        try {
            var mine = held.computeIfAbsent(connection, key -> new Held());
            for (var itemNo : itemNos) {
                while (isTaken(connection, itemNo)) released.awaitUninterruptibly();
                itemOwners.put(itemNo, connection);
                mine.itemNos.add(itemNo);
            }
        } finally {
            guard.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isTaken(Connection connection, String itemNo) {
        var owner = itemOwners.get(itemNo);
        return owner != null && owner != connection;
    }

    @Override
    public void waitAtMost(RowWriter rows, Duration time) {
        // H2 has one time for all that a connection does.
    }

    @Override
    public void release(Connection connection) {
        guard.lock();
        try {
            var mine = held.remove(connection);
            if (mine == null) return;
            mine.itemNos.forEach(itemOwners::remove);
            released.signalAll();
        } finally {
            guard.unlock();
        }
    }
}
