package org.costledger.bench.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedLedgerTest {
    private final Workload lines = Workload.generate(WorkloadName.W1, 10_000);
    private final PostedTotals expected = PostedTotals.expected(lines);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 10_000})
    void theLedgerAgreesWithTheBareLoopHoweverLinesAreGrouped(int linesPerRequest) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(linesPerRequest);
        assertThat(PostedTotals.of(posted.ledger())).isEqualTo(expected);
    }

    @Test
    void anotherLedgerIsNotProved() {
        var posted = new PostedLedger(new TradeRequests(lines));
        assertThatThrownBy(() -> expected.prove(posted.ledger())).hasMessageContaining("expected");
    }
}
