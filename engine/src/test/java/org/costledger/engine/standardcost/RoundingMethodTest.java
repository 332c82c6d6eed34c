package org.costledger.engine.standardcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.standardcost.RoundingMethod.Band;
import org.costledger.engine.standardcost.RoundingMethod.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REV-104: bands by minimum amount. */
class RoundingMethodTest {
    private static final RoundingMethod PRICES = new RoundingMethod(List.of(
            band("100", "0", "10", Direction.DOWN, "-0.01"),
            band("1", "0", "0.1", Direction.NEAREST, "0"),
            band("10", "0.5", "1", Direction.UP, "0")));

    private static Band band(String minimum, String before, String precision, Direction direction, String after) {
        return new Band(
                UnitCost.of(minimum),
                UnitCost.of(before),
                Precision.of(new BigDecimal(precision)),
                direction,
                UnitCost.of(after));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.99999, 0.99999", // below the first band
        "1, 1",
        "1.05, 1.1",
        "1.04999, 1",
        "9.96, 10",
        "10, 11", // 10.5 up
        "10.5, 11",
        "10.50001, 12",
        "99.5, 100",
        "100, 99.99",
        "119.99, 109.99",
        "120, 119.99"
    })
    void theLastBandReachedRounds(BigDecimal figure, BigDecimal rounded) {
        assertThat(PRICES.round(Exact.of(figure))).isEqualTo(Exact.of(rounded));
        assertThat(RoundingMethod.NONE.round(Exact.of(figure))).isEqualTo(Exact.of(figure));
    }

    @ParameterizedTest
    @CsvSource({"-1.21, UP, -1.3", "-1.29, DOWN, -1.2", "-1.25, NEAREST, -1.3", "-1.2, UP, -1.2", "-1.2, DOWN, -1.2"})
    void belowZeroUpIsAwayFromZero(BigDecimal figure, Direction direction, BigDecimal rounded) {
        var method = new RoundingMethod(List.of(band("0", "-10", "0.1", direction, "0")));
        assertThat(method.round(Exact.of(figure.add(BigDecimal.TEN)))).isEqualTo(Exact.of(rounded));
    }
}
