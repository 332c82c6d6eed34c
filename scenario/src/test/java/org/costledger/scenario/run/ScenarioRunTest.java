package org.costledger.scenario.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.read.ScenarioReader;
import org.costledger.scenario.report.ExitStatus;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.report.JsonReport;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.report.Tally;
import org.costledger.scenario.report.TextReport;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {
    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    @Test
    void allHolds() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - mark: m
                  - {as: r2, purchase: {date: 2026-01-02, item: LINK, quantity: 5}}
                  - expect: {complete: true, itemLedger: [{entry: r1, quantity: 10}, {entry: 2, quantity: 5.0}]}
                  - expect: {since: m, complete: true, itemLedger: [{quantity: 5}]}
                  - expect: {counts: [{of: itemLedger, count: 1, entry: r2}]}
                """);
        assertThat(report.failures()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.PASSED);
        assertThat(report.tally()).isEqualTo(new Tally(8, 0, 0));
        assertThat(report.expects()).hasSize(3);
    }

    @Test
    void aKeyThatIsNotSupportedTakesNoPart() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - expect: {itemLedger: [{entry: r1, costActual: 10}], gl: [{account: A, amount: 1}]}
                  - expect: {totals: [{of: itemLedger, costActual: 1, item: LINK}], counts: [{of: gl, count: 1}]}
                """);
        assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(report.tally()).isEqualTo(new Tally(3, 0, 6));
    }

    @Test
    void anUnexpectedRefusalFailsTheChecksThatRemain() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - expect: {itemLedger: [{entry: r1}]}
                  - {as: r2, purchase: {date: 2026-01-01, item: LINK, quantity: 0}}
                  - expect: {itemLedger: [{entry: r2, quantity: 0}]}
                """);
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.tally()).isEqualTo(new Tally(1, 2, 0));
        assertThat(report.message()).contains("Step 3 in line 6", "Nothing is received. [E-10]");
    }

    @Test
    void aStepThatMustFailIsHeldToItsCode() {
        assertThat(run("  - {fails: E-10, purchase: {date: 2026-01-01, item: LINK, quantity: 0}}\n")
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(run("  - {fails: E-01, purchase: {date: 2026-01-01, item: LINK, quantity: 0}}\n")
                        .status())
                .isEqualTo(Status.FAILED);
        assertThat(run("  - {fails: true, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}\n")
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("must be refused"));
    }

    @Test
    void afterAStepThatIsNotBuiltTheRestIsUnsupported() {
        var report = run("""
                  - adjustCost: {}
                  - expect: {itemLedger: [{quantity: 0, item: LINK}]}
                """);
        assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(report.tally()).isEqualTo(new Tally(0, 0, 2));
        assertThat(ExitStatus.of(List.of(report), false)).isEqualTo(1);
        assertThat(ExitStatus.of(List.of(report), true)).isZero();
    }

    @Test
    void aBugInTheProgramIsAnErrorOfThatFile() {
        var report = run("""
                  - rollUpStandardCost: {}
                  - expect: {itemLedger: [{quantity: 0}]}
                """);
        assertThat(report.status()).isEqualTo(Status.ERROR);
        assertThat(report.tally()).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void onlyTheLayersAskedForAreChecked() {
        var steps = """
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - expect: {itemLedger: [{entry: r1}]}
                  - {layer: gl, expect: {gl: [{account: A}]}}
                """;
        assertThat(run(steps, EnumSet.of(Layer.COST)).tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(run(steps, EnumSet.of(Layer.GL)).tally()).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void anEntryThatNoRowNamesFailsACompleteList() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - expect: {complete: true, itemLedger: []}
                """);
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.failures().get(0).differs()).containsExactly("complete");
    }

    @Test
    void theJsonReportHasTheKeysOfTheFormat() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - {note: "a \\"check\\"", expect: {itemLedger: [{entry: r1, quantity: 11.50}]}}
                """);
        assertThat(JsonReport.of(List.of(report))).isEqualTo("""
                [
                  {
                    "file": "t.yaml",
                    "scenario": "test",
                    "status": "failed",
                    "message": "",
                    "steps": 2,
                    "checks": 2,
                    "passed": 1,
                    "failed": 1,
                    "unsupported": 0,
                    "expects": [
                      {
                        "step": 2,
                        "line": 5,
                        "note": "a \\"check\\"",
                        "layer": "cost",
                        "checks": 2,
                        "passed": 1,
                        "failed": 1,
                        "unsupported": 0
                      }
                    ],
                    "failures": [
                      {
                        "step": 2,
                        "line": 5,
                        "kind": "itemLedger",
                        "expected": {
                          "entry": "1",
                          "quantity": "11.50"
                        },
                        "nearest": {
                          "entry": "1",
                          "quantity": "10"
                        },
                        "differs": ["quantity"]
                      }
                    ]
                  }
                ]
                """);
    }

    @Test
    void theTextReportSaysWhereAndWhat() {
        var report = run("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10}}
                  - expect: {itemLedger: [{entry: r1, quantity: 11.50}]}
                """);
        var invalid = ScenarioRun.run(
                ScenarioReader.read("bad.yaml", "x: 1".getBytes(UTF_8)), none -> new PlainLedger(), ALL);
        assertThat(TextReport.of(List.of(report, invalid)).lines())
                .contains(
                        "failed       t.yaml  2 checks, 1 passed, 1 failed, 0 unsupported",
                        "    t.yaml:5: step 2, itemLedger (entry 1): quantity expected 11.50, found 10",
                        "invalid      bad.yaml",
                        "    bad.yaml:1:1: x: No such key. [unknown-key]",
                        "2 files: 2 checks, 1 passed, 1 failed, 0 unsupported");
        assertThat(ExitStatus.of(List.of(report, invalid), false)).isEqualTo(2);
    }

    private static FileReport run(String steps) {
        return run(steps, ALL);
    }

    private static FileReport run(String steps, Set<Layer> layers) {
        var file = "scenario: test\nitems: [{number: LINK}]\nsteps:\n" + steps;
        return ScenarioRun.run(
                ScenarioReader.read("t.yaml", file.getBytes(UTF_8)), scenario -> new PlainLedger(), layers);
    }
}
