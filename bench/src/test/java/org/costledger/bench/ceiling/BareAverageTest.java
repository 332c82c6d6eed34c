package org.costledger.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.bench.ceiling.BareLoop.Totals;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;

class BareAverageTest {
    private static final int LINES = 10_000;

    /** The totals are those of the exact reference program for 10,000 lines. */
    @Test
    void totalsAreThoseOfTheReference() {
        var bare = new BareAverage(Workload.generate(WorkloadName.W2, LINES));
        assertThat(bare.run()).isEqualTo(new Totals(6_221_960_491_321L, 59_449_846_560L, 0));
    }

    @Test
    void totalsAreThoseOfTheReferenceWithEachChange() {
        var one = Workload.generate(WorkloadName.W2, LINES, LineSink.CHANGE_1);
        var many = Workload.generate(WorkloadName.W2, LINES, LineSink.CHANGE_B);
        assertThat(new BareAverage(one).run()).isEqualTo(new Totals(6_223_225_091_993L, 63_778_348_588L, 0));
        assertThat(new BareAverage(many).run()).isEqualTo(new Totals(6_229_779_322_169L, 85_857_529_812L, 0));
    }

    @Test
    void runningAgainGivesTheSame() {
        var bare = new BareAverage(Workload.generate(WorkloadName.W2, LINES));
        assertThat(bare.run()).isEqualTo(bare.run());
    }
}
