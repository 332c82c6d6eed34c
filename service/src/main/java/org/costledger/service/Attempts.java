package org.costledger.service;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.CommitUnknown;
import org.costledger.store.DatabaseFailure;
import org.costledger.store.row.RowFailure;

/**
 * Repeats a transaction that failed because others were in the way, or because the connection was lost. What was asked for under a key is
 * looked up first each time, so that repeating settles what a lost connection left open: whether the transaction was written.
 */
final class Attempts {
    private static final int MOST = 10;
    /** A server that goes down may take several connections with it before it is gone. */
    private static final int CONNECTIONS_LOST = 6;
    /** Twice as long after each connection lost: a second and a half in all. The pool waits for a server that is down. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** Serialization failure, deadlock, a key that another one wrote at the same time; H2's wait for one who is about to. */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "23505", "HYT00");

    private Attempts() {}

    /** What was found before it was locked is not what there is now. */
    static final class StartOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StartOver() {
            super("others were in the way", null, false, false);
        }
    }

    /**
     * Carries out a transaction.
     *
     * @param connectAnew forgets the connections that were lost
     * @throws Refused if it is, or the database fails with what its user can do something about
     */
    static <A> A repeating(Supplier<A> attempt, Runnable connectAnew) {
        int lost = 0;
        RuntimeException unknown = null;
        for (int count = 1; count <= MOST; count++) {
            try {
                return attempt.get();
            } catch (Refused refused) {
                throw refused;
            } catch (RuntimeException failed) {
                if (failed instanceof CommitUnknown) unknown = failed;
                if (isLost(failed) && ++lost < CONNECTIONS_LOST) {
                    LockSupport.parkNanos(FIRST_PAUSE.toNanos() << (lost - 1));
                    connectAnew.run();
                } else if (!isInTheWay(failed)) throw DatabaseFailure.told(unknown == null ? failed : unknown);
            }
        }
        throw unknown == null ? new Refused(ServiceReason.BUSY, MOST) : DatabaseFailure.told(unknown);
    }

    private static boolean isLost(RuntimeException failed) {
        return failed instanceof CommitUnknown || DatabaseFailure.isConnectionLost(failed);
    }

    private static boolean isInTheWay(RuntimeException failed) {
        return failed instanceof StartOver
                || (failed instanceof RowFailure row
                        && IN_THE_WAY.contains(String.valueOf(row.sqlException().getSQLState())));
    }
}
