package org.costledger.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;

/** The totals are those of the exact reference program for 10,000 lines. */
class RevaluedFifoTest {
    private static final int LINES = 10_000;

    @Test
    void totalsAreThoseOfTheReference() {
        var totals = BareLoop.totals(Workload.generate(WorkloadName.W4, LINES));
        assertThat(totals.shipped()).isEqualTo(1_119_495_380_000L);
        assertThat(totals.stock()).isEqualTo(482_957_780_000L);
    }

    @Test
    void totalsAreThoseOfTheReferenceWithTheRevaluation() {
        var bare = BareLoop.inItemOrder(Workload.generate(WorkloadName.W4, LINES, LineSink.CHANGE_1));
        var totals = bare.run();
        assertThat(totals.shipped()).isEqualTo(1_152_076_880_000L);
        assertThat(totals.stock()).isEqualTo(482_957_780_000L);
        assertThat(bare.run()).as("once more").isEqualTo(totals);
    }
}
