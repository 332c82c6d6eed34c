package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageCommandTest {
    /** Three pieces for 10.00; what rounding withholds from one sale stays for the next. */
    private static final String THREE_FOR_TEN = """
            scenario: three-for-ten
            items: [{number: OIL, costingMethod: average}, {number: LINK}]
            steps:
              - {as: r1, purchase: {date: 2026-01-09, item: OIL, quantity: 1, unitCost: 2.00, document: P-1}}
              - {as: r2, purchase: {date: 2026-01-10, item: OIL, quantity: 2, unitCost: 4.00, document: P-2}}
              - {as: s1, sale: {date: 2026-01-10, item: OIL, quantity: 1, document: S-1}}
              - {as: s2, sale: {date: 2026-01-10, item: OIL, quantity: 1, document: S-2}}
              - {as: s3, sale: {date: 2026-01-10, item: OIL, quantity: 1, document: S-3}}
              - adjustCost: {}
            """;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun average(String... more) throws IOException {
        var file = Files.writeString(folder.resolve("story.yaml"), THREE_FOR_TEN);
        var arguments = new ArrayList<>(List.of("average", "--scenario", file.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void it_tells_the_period_and_why_what_counts_for_an_outbound() throws IOException {
        var run = average("--item", "OIL", "--date", "2026-01-10", "--entry", "s2");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Average cost of OIL, over all variants and locations
                From 2026-01-10 to 2026-01-10, adjusted.

                In LCY

                Line       Document  Posted      Valued      Kind      Quantity  Actual  Expected
                ---------  --------  ----------  ----------  --------  --------  ------  --------
                opening                                                       1    2.00
                receipt 2  P-2       2026-01-10  2026-01-10  increase         2    8.00      0.00
                sale 3     S-1       2026-01-10  2026-01-10  decrease        -1   -3.33      0.00
                sale 4     S-2       2026-01-10  2026-01-10  decrease        -1   -3.34      0.00
                sale 5     S-3       2026-01-10  2026-01-10  decrease        -1   -3.33      0.00
                ---------  --------  ----------  ----------  --------  --------  ------  --------
                closing                                                       0    0.00

                Value entry 4 of entry 4, invoice

                Line       Why it counts, or not                    Quantity  In the pool
                ---------  ---------------------------------------  --------  -----------
                opening                                                    1         2.00
                receipt 2  has a cost of its own                           2         8.00
                sale 3     earlier outbound, taken at its new cost        -1        -3.33
                sale 4     the outbound itself                             0         0.00
                sale 5     later outbound                                  0         0.00
                ---------  ---------------------------------------  --------  -----------
                remainder                                                  2         6.67
                Average 3.335, times -1 is -3.34; rounding leaves 0.005 in the pool. To post: 0.00.
                """);
    }

    @Test
    void a_program_gets_decimals_as_strings() throws IOException {
        var run = average("--item", "OIL", "--date", "2026-01-10", "--entry", "4", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\"costIsAdjusted\": true", "\"average\": \"3.335\"", "\"rule\": \"ADJ-116 line 8\"");
    }

    @Test
    void what_has_no_such_average_is_refused() throws IOException {
        var method = average("--item", "LINK", "--date", "2026-01-10");
        assertThat(method.status()).isEqualTo(Complaint.INVALID_INPUT);
        assertThat(method.err()).endsWith("[REP-80.costing-method]\n");
        assertThat(average("--item", "OIL", "--date", "2026-01-10", "--entry", "r1")
                        .err())
                .endsWith("[REP-81.entry]\n");
        var label = average("--item", "OIL", "--date", "2026-01-10", "--entry", "s9");
        assertThat(label.status()).isEqualTo(Complaint.INVALID_INPUT);
        assertThat(label.err()).contains("s9 names no entry, or several.");
    }
}
