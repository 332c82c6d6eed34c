package org.costledger.engine.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers of RandomAdjustmentTest one by one, few and always the same: for mutation testing. */
class OneRandomLedgerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21})
    void comesToWhatTheLiteralProcedureComesTo(long seed) {
        assertThat(new RandomAdjustmentTest().onOne(seed)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void comesToItWhereAveragesChange(long seed) {
        assertThat(new RandomAdjustmentTest().onOneWhereAveragesChange(seed)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206})
    void comesToItOnAveragesOfWhichNothingReturns(long seed) {
        assertThat(new RandomAdjustmentTest().onOneOfWhichNothingReturns(seed)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303, 304, 305, 307, 308, 309, 310, 311, 312, 313})
    void comesToItWhereAveragesAreRevalued(long seed) {
        assertThat(new RandomAdjustmentTest().onOneWhereAveragesAreRevalued(seed))
                .isPositive();
    }
}
