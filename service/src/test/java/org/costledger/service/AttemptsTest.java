package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.StoreReason;
import org.costledger.store.row.RowFailure;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final AtomicInteger count = new AtomicInteger();

    private int inTheWayUntil(int attempt) {
        if (count.incrementAndGet() < attempt) throw new Attempts.StartOver();
        return count.get();
    }

    private static void connectAnew() {
        throw new IllegalStateException("no connection was lost");
    }

    @Test
    void what_others_were_in_the_way_of_is_tried_again() {
        assertThat(Attempts.repeating(() -> inTheWayUntil(10), AttemptsTest::connectAnew))
                .isEqualTo(10);
    }

    @Test
    void but_not_for_ever() {
        assertThatThrownBy(() -> Attempts.repeating(() -> inTheWayUntil(11), AttemptsTest::connectAnew))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(ServiceReason.BUSY))
                .hasMessageContaining("tried 10 times");
    }

    @Test
    void a_bug_is_not_tried_again() {
        assertThatThrownBy(() -> Attempts.repeating(
                        () -> {
                            throw new IllegalStateException("attempt " + count.incrementAndGet());
                        },
                        AttemptsTest::connectAnew))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("attempt 1");
    }

    private String lostUntil(int attempt) {
        if (count.incrementAndGet() < attempt)
            throw new RowFailure(
                    "asking", new SQLException("terminating connection due to administrator command", "57P01"));
        return "done";
    }

    @Test
    void a_server_that_goes_down_may_take_five_connections_with_it() {
        var anew = new AtomicInteger();
        assertThat(Attempts.repeating(() -> lostUntil(6), anew::incrementAndGet))
                .isEqualTo("done");
        assertThat(anew).hasValue(5);
        count.set(0);
        assertThatThrownBy(() -> Attempts.repeating(() -> lostUntil(7), anew::incrementAndGet))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(StoreReason.CONNECTION_LOST));
    }
}
