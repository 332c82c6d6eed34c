package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeNumbersTest {
    @Test
    void rowsFarApartKeepTheirNumbers() {
        var numbers = new NodeNumbers();
        assertThat(numbers.get(9_000_000)).isZero();
        numbers.set(9_000_000, 1);
        numbers.set(0, 2);
        numbers.set(1_023, 3);
        numbers.set(1_024, 4);
        assertThat(numbers.get(9_000_000)).isEqualTo(1);
        assertThat(numbers.get(0)).isEqualTo(2);
        assertThat(numbers.get(1_023)).isEqualTo(3);
        assertThat(numbers.get(1_024)).isEqualTo(4);
        assertThat(numbers.get(1_025)).isZero();
        assertThat(numbers.get(500_000)).isZero();
    }
}
