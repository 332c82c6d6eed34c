package org.costledger.bench.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedLedgerTest {
    @ParameterizedTest
    @CsvSource({"W1, 1", "W1, 7", "W1, 100", "W1, 10000", "W2, 1", "W2, 100", "W2, 10000"})
    void theLedgerHoldsWhatItMustHoweverLinesAreGrouped(WorkloadName name, int linesPerRequest) {
        var lines = Workload.generate(name, 10_000);
        var expected = PostedTotals.expected(lines);
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(linesPerRequest);
        assertThat(PostedTotals.of(posted.ledger())).isEqualTo(expected);
    }

    @Test
    void underFifoTheBareLoopMakesTheSameApplications() {
        var lines = Workload.generate(WorkloadName.W1, 10_000);
        assertThat(OldestFirst.of(lines).applications())
                .isEqualTo(BareFifo.inFileOrder(lines).run().applications());
    }

    @Test
    void anotherLedgerIsNotProved() {
        var lines = Workload.generate(WorkloadName.W1, 10_000);
        var expected = PostedTotals.expected(lines);
        var posted = new PostedLedger(new TradeRequests(lines));
        assertThatThrownBy(() -> expected.prove(posted.ledger())).hasMessageContaining("expected");
    }
}
