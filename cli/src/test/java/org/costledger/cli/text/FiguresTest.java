package org.costledger.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void amounts_have_two_decimals_and_groups_of_three() {
        assertThat(Figures.amount(Amount.ZERO)).isEqualTo("0.00");
        assertThat(Figures.amount(Amount.of("999.5"))).isEqualTo("999.50");
        assertThat(Figures.amount(Amount.of("-1234567.89"))).isEqualTo("-1,234,567.89");
    }

    @Test
    void nothing_is_rounded_away() {
        assertThat(Figures.amount(Amount.of("-0.00001"))).isEqualTo("-0.00001");
        assertThat(Figures.unitCost(UnitCost.of("1234.5"))).isEqualTo("1,234.50");
        assertThat(Figures.unitCost(UnitCost.of("3.33333"))).isEqualTo("3.33333");
    }

    @Test
    void quantities_have_the_decimals_they_have() {
        assertThat(Figures.quantity(Quantity.of("12000"))).isEqualTo("12,000");
        assertThat(Figures.quantity(Quantity.of("-0.5"))).isEqualTo("-0.5");
    }

    @Test
    void one_is_said_otherwise_than_several() {
        assertThat(Figures.counted(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Figures.counted(1234, "entry", "entries")).isEqualTo("1,234 entries");
    }

    @Test
    void a_percentage_of_nothing_is_none() {
        assertThat(Figures.percent(Amount.of("1"), Amount.of("3"))).isEqualTo("33.3");
        assertThat(Figures.percent(Amount.of("1"), Amount.ZERO)).isEmpty();
    }
}
