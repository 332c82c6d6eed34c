package org.costledger.engine.random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers of RandomTradeTest one by one, short and always the same: for mutation testing. */
class OneRandomTradeTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyRequestIsPostedLawfullyOrRefused(long seed) {
        new RandomTradeTest().trade(seed, 80);
    }
}
