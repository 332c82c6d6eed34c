package org.costledger.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.costledger.engine.journal.PostingRequest.By;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.junit.jupiter.api.Test;

class NumbersByOrderTest {
    private static ItemRegister register(long no, long before, long after) {
        return new ItemRegister(no, By.NOBODY, numbers(no - 1, before), numbers(no, after));
    }

    /** Item ledger entries alone are of interest. */
    private static EntryNumbers numbers(long register, long last) {
        return new EntryNumbers(register, last, 0, 0, 0);
    }

    private final NumbersByOrder numbers =
            new NumbersByOrder(List.of(register(1, 0, 2), register(4, 2, 2), register(7, 10, 13), register(9, 20, 21)));

    @Test
    void numbersThatWereNeverGivenOutDoNotCount() {
        assertThat(List.of(1L, 2L, 11L, 12L, 13L, 21L).stream().map(numbers::itemLedgerEntry))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void registersAreCounted() {
        assertThat(List.of(1L, 4L, 7L, 9L).stream().map(numbers::register)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void zeroStaysNone() {
        assertThat(numbers.itemLedgerEntry(0)).isZero();
    }

    @Test
    void aNumberBehindTheLastRegisterIsAMistake() {
        assertThatThrownBy(() -> numbers.itemLedgerEntry(22))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("item ledger entry 22");
    }
}
