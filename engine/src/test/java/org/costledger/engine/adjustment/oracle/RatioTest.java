package org.costledger.engine.adjustment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The arithmetic of the literal procedure, by the examples of chapter 01. */
class RatioTest {
    private static final Ratio CENT = ratio("0.01");

    @Test
    void aTieIsRoundedAwayFromZero() {
        assertThat(ratio("2.345").rounded(CENT)).isEqualTo(ratio("2.35"));
        assertThat(ratio("-2.345").rounded(CENT)).isEqualTo(ratio("-2.35"));
        assertThat(ratio("2.3449").rounded(CENT)).isEqualTo(ratio("2.34"));
        assertThat(ratio("0.025").rounded(ratio("0.05"))).isEqualTo(ratio("0.05"));
    }

    /** D-1: 3.45 * 1/30 is exactly 0.115, whatever is multiplied or divided first. */
    @Test
    void nothingIsLostBeforeRounding() {
        var divided = ratio("1").dividedBy(ratio("30")).times(ratio("3.45"));
        assertThat(divided).isEqualTo(ratio("0.115"));
        assertThat(divided.rounded(CENT)).isEqualTo(ratio("0.12"));
    }

    private static Ratio ratio(String value) {
        return Ratio.of(new BigDecimal(value));
    }
}
