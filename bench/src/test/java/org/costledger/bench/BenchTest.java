package org.costledger.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BenchTest {
    /** Every run in it proves its totals; how long they took decides nothing. */
    @Test
    void aSmallRunTakesEveryFigure() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT.withLines(2_000).withRounds(1).withProfile(true);
        var report = Bench.run(options, step -> {});
        assertThat(report.figures())
                .extracting(figure -> figure.name() + ": " + figure.side())
                .contains(
                        "speed: ceiling, item order",
                        "speed: ceiling, file order",
                        "speed: posting, 100 lines a request",
                        "speed: posting, 1 line a request",
                        "resident: ceiling, item order",
                        "resident: posting",
                        "allocated: posting",
                        "applications: posting",
                        "growth: time a line over that at 2000",
                        "first run of a process: ceiling, item order",
                        "first run of a process: posting, 100 lines a request",
                        "whole process: posting, 100 lines a request");
        assertThat(report.figures()).allMatch(figure -> figure.median() > 0);
    }

    @Test
    void optionsThatCannotBeMeasuredAreRefused() {
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withWorkload("w2")).hasMessageContaining("only w1");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withWorkload("w9")).hasMessageContaining("no workload w9");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withLines(10)).hasMessageContaining("From 1000 to 10000000");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withRounds(0)).hasMessageContaining("1 round");
    }
}
