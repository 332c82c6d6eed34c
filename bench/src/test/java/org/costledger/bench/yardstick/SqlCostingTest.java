package org.costledger.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;

class SqlCostingTest {
    private static final String PRINTED = """
            COPY 10000 lines 0.025 s  399123 rows/s
            full recompute, FIFO                  0.0701 s  142653 lines/s
            full recompute, FIFO                  0.0655 s  152672 lines/s
            full recompute, FIFO                  0.0660 s  151515 lines/s
            shipped=2464543977535 consumed=0 stock=182956696869
            indexes on the result                 0.0500 s
            incremental change_1.csv              0.0079 s
            incremental change_1.csv              0.0061 s
            incremental change_1.csv              0.0055 s
               1 receipts changed, 1 rounds, 2 issues touched
            incremental change_b.csv              0.0091 s
            incremental change_b.csv              0.0090 s
            incremental change_b.csv              0.0092 s
               2 receipts changed, 1 rounds, 6 issues touched
            shipped=2465004642955 consumed=0 stock=183028378341
            table bytes per line: 300
            """;

    @Test
    void everyTimeIsReadInNanoseconds() {
        var sql = SqlCosting.parse(WorkloadName.W1, PRINTED);
        assertThat(sql.recompute()).containsExactly(70_100_000L, 65_500_000L, 66_000_000L);
        assertThat(sql.oneChange()).containsExactly(7_900_000L, 6_100_000L, 5_500_000L);
        assertThat(sql.manyChanges()).containsExactly(9_100_000L, 9_000_000L, 9_200_000L);
        assertThat(sql.issuesTouched()).isEqualTo(6);
    }

    @Test
    void totalsAreThoseBeforeAndAfterTheChanges() {
        var sql = SqlCosting.parse(WorkloadName.W1, PRINTED);
        assertThat(sql.totals()).isEqualTo(new ReferenceTotals(2_464_543_977_535L, 182_956_696_869L));
        assertThat(sql.totalsAfterChanges()).isEqualTo(new ReferenceTotals(2_465_004_642_955L, 183_028_378_341L));
    }

    @Test
    void severalRunsAreTakenTogether() {
        var sql = SqlCosting.parse(WorkloadName.W1, PRINTED);
        var both = sql.and(SqlCosting.parse(WorkloadName.W1, PRINTED.replace("0.0061 s", "0.0161 s")));
        assertThat(both.oneChange())
                .containsExactly(7_900_000L, 6_100_000L, 5_500_000L, 7_900_000L, 16_100_000L, 5_500_000L);
        assertThat(both.recompute()).hasSize(6);
        assertThat(both.totals()).isEqualTo(sql.totals());
    }

    @Test
    void underAverageCostOneReceiptIsPostedOnce() {
        var sql = SqlCosting.parse(WorkloadName.W2, """
                COPY 10000 lines 0.025 s  399123 rows/s
                full recompute, average per day       0.1701 s  58790 lines/s
                full recompute, average per day       0.1655 s  60430 lines/s
                full recompute, average per day       0.1660 s  60240 lines/s
                shipped=70 stock=30
                incremental, one back-dated receipt    0.0504 s  62936 lines/s
                   item 0 has 3172 lines
                shipped=71 stock=39
                table bytes per line: 200
                """);
        assertThat(sql.recompute()).containsExactly(170_100_000L, 165_500_000L, 166_000_000L);
        assertThat(sql.oneChange()).containsExactly(50_400_000L);
        assertThat(sql.manyChanges()).isEmpty();
        assertThat(sql.totals()).isEqualTo(new ReferenceTotals(70, 30));
        assertThat(sql.totalsAfterChanges()).isEqualTo(new ReferenceTotals(71, 39));
    }

    @Test
    void whatIsPrintedOfAnotherWorkloadIsNotRead() {
        assertThatThrownBy(() -> SqlCosting.parse(WorkloadName.W2, PRINTED)).hasMessageContaining("something else");
    }

    @Test
    void somethingElseIsNotRead() {
        assertThatThrownBy(() -> SqlCosting.parse(WorkloadName.W1, "psycopg2 is missing\n"))
                .hasMessageContaining("something else")
                .hasMessageContaining("psycopg2 is missing");
    }

    @Test
    void theReferencePrintsTheSameTotals() {
        var totals = ReferenceTotals.parse("lines=10000 shipped=70 consumed=0 stock=30\n");
        totals.prove("the bare loop", 70, 30);
        assertThatThrownBy(() -> totals.prove("the bare loop", 70, 31)).hasMessageContaining("the bare loop gives");
        assertThatThrownBy(() -> ReferenceTotals.parse("shipped=70")).hasMessageContaining("no stock");
    }
}
