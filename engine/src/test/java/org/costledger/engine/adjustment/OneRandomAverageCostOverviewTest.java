package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers of RandomAverageCostOverviewTest one by one, few and always the same: for mutation testing. */
class OneRandomAverageCostOverviewTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOutboundCostsWhatItsOverviewTells(long seed) {
        assertThat(new RandomAverageCostOverviewTest().onOne(seed)).isPositive();
    }
}
