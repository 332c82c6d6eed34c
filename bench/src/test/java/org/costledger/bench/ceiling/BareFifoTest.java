package org.costledger.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;

class BareFifoTest {
    /** The totals of the exact reference program for 10,000 lines. */
    private static final long SHIPPED = 2_464_543_977_535L;

    private static final long STOCK = 182_956_696_869L;

    private final Workload lines = Workload.generate(WorkloadName.W1, 10_000);

    @Test
    void totalsAreThoseOfTheReference() {
        var totals = BareFifo.inFileOrder(lines).run();
        assertThat(totals.shipped()).isEqualTo(SHIPPED);
        assertThat(totals.stock()).isEqualTo(STOCK);
    }

    @Test
    void theOrderOfLinesDoesNotChangeTheTotals() {
        assertThat(BareFifo.inItemOrder(lines).run())
                .isEqualTo(BareFifo.inFileOrder(lines).run());
    }

    @Test
    void runningAgainGivesTheSame() {
        var bare = BareFifo.inItemOrder(lines);
        assertThat(bare.run()).isEqualTo(bare.run());
    }
}
