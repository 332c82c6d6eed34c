package org.costledger.bench.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.memory.MemoryLedger;
import org.junit.jupiter.api.Test;

class AverageAdjustmentTest {
    private static final int LINES = 10_000;

    private final Workload lines = Workload.generate(WorkloadName.W2, LINES);
    private final MemoryLedger ledger = posted(lines);
    private final EntryCosts dirty = EntryCosts.of(ledger);
    private final EntryCosts adjusted = EntryCosts.expected(lines);

    private static MemoryLedger posted(Workload lines) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(100);
        return posted.ledger();
    }

    @Test
    void whatIsExpectedConservesValueAndDiffersFromTheReferenceByRoundingAlone() {
        var totals = BareLoop.totals(lines);
        assertThat(adjusted.sum() + adjusted.shipped()).isEqualTo(totals.stock() + totals.shipped());
        assertThat(adjusted.shipped() - totals.shipped()).isBetween(-100L, 100L);
    }

    @Test
    void adjustingEverythingGivesEveryEntryTheCostOfTheModel() {
        var run = AdjustAll.run(ledger);
        adjusted.prove(EntryCosts.of(ledger));
        assertThat(run.written()).isEqualTo(dirty.differing(adjusted));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void aRecomputeProvesItselfAndLeavesTheLedgerAsItIs() {
        var side = new RecomputeSide(LINES, ledger, dirty, adjusted);
        long version = ledger.version();
        assertThat(side.once()).isPositive();
        assertThat(ledger.version()).isEqualTo(version);
        dirty.prove(EntryCosts.of(ledger));
    }

    @Test
    void backdatedReceiptsReachTheModelAndAreTakenBack() {
        AdjustAll.run(ledger);
        var receipts = new BackdatedReceipts(lines, ledger);
        var withOne = EntryCosts.expected(Workload.generate(WorkloadName.W2, LINES, LineSink.CHANGE_1));
        for (int round = 0; round < 2; round++) {
            var steps = receipts.one();
            assertThat(steps.lines()).isEqualTo(1);
            assertThat(steps.touched()).isEqualTo(adjusted.differing(withOne)).isEqualTo(steps.written());
        }
        var all = receipts.everyItem();
        assertThat(all.lines()).isEqualTo(lines.items());
        assertThat(all.written()).isEqualTo(all.touched()).isLessThanOrEqualTo(lines.count(LineKind.SHIPMENT));
        assertThat(new PendingAdjustment(ledger).find(AdjustmentRequest.ALL).items())
                .isZero();
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void aLedgerThatIsNotAdjustedIsNotProved() {
        var receipts = new BackdatedReceipts(lines, ledger);
        AdjustAll.run(ledger);
        adjusted.prove(EntryCosts.of(ledger));
        assertThatThrownBy(() -> adjusted.prove(dirty)).hasMessageContaining("is to cost");
        receipts.one();
        assertThatThrownBy(() -> adjusted.prove(EntryCosts.of(ledger)))
                .hasMessageContaining(
                        "expected " + LINES + " entries, found " + (LINES + 4)); // two receipts and their returns
    }
}
