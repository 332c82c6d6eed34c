package org.costledger.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.costledger.engine.number.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTextTest {
    @ParameterizedTest
    @CsvSource({
        "0,             1,    0",
        "10,            2,    5",
        "195583,        100000, 1.95583",
        "-1,            8,    -0.125",
        "1,             3,    1/3",
        "-44,           14,   -22/7",
        "1,             25600000, 0.0000000390625",
        "123456789012345678901234567891, 7, 123456789012345678901234567891/7",
    })
    void aDecimalIsWrittenAsOneAndAnythingElseAsAFraction(BigDecimal top, BigDecimal bottom, String text) {
        var number = Exact.of(top).dividedBy(Exact.of(bottom));
        assertThat(ExactText.of(number)).isEqualTo(text);
        assertThat(ExactText.read(text)).isEqualTo(number);
    }
}
