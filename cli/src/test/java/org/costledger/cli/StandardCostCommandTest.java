package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardCostCommandTest {
    /** The frame and the bike of E9; the cards do not know yet what they cost. */
    private static final String BIKE = """
            scenario: bike
            items:
              - {number: TUBE, unitCost: 3.00}
              - {number: WHEEL, unitCost: 15.00}
              - {number: FRAME, bom: [{item: TUBE, quantityPer: 2}], routing: [{center: MC1, runTime: 0.5}]}
              - {number: BIKE, indirectCostPercent: 5, overheadRate: 2.00, bom: [{item: FRAME, quantityPer: 1}, {item: WHEEL, quantityPer: 2}], routing: [{center: MC1, runTime: 0.25}]}
            centers: [{number: MC1, kind: machine, directUnitCost: 20.00, indirectCostPercent: 10, overheadRate: 1.00}]
            steps:
              - {standardCostWorksheet: {worksheet: W1, suggest: {of: capacity, standardCostFactor: 1.1}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun standardCost(String command, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("story.yaml"), BIKE);
        var arguments = new ArrayList<>(List.of("standard-cost", command, "--scenario", file.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void it_tells_what_items_should_cost() throws IOException {
        var run = standardCost("roll-up", "--date", "2026-01-31");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Item   On the card  Standard cost  Level      Material  Capacity  Cap. overhead  Mfg. overhead
                -----  -----------  -------------  ---------  --------  --------  -------------  -------------
                FRAME         0.00          17.50  single         6.00     10.00           1.50           0.00
                                                   rolled up      6.00     10.00           1.50           0.00
                BIKE          0.00        57.9125  single        47.50      5.00           0.75         4.6625
                                                   rolled up     36.00     15.00           2.25         4.6625
                """);
    }

    @Test
    void it_keeps_what_stands_on_the_cards_of_parts() throws IOException {
        var run = standardCost("roll-up", "--date", "2026-01-31", "--items", "BIKE", "--levels", "single", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"item\": \"BIKE\"", "\"material\": \"30\"")
                .doesNotContain("FRAME");
        assertThat(standardCost("roll-up", "--date", "2026-01-31", "--items", "TUBE")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void it_lists_a_worksheet() throws IOException {
        var run = standardCost("worksheet", "--worksheet", "w1");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Card                Standard cost    new  Indirect cost %  new  Overhead rate   new
                ------------------  -------------  -----  ---------------  ---  -------------  ----
                machine center MC1          23.00  25.30               10   10           1.00  1.00
                """);
        assertThat(standardCost("worksheet", "--worksheet", "W1", "--json").out())
                .contains("\"type\": \"machineCenter\"", "\"newStandardCost\": \"25.3\"");
    }
}
