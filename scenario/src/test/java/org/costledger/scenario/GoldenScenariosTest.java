package org.costledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.model.Expectation.Layer;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.report.FileReport;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.report.TextReport;
import org.costledger.scenario.run.ScenarioRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden scenario holds as far as the engine is built; what waits is listed with what it waits for. */
class GoldenScenariosTest {
    private static final Set<Layer> COST_AND_ACY = EnumSet.of(Layer.COST, Layer.ACY);

    private static final String ORDERS = "orders";

    /** Cases of the reference suite that come to a step which is not built. Of the others only the general ledger waits. */
    private static final Map<String, String> WAITING_OF_THE_SUITE = Map.of(
            "avg-tcs-1-3", ORDERS,
            "hotfix-qty-conversion-w-consumption", ORDERS,
            "reval-testfifo", ORDERS,
            "uc07-10", ORDERS,
            "uc07-13", ORDERS,
            "uc07-19", ORDERS,
            "uc07-25", ORDERS,
            "wp-test-2", ORDERS);

    /** Scenarios of our own that wait for what is not built. */
    private static final Map<String, String> WAITING = Map.ofEntries(
            Map.entry("rev-79-output-of-an-order", ORDERS),
            Map.entry("rev-83-order-already-invoiced", ORDERS),
            Map.entry("rev-e1-chain-of-150-links", ORDERS),
            Map.entry("rev-e7-same-day-leaves-work-in-process-alone", ORDERS),
            Map.entry("rev-e7-work-in-process-is-reached-by-an-earlier-date", ORDERS));

    /** Mutation testing plays a file again and again. */
    private static final Map<Path, ReadResult> READ = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicTest> ofTheReferenceSuite() throws IOException {
        return tests(ScenarioFolder.REFERENCE_SUITE, report -> {
            assertThat(report.status()).isIn(Status.PASSED, Status.UNSUPPORTED);
            var waitsFor = WAITING_OF_THE_SUITE.get(name(report));
            if (waitsFor == null) {
                assertThat(report.message()).as("what stops the run").isEmpty();
                assertThat(report.tally().passed()).isPositive();
            } else {
                assertThat(report.message()).contains(waitsFor);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> ofPosting() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("posting"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofAdjustment() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("adjustment"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofAverages() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("average"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofRevaluation() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("revaluation"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofStandardCost() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("standard-cost"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofAutomaticAdjustment() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("automatic"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofInventoryPeriods() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("periods"), GoldenScenariosTest::passesUnlessWaiting);
    }

    @TestFactory
    Stream<DynamicTest> ofRefusals() throws IOException {
        return tests(ScenarioFolder.ALL.resolve("refusals"), GoldenScenariosTest::passesUnlessWaiting);
    }

    private static void passesUnlessWaiting(FileReport report) {
        var waitsFor = WAITING.get(name(report));
        if (waitsFor == null) {
            assertThat(report.status()).isEqualTo(Status.PASSED);
        } else {
            assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
            assertThat(report.message()).contains(waitsFor);
        }
    }

    private interface Expected {
        void of(FileReport report);
    }

    private static Stream<DynamicTest> tests(Path folder, Expected expected) throws IOException {
        return ScenarioFolder.in(folder).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var report = ScenarioRun.run(read(file), EngineLedger::new, COST_AND_ACY);
                    assertThat(report.tally().failed())
                            .as(TextReport.of(List.of(report)))
                            .isZero();
                    expected.of(report);
                }));
    }

    private static ReadResult read(Path file) {
        return READ.computeIfAbsent(
                file, read -> ScenarioFiles.read(List.of(read)).getFirst());
    }

    private static String name(FileReport report) {
        var file = Path.of(report.file()).getFileName().toString();
        return file.substring(0, file.length() - ".yaml".length());
    }
}
