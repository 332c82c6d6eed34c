package org.costledger.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.costledger.bench.measure.Figure;
import org.costledger.bench.measure.Report;
import org.costledger.bench.measure.Target;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;

class BenchTest {
    /** Every run in it proves its totals; how long they took decides nothing. */
    @Test
    void aSmallRunTakesEveryFigure() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT
                .withWorkload("w1")
                .withLines(2_000)
                .withRounds(1)
                .withProfile(true);
        var report = only(Bench.run(options, step -> {}));
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
                        "full recompute: ceiling, item order",
                        "full recompute: adjustment",
                        "full recompute: adjustment, all cores",
                        "full recompute by processor time: adjustment",
                        "adjust and append: adjustment",
                        "resident: posting and adjustment",
                        "entries visited: adjustment",
                        "rows written over rows whose cost changed: adjustment",
                        "one late invoice: adjustment",
                        "one late invoice, step: appending",
                        "late charges: some 100 touched",
                        "late charges, slope: adjustment",
                        "growth: posting, 100 lines a request: time a line over that at 2000",
                        "growth: adjustment: time a line over that at 2000",
                        "first run of a process: ceiling, item order",
                        "first run of a process: adjustment",
                        "first run of a process: posting, 100 lines a request",
                        "whole process: posting, 100 lines a request");
        assertThat(report.targets())
                .extracting(Target::id)
                .containsExactly("P1", "P2", "P4", "P8", "P9", "P10", "P14", "P15", "P16", "P19", "P22");
        assertThat(report.targets())
                .filteredOn(target -> target.verdict() == Target.Verdict.NOT_MEASURED)
                .as("without yardsticks, and at one size")
                .extracting(Target::id)
                .containsExactly("P2", "P8", "P14");
        assertThat(report.notes()).singleElement().asString().contains("SQL");
        assertThat(report.figures())
                .filteredOn(figure -> !figure.name().startsWith("late charges, slope"))
                .allMatch(figure -> figure.median() > 0);
    }

    @Test
    void averagesAreMeasuredToo() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT.withWorkload("w2").withLines(2_000).withRounds(1);
        var report = only(Bench.run(options, step -> {}));
        assertThat(report.figures())
                .extracting(figure -> figure.name() + ": " + figure.side())
                .contains(
                        "speed: posting, 100 lines a request",
                        "full recompute: ceiling, item order",
                        "full recompute: adjustment",
                        "adjust and append: adjustment",
                        "rows written over rows whose cost changed: adjustment",
                        "one back-dated receipt: adjustment",
                        "one back-dated receipt, step: appending",
                        "one back-dated receipt, touched: adjustment",
                        "a back-dated receipt of every item: adjustment",
                        "first run of a process: adjustment")
                .doesNotContain("speed: ceiling, file order", "one late invoice: adjustment");
        assertThat(report.targets()).extracting(Target::id).containsExactly("P5", "P11", "P14", "P22");
        assertThat(report.targets())
                .filteredOn(target -> target.verdict() == Target.Verdict.NOT_MEASURED)
                .as("without yardsticks, and at one size")
                .extracting(Target::id)
                .containsExactly("P11", "P14");
        assertThat(report.figures())
                .filteredOn(figure -> !figure.name().equals("entries whose flag changed"))
                .allMatch(figure -> figure.median() > 0);
    }

    @Test
    void revaluationIsMeasuredToo() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT
                .withWorkload("w4")
                .withLines(2_000)
                .withRounds(1)
                .withColdStart(false)
                .withPart("adjustment");
        var report = only(Bench.run(options, step -> {}));
        assertThat(report.figures())
                .extracting(figure -> figure.name() + ": " + figure.side())
                .contains(
                        "full recompute: adjustment",
                        "one revaluation: ceiling, item order",
                        "one revaluation: adjustment",
                        "one revaluation, step calculating: adjustment",
                        "one revaluation, receipts: adjustment",
                        "one revaluation, touched: adjustment")
                .doesNotContain("one late invoice: adjustment");
        assertThat(report.targets()).extracting(Target::id).containsExactly("P6", "P7", "P14", "P22");
        assertThat(report.targets())
                .filteredOn(target -> target.verdict() == Target.Verdict.NOT_MEASURED)
                .as("at one size")
                .extracting(Target::id)
                .containsExactly("P7", "P14");
    }

    @Test
    void workloadsAreMeasuredOneAfterTheOther() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT
                .withLines(1_000)
                .withRounds(1)
                .withColdStart(false)
                .withPart("posting");
        assertThat(Bench.run(options, step -> {})).extracting(Report::workload).containsExactly("w1", "w2", "w4");
    }

    private static Report only(List<Report> reports) {
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    @Test
    void onePartIsMeasuredAlone() throws IOException, InterruptedException {
        var options = BenchOptions.DEFAULT
                .withWorkload("w1")
                .withLines(1_000)
                .withRounds(1)
                .withColdStart(false)
                .withPart("posting");
        var report = only(Bench.run(options, step -> {}));
        assertThat(report.figures()).extracting(Figure::name).doesNotContain("full recompute");
        assertThat(report.targets()).isEmpty();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void optionsThatCannotBeMeasuredAreRefused() {
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withWorkload("w3"))
                .hasMessageContaining("w3 cannot be measured yet");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withWorkload("w9")).hasMessageContaining("no workload w9");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withLines(10)).hasMessageContaining("From 1000 to 10000000");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withPart("all of it")).hasMessageContaining("no part all of it");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withYardsticks(Path.of("nowhere")))
                .hasMessageContaining("no check.py in nowhere");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withRounds(0)).hasMessageContaining("1 round");
    }

    @Test
    void whatIsKeptIsMeasuredAsItCanBe() {
        var kept = BenchOptions.DEFAULT.withStore("h2");
        assertThat(kept.workloads()).extracting(WorkloadName::code).containsExactly("w1");
        assertThat(kept.linesPerRequest()).isEqualTo(5_000);
        assertThat(BenchOptions.DEFAULT.withStore("memory")).isEqualTo(BenchOptions.DEFAULT);
        assertThatThrownBy(() -> kept.withWorkload("w2")).hasMessageContaining("on workload w1 alone");
        assertThatThrownBy(() -> kept.withProfile(true)).hasMessageContaining("leave out --profile, or --store");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withStore("oracle"))
                .hasMessageContaining("--store is memory, h2 or postgres://")
                .hasMessageContaining("'oracle'");
        assertThatThrownBy(() -> BenchOptions.DEFAULT.withPart("reading")).hasMessageContaining("--store says where");
    }
}
