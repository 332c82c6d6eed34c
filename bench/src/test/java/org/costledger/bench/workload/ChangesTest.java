package org.costledger.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void aChangeFileNamesReceiptsAndTheirNewUnitCost() {
        var one = Changes.of(WorkloadName.W1, 10_000, LineSink.CHANGE_1);
        assertThat(one.receipts()).containsExactly(673);
        var lines = Workload.generate(WorkloadName.W1, 10_000);
        var changed = one.appliedTo(lines.costs());
        assertThat(changed[673]).isEqualTo(22_635_989).isEqualTo(lines.costs()[673] * 11 / 10);
        changed[673] = lines.costs()[673];
        assertThat(changed).isEqualTo(lines.costs());
    }
}
