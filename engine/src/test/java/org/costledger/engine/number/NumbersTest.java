package org.costledger.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void aUnitCostTimesAQuantityIsAnAmountRoundedOnce() {
        assertThat(UnitCost.of("12.33333").times(Quantity.of("-1"), Precision.CENT))
                .isEqualTo(Amount.of("-12.33"));
        assertThat(UnitCost.of("0.12345").times(Quantity.of("1"), Precision.CENT))
                .isEqualTo(Amount.of("0.12"));
        assertThat(UnitCost.of("2.345").times(Quantity.of("-1"), Precision.CENT))
                .isEqualTo(Amount.of("-2.35"));
    }

    @Test
    void anAmountPerQuantityIsAUnitCostAndNothingPerNothing() {
        assertThat(Amount.of("10.00").per(Quantity.of("3"), Precision.FINEST)).isEqualTo(UnitCost.of("3.33333"));
        assertThat(Amount.of("-10.00").per(Quantity.of("-3"), Precision.FINEST)).isEqualTo(UnitCost.of("3.33333"));
        assertThat(Amount.of("10.00").per(Quantity.ZERO, Precision.FINEST)).isEqualTo(UnitCost.ZERO);
    }

    @Test
    void theSharesOfPartialInvoicesAreRoundedEach() {
        var expected = Amount.of("10.00"); // EX-5
        assertThat(expected.share(Quantity.of("1"), Quantity.of("3"), Precision.CENT))
                .isEqualTo(Amount.of("3.33"));
    }

    @Test
    void aPrecisionNeedNotBeAPowerOfTen() {
        var fiveCents = Precision.of(new BigDecimal("0.05"));
        assertThat(Amount.of("1.025").rounded(fiveCents)).isEqualTo(Amount.of("1.05"));
        assertThat(Amount.of("-1.025").rounded(fiveCents)).isEqualTo(Amount.of("-1.05"));
        assertThat(Amount.of("1.02499").rounded(fiveCents)).isEqualTo(Amount.of("1"));
        assertThatThrownBy(() -> new Precision(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberIsWrittenWithoutTrailingZeros() {
        assertThat(Amount.of("120.00")).hasToString("120");
        assertThat(Amount.of("-0.50")).hasToString("-0.5");
        assertThat(Quantity.of("0.00001")).hasToString("0.00001");
        assertThat(Amount.of("0.00")).isSameAs(Amount.ZERO).hasToString("0");
    }

    @Test
    void quantitiesCompareBySign() {
        assertThat(Quantity.of("-5").min(Quantity.of("3"))).isEqualTo(Quantity.of("-5"));
        assertThat(Quantity.of("-5").abs()).isEqualTo(Quantity.of("5"));
        assertThat(Quantity.of("0.5").isMultipleOf(new Precision(50_000))).isTrue();
        assertThat(Quantity.of("-0.75").isMultipleOf(new Precision(50_000))).isFalse();
    }

    @Test
    void aCostIsZeroOnlyIfItsTwinIsToo() {
        assertThat(Cost.of(Amount.ZERO, Amount.of("0.01")).isZero()).isFalse();
        assertThat(Cost.of(Amount.ZERO, Amount.ZERO)).isSameAs(Cost.ZERO);
        var cost = Cost.of(Amount.of("1"), Amount.of("2"));
        assertThat(cost.minus(cost)).isSameAs(Cost.ZERO);
        assertThat(cost.plus(cost.negated()).isZero()).isTrue();
    }

    @Test
    void sumsThatDoNotFitAreRefused() {
        var most = Amount.ofUnits(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Amount.of("0.00001")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("R-2.overflow"));
        assertThatThrownBy(() -> Quantity.ofUnits(Long.MIN_VALUE).abs())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("R-2.overflow"));
    }
}
