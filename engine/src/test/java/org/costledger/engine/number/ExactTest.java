package org.costledger.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.costledger.engine.refusal.Refused;
import org.junit.jupiter.api.Test;

class ExactTest {
    private static final Exact THREE = Exact.of(new BigDecimal("3"));

    @Test
    void nothingIsLostBetweenRoundingPoints() {
        var third = Exact.ONE.dividedBy(THREE);
        assertThat(third.plus(third).plus(third)).isEqualTo(Exact.ONE);
        assertThat(third.times(THREE)).isEqualTo(Exact.ONE);
        assertThat(third.minus(third).isZero()).isTrue();
    }

    @Test
    void aTieIsRoundedAwayFromZeroOnBothSides() {
        assertThat(exact("2.345").toAmount(Precision.CENT)).isEqualTo(Amount.of("2.35"));
        assertThat(exact("-2.345").toAmount(Precision.CENT)).isEqualTo(Amount.of("-2.35"));
        assertThat(exact("2.3449999999999999999").toAmount(Precision.CENT)).isEqualTo(Amount.of("2.34"));
        assertThat(exact("-2.3449999999999999999").toAmount(Precision.CENT)).isEqualTo(Amount.of("-2.34"));
    }

    @Test
    void itIsRoundedOnceNotTwice() {
        // 2.3449996 rounded to five decimals first would be 2.345 and then 2.35
        assertThat(exact("2.3449996").toAmount(Precision.CENT)).isEqualTo(Amount.of("2.34"));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyWereReached() {
        var half = Exact.ONE.dividedBy(exact("2"));
        assertThat(half).isEqualTo(exact("0.5")).hasSameHashCodeAs(exact("0.500"));
        assertThat(half.negated()).isEqualTo(exact("0").minus(half));
        assertThat(exact("5").dividedBy(exact("-10"))).isEqualTo(half.negated());
        assertThat(half).isNotEqualTo(THREE);
    }

    @Test
    void aNumberMayBeWrittenWithAnExponent() {
        assertThat(exact("1E+3").toQuantity(Precision.FINEST)).isEqualTo(Quantity.of("1000"));
        assertThat(exact("1E-3").toQuantity(Precision.FINEST)).isEqualTo(Quantity.of("0.001"));
    }

    @Test
    void aPercentageIsAFractionOfOne() {
        assertThat(Exact.of(Percentage.of("12.5"))).isEqualTo(exact("0.125"));
    }

    @Test
    void whatALedgerCanNotHoldIsRefusedWhenRoundedNotBefore() {
        var large = exact("92233720368547.75807").times(THREE);
        assertThat(large.dividedBy(THREE).toAmount(Precision.FINEST).units()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> large.toAmount(Precision.FINEST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("R-2.overflow"));
    }

    @Test
    void dividingByZeroIsABug() {
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO)).isInstanceOf(IllegalStateException.class);
    }

    private static Exact exact(String value) {
        return Exact.of(new BigDecimal(value));
    }
}
