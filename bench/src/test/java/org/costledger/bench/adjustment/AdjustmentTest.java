package org.costledger.bench.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.bench.ceiling.BareFifo;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.Changes;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.bench.workload.WorkloadName;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.memory.MemoryLedger;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
    private static final int LINES = 10_000;

    /** The totals of the exact reference program for 10,000 lines. */
    private static final long SHIPPED = 2_464_543_977_535L;

    private static final long STOCK = 182_956_696_869L;
    /** The same with the change of one receipt. */
    private static final long SHIPPED_AFTER_CHANGE = 2_464_620_116_764L;

    private final Workload lines = Workload.generate(WorkloadName.W1, LINES);
    private final MemoryLedger ledger = posted(lines);
    private final EntryCosts dirty = EntryCosts.of(ledger);
    private final EntryCosts adjusted = EntryCosts.expected(lines, BareFifo.actualCosts(lines));

    private static MemoryLedger posted(Workload lines) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(100);
        return posted.ledger();
    }

    @Test
    void whatIsExpectedAddsUpToTheReference() {
        assertThat(adjusted.shipped()).isEqualTo(SHIPPED);
        assertThat(adjusted.sum()).isEqualTo(STOCK);
    }

    @Test
    void adjustingEverythingGivesEveryEntryTheCostOfTheBareLoop() {
        var run = AdjustAll.run(ledger);
        adjusted.prove(EntryCosts.of(ledger));
        assertThat(run.written()).isEqualTo(dirty.differing(adjusted));
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void aLedgerThatIsNotAdjustedIsNotProved() {
        assertThatThrownBy(() -> adjusted.prove(dirty))
                .hasMessageContaining("is to cost")
                .hasMessageContaining(dirty.differing(adjusted) + " entries differ");
    }

    @Test
    void aRecomputeProvesItselfAndLeavesTheLedgerAsItIs() {
        var side = new RecomputeSide(LINES, ledger, dirty, adjusted);
        long version = ledger.version();
        for (int round = 0; round < 2; round++) {
            var trial = side.prepare();
            trial.run();
            trial.prove();
        }
        assertThat(side.once()).isPositive();
        assertThat(ledger.version()).isEqualTo(version);
        dirty.prove(EntryCosts.of(ledger));
    }

    @Test
    void aRecomputeThatFindsSomethingElseIsNotProved() {
        var side = new RecomputeSide(LINES, ledger, dirty, dirty);
        var trial = side.prepare();
        trial.run();
        assertThatThrownBy(trial::prove).hasMessageContaining("expected");
    }

    @Test
    void chargesGiveTheTotalsOfTheReferenceAndAreTakenBack() {
        AdjustAll.run(ledger);
        var charges = new LateCharges(lines);
        int[] named = Changes.of(WorkloadName.W1, LINES, LineSink.CHANGE_1).receipts();
        var after = EntryCosts.expected(lines, charges.unitCostsWith(named));
        assertThat(after.shipped()).isEqualTo(SHIPPED_AFTER_CHANGE);
        assertThat(after.sum()).isEqualTo(STOCK);

        var change = new LateChange(lines, ledger, charges, adjusted);
        assertThat(change.together(named).touched()).isEqualTo(adjusted.differing(after) - 1);
        adjusted.prove(EntryCosts.of(ledger));
    }

    @Test
    void manyChargesWriteOneValueEntryForEachIssueTheyTouch() {
        AdjustAll.run(ledger);
        var charges = new LateCharges(lines);
        var change = new LateChange(lines, ledger, charges, adjusted);
        int first = Changes.of(WorkloadName.W1, LINES, LineSink.CHANGE_1).receipts()[0];
        for (var steps : new Steps[] {
            change.together(charges.spread(500, 0)),
            change.together(charges.spread(500, 1)),
            change.oneByOne(charges.from(first, 20))
        }) {
            // One by one a shipment of two receipts is written twice.
            assertThat(steps.written()).isGreaterThanOrEqualTo(steps.touched());
            assertThat(steps.touched()).isGreaterThan(steps.lines());
        }
        assertThat(new PendingAdjustment(ledger).find(AdjustmentRequest.ALL).items())
                .isZero();
        assertThat(Invariants.check(ledger)).isEmpty();
    }

    @Test
    void roundsChargeOtherReceipts() {
        var charges = new LateCharges(lines);
        assertThat(charges.spread(100, 0))
                .doesNotContain(charges.spread(100, 1))
                .isSorted();
        assertThat(charges.spread(charges.receipts(), 3))
                .doesNotHaveDuplicates()
                .hasSize(charges.receipts());
        assertThatThrownBy(() -> charges.from(-1, 1)).hasMessageContaining("line 0 is no receipt");
    }
}
