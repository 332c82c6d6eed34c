package org.costledger.bench.adjustment;

import java.time.LocalDate;
import org.costledger.bench.ceiling.BareLoop;
import org.costledger.bench.measure.Stopwatch;
import org.costledger.bench.posting.PostedLedger;
import org.costledger.bench.posting.TradeRequests;
import org.costledger.bench.workload.LineKind;
import org.costledger.bench.workload.LineSink;
import org.costledger.bench.workload.Workload;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.adjustment.PendingAdjustment;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;

/**
 * A revaluation of what was on hand on a past day, the first of an adjusted ledger. Per item a revaluation brings all receipts to
 * one unit cost, so the totals are those of the bare loop within the rounding of its applications, and single shipments are not.
 * Its opposite takes it back; once the receipts are level, the same and its opposite must leave every entry at exactly the cost it
 * had.
 */
public final class Revaluations {
    private static final String BATCH = "BENCH";

    private final Workload lines;
    private final MemoryLedger ledger;
    private final LocalDate date;
    private final long perUnit;
    private final BareLoop.Totals plain;
    private final BareLoop.Totals revalued;
    private final PendingAdjustment pending;

    /** @param ledger in which the lines are posted and everything is adjusted */
    public Revaluations(Workload lines, MemoryLedger ledger) {
        this(lines, ledger, new PendingAdjustment(ledger));
    }

    /**
     * Posts and adjusts all lines. What is pending is found before it is adjusted, by whom finds what the revaluation leaves pending
     * too: as with full recompute, the space that is computed in is there.
     */
    public static Revaluations of(Workload lines, int linesPerRequest) {
        var posted = new PostedLedger(new TradeRequests(lines));
        posted.post(linesPerRequest);
        var pending = new PendingAdjustment(posted.ledger());
        pending.find(AdjustmentRequest.ALL);
        AdjustAll.run(posted.ledger());
        return new Revaluations(lines, posted.ledger(), pending);
    }

    private Revaluations(Workload lines, MemoryLedger ledger, PendingAdjustment pending) {
        this.lines = lines;
        this.ledger = ledger;
        var changed = Workload.generate(lines.name(), lines.size(), LineSink.CHANGE_1);
        int change = lines.size();
        if (changed.kinds()[change] != LineKind.REVALUATION)
            throw new IllegalArgumentException(lines + " is changed by no revaluation");
        date = TradeRequests.date(changed.days()[change]);
        perUnit = changed.costs()[change];
        plain = BareLoop.totals(lines);
        revalued = BareLoop.totals(changed);
        this.pending = pending;
    }

    /** The revaluation; when the clock has stopped it is proved and taken back, twice. */
    public RevaluationSteps first() {
        var before = EntryCosts.of(ledger);
        var steps = revalue(1);
        var after = EntryCosts.of(ledger);
        prove(revalued);
        revalue(-1);
        prove(plain);
        var level = EntryCosts.of(ledger);
        revalue(1);
        prove(revalued);
        revalue(-1);
        level.prove(EntryCosts.of(ledger));
        return new RevaluationSteps(
                steps.revalued(),
                before.differing(after),
                steps.calculating(),
                steps.posting(),
                steps.adjusting(),
                steps.writing());
    }

    private RevaluationSteps revalue(int sign) {
        System.gc(); // What others left behind is not this change's to collect.
        var watch = Stopwatch.start();
        var journal = Costing.calculateInventoryValue(
                        ledger,
                        RevaluationJournal.named(BATCH).withNumberSeries(BATCH + "-1"),
                        CalculationOptions.on(date))
                .journal();
        var line = journal.lines().getFirst();
        var amount = Amount.ofUnits(Math.multiplyExact(
                Math.multiplyExact(sign, perUnit), line.quantity().units() / Fixed.ONE));
        var edited = journal.replacing(RevaluationEditing.withAmount(ledger, line, amount));
        var calculating = watch.lap();
        var posted = Costing.post(ledger, edited.request(lastDate(), PostingRequest.By.NOBODY));
        long receipts = posted.appended().valueEntries().size();
        ledger.append(posted);
        var posting = watch.lap();
        pending.find(AdjustmentRequest.ALL);
        var adjusting = watch.lap();
        ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
        var writing = watch.lap();
        return new RevaluationSteps(receipts, 0, calculating, posting, adjusting, writing);
    }

    private LocalDate lastDate() {
        return TradeRequests.date(lines.days()[lines.size() - 1]);
    }

    /** What was paid and added by revaluation is exact; what is shipped and what is on hand are within the rounding. */
    private void prove(BareLoop.Totals totals) {
        var costs = EntryCosts.of(ledger);
        long shipped = costs.shipped();
        long stock = costs.sum();
        if (paid() != Math.addExact(totals.stock(), totals.shipped())
                || Math.abs(shipped - totals.shipped()) > totals.applications()
                || Math.abs(stock - totals.stock()) > totals.applications())
            throw new IllegalStateException("shipments of " + shipped + " and stock of " + stock + ", of " + paid()
                    + " that was paid, are further than rounding from " + totals);
        if (Costing.adjust(ledger, AdjustmentRequest.ALL).written() != 0)
            throw new IllegalStateException("what was revalued is not adjusted at once");
    }

    /** What all receipts cost, what rounding took from them apart. */
    private long paid() {
        long paid = 0;
        for (var item : ledger.items()) {
            var entries = ledger.entries(item.no()).orElseThrow();
            var values = entries.valueEntries();
            for (int value = 0; value < values.size(); value++) {
                boolean isReceipt = entries.itemLedgerEntries().quantity(values.itemLedgerEntryRow(value)) > 0;
                if (isReceipt && values.entryType(value) != CostEntryType.ROUNDING)
                    paid = Fixed.plus(paid, values.costAmountActual(value, CurrencyColumn.LCY));
            }
        }
        return paid;
    }
}
