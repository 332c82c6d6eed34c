package org.costledger.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.costledger.bench.measure.Target.Bound;
import org.costledger.bench.measure.Target.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 250, GOAL_HELD",
        "AT_LEAST, 249, FLOOR_HELD",
        "AT_LEAST, 100, FLOOR_HELD",
        "AT_LEAST, 99, MISSED",
        "AT_MOST, 100, GOAL_HELD",
        "AT_MOST, 101, FLOOR_HELD",
        "AT_MOST, 250, FLOOR_HELD",
        "AT_MOST, 251, MISSED",
        "AT_MOST, -5, GOAL_HELD"
    })
    void whatHoldsDependsOnTheSide(Bound bound, long measured, Verdict verdict) {
        boolean least = bound == Bound.AT_LEAST;
        var target =
                new Target("P1", "", 1, Optional.of(measured), "times", bound, least ? 100 : 250, least ? 250 : 100);
        assertThat(target.verdict()).isEqualTo(verdict);
    }

    @Test
    void whatWasNotMeasuredIsNotHeld() {
        var target = new Target("P1", "", 1, Optional.empty(), "times", Bound.AT_MOST, 1, 1);
        assertThat(target.verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.001",
        "1500, 1.5",
        "-20, -0.02",
        "96000, 96",
        "99999, 99.999",
        "160499, 160",
        "160500, 161"
    })
    void aNumberIsThousandths(long thousandths, String decimal) {
        assertThat(Target.decimal(thousandths)).isEqualTo(decimal);
    }
}
