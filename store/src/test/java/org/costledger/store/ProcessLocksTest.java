package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.costledger.store.row.ColumnTypes;
import org.junit.jupiter.api.Test;

class ProcessLocksTest {
    /** Stands for a transaction; nothing is asked of it. */
    private static Connection transaction() {
        return (Connection) Proxy.newProxyInstance(
                ProcessLocksTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static RowWriter rows(Connection transaction) {
        return new RowWriter(transaction, Dialect.H2, new ColumnTypes());
    }

    /** Two who post, each beginning before the other ends, would keep it from it for ever. */
    @Test
    void whoever_wants_the_setup_alone_gets_it_though_others_never_stop_sharing_it() throws InterruptedException {
        var locks = new ProcessLocks();
        var isDone = new AtomicBoolean();
        var shared = new CountDownLatch(2);
        Runnable poster = () -> {
            var mine = transaction();
            locks.setup(rows(mine), false);
            shared.countDown();
            while (!isDone.get()) {
                var next = transaction();
                locks.release(mine);
                locks.setup(rows(next), false);
                mine = next;
                Thread.onSpinWait();
            }
            locks.release(mine);
        };
        var posters = new Thread[] {
            Thread.ofPlatform().start(poster), Thread.ofPlatform().start(poster)
        };
        assertThat(shared.await(10, TimeUnit.SECONDS)).isTrue();
        var alone = transaction();
        var got = new CountDownLatch(100);
        var closer = Thread.ofPlatform().daemon().start(() -> {
            while (got.getCount() > 0) {
                locks.setup(rows(alone), true);
                got.countDown();
                locks.release(alone);
            }
        });
        assertThat(got.await(30, TimeUnit.SECONDS)).isTrue();
        isDone.set(true);
        closer.join();
        for (var thread : posters) thread.join();
    }

    @Test
    void whoever_shares_the_setup_goes_on_though_another_waits_for_it() throws InterruptedException {
        var locks = new ProcessLocks();
        var one = transaction();
        locks.setup(rows(one), false);
        var waiting = Thread.ofPlatform().daemon().start(() -> {
            var other = transaction();
            locks.setup(rows(other), true);
            locks.release(other);
        });
        while (waiting.getState() != Thread.State.WAITING) Thread.onSpinWait();
        locks.setup(rows(one), false);
        locks.document(rows(one), "LINK");
        locks.release(one);
        waiting.join();
    }
}
