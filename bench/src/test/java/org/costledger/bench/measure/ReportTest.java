package org.costledger.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.costledger.bench.measure.Report.Machine;
import org.costledger.bench.measure.Report.Share;
import org.costledger.bench.measure.Target.Bound;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            "w1",
            3,
            new Machine(2, "25", 1L << 30),
            List.of("SQL is left out."),
            List.of(
                    Figure.rate("speed", 1000, "ceiling", List.of(20_000L, 10_000L, 40_000L)),
                    Figure.rate("speed", 1000, "posting", List.of(2_000_000L, 2_000_000L, 3_000_000L)),
                    new Figure("resident", 1000, "posting", "bytes/line", List.of(96L))),
            List.of(
                    new Target("P1", "speed", 1000, Optional.of(123L), "times", Bound.AT_LEAST, 100, 250),
                    new Target("P15", "memory", 1000, Optional.empty(), "bytes", Bound.AT_MOST, 160_000, 96_000)),
            List.of(new Share("time", "Fifo \"x\"", 123)));

    @Test
    void aRateIsLinesASecondAndItsMedianTheMiddleOne() {
        var figure = report.figures().getFirst();
        assertThat(figure.values()).containsExactly(50_000_000L, 100_000_000L, 25_000_000L);
        assertThat(figure.median()).isEqualTo(50_000_000L);
        assertThat(figure.least()).isEqualTo(25_000_000L);
        assertThat(figure.most()).isEqualTo(100_000_000L);
    }

    @Test
    void theTableComparesSidesOfOneFigure() {
        assertThat(report.table().lines())
                .containsExactly(
                        "w1, 3 rounds in turn, medians; 2 processors, 25, heap of at most 1024 MiB",
                        "SQL is left out.",
                        "",
                        "figure    lines  side     median      least       most         unit        ratio",
                        "speed     1,000  ceiling  50,000,000  25,000,000  100,000,000  lines/s      1.00",
                        "speed     1,000  posting     500,000     333,333      500,000  lines/s     1/100",
                        "resident  1,000  posting          96          96           96  bytes/line",
                        "",
                        "target  measured  floor         goal           unit   verdict       lines  what",
                        "P1         0.123  at least 0.1  at least 0.25  times  floor held    1,000  speed",
                        "P15               at most 160   at most 96     bytes  not measured  1,000  memory",
                        "",
                        "profile  share   where",
                        "time     12.3 %  Fifo \"x\"");
    }

    @Test
    void severalReportsFollowEachOther() {
        assertThat(Report.table(List.of(report, report))).isEqualTo(report.table() + "\n" + report.table());
        assertThat(Report.json(List.of(report))).isEqualTo(report.json());
        assertThat(Report.json(List.of(report, report)))
                .isEqualTo("[\n" + report.json().strip() + ",\n" + report.json().strip() + "\n]\n");
    }

    @Test
    void theJsonHoldsEveryValue() {
        assertThat(report.json()).isEqualTo("""
                {
                  "workload": "w1",
                  "rounds": 3,
                  "machine": {"processors": 2, "java": "25", "maxHeapBytes": 1073741824},
                  "figures": [
                    {"name": "speed", "lines": 1000, "side": "ceiling", "unit": "lines/s", "median": 50000000, "values": [50000000, 100000000, 25000000]},
                    {"name": "speed", "lines": 1000, "side": "posting", "unit": "lines/s", "median": 500000, "values": [500000, 500000, 333333]},
                    {"name": "resident", "lines": 1000, "side": "posting", "unit": "bytes/line", "median": 96, "values": [96]}
                  ],
                  "notes": ["SQL is left out."],
                  "targets": [
                    {"id": "P1", "what": "speed", "lines": 1000, "unit": "times", "bound": "at least", "measured": 0.123, "floor": 0.1, "goal": 0.25, "verdict": "floor held"},
                    {"id": "P15", "what": "memory", "lines": 1000, "unit": "bytes", "bound": "at most", "measured": null, "floor": 160, "goal": 96, "verdict": "not measured"}
                  ],
                  "profile": [
                    {"kind": "time", "permille": 123, "name": "Fifo \\"x\\""}
                  ]
                }
                """);
    }
}
