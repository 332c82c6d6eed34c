package org.costledger.scenario.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.read.ScenarioReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioWriterTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TestFactory
    Stream<DynamicTest> whatIsWrittenReadsTheSame() throws IOException {
        return Stream.concat(ScenarioFolder.in(ScenarioFolder.ALL).stream(), ScenarioFolder.in(EXAMPLES).stream())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    var scenario = ((ReadResult.Valid)
                                    ScenarioFiles.read(List.of(file)).getFirst())
                            .scenario();
                    var written = ScenarioWriter.text(scenario);
                    assertThat(WithoutPlaces.of(read(written))).isEqualTo(WithoutPlaces.of(scenario));
                    assertThat(ScenarioWriter.text(read(written))).isEqualTo(written);
                }));
    }

    @Test
    void aFileLooksAsAPersonWouldWriteIt() {
        var file = """
                scenario: fifo
                title: 'A sale of 12, 10 from the older receipt'
                about: |
                  It takes 10 and 2:
                    10 * 4.00 + 2 * 5.00 = 50.00
                setup: {averageCostPeriod: month, additionalCurrency: {}}
                locations:
                  - BLUE
                  - {code: TRANSIT, inTransit: true}
                items:
                  - {number: LINK, units: {BOX: 5, PALLET: {quantityPer: 11, quantityRounding: 1}}}
                postingGroups: {inventory: [{group: RAW MAT, inventory: '2130'}]}
                steps:
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 10, unitCost: 4.00}}
                  - {sale: {date: 2026-01-02, item: LINK, quantity: 1, appliesTo: 1}, fails: E-15.cycle}
                  - {sale: {date: 2026-01-02, item: LINK, variant: '', quantity: 1, appliesTo: r1}, fails: true}
                  - expect:
                      itemLedger: [{entry: r1, remaining: 8, dimensions: {DEPARTMENT: ''}}]
                      glBalances: {'2130': 40}
                      totals:
                        - {of: valueEntries, item: LINK, costActual: 40.00}
                        - {of: itemLedger, entry: r1, costActual: 40.00, costExpected: 0, costNonInventoriable: 0}
                """;
        assertThat(ScenarioWriter.text(read(file))).isEqualTo(file);
    }

    private static Scenario read(String text) {
        var result = ScenarioReader.read("written.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).as(text).isInstanceOf(ReadResult.Valid.class);
        return ((ReadResult.Valid) result).scenario();
    }
}
