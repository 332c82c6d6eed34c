package org.costledger.bench.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.memory.MemoryLedger;
import org.junit.jupiter.api.Test;

class RevaluationsTest {
    private static final int LINES = 10_000;

    private static MemoryLedger adjusted(Workload lines) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(100);
        AdjustAll.run(posted.ledger());
        return posted.ledger();
    }

    @Test
    void aRevaluationReachesWhatWasSoldSinceAndIsTakenBack() {
        var lines = Workload.generate(WorkloadName.W4, LINES);
        var ledger = adjusted(lines);
        EntryCosts.expected(lines).prove(EntryCosts.of(ledger));
        var steps = new Revaluations(lines, ledger).first();
        assertThat(steps.revalued()).isBetween(1_000L, (long) lines.count(LineKind.RECEIPT));
        assertThat(steps.touched()).isGreaterThan(steps.revalued());
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void whatNoRevaluationChangesIsToldSo() {
        var lines = Workload.generate(WorkloadName.W2, 1_000);
        assertThatThrownBy(() -> new Revaluations(lines, adjusted(lines))).hasMessageContaining("no revaluation");
    }
}
