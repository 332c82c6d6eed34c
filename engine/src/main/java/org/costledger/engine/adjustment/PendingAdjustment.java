package org.costledger.engine.adjustment;

import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.refusal.Refused;

/**
 * What is pending in a ledger: all that a run of cost adjustment finds to change, added up, without the value entries it
 * would make of it. Whoever asks again asks the same object: the space it computes in is used again.
 */
public final class PendingAdjustment {
    private final LedgerView ledger;
    private final ItemRun run;
    private final ItemCost itemCost;

    private int items;
    private long reachable;
    private long visited;
    private long changes;
    private Cost actual = Cost.ZERO;
    private Cost expected = Cost.ZERO;

    /** @param ledger may grow between one question and the next; its setup must not change */
    public PendingAdjustment(LedgerView ledger) {
        this.ledger = ledger;
        this.run = new ItemRun(ledger.setup());
        this.itemCost = new ItemCost(run, ledger);
    }

    /**
     * What a run finds.
     *
     * @param items that are dirty and have entries
     * @param reachable entries that dirty ones can reach, themselves and the outbounds of dirty averages included
     * @param visited entries that were looked at, each once; those of an average that feeds itself as often as it takes
     * @param changes of value entries, and residuals of rounding; a run writes at most one value entry for each
     * @param actual what they add to actual cost
     * @param expected what they add to expected cost, before ADJ-161 lets the actual cost take its part back
     */
    public record Found(int items, long reachable, long visited, long changes, Cost actual, Cost expected) {}

    /**
     * Computes every change that a run of cost adjustment would make. Nothing is written.
     *
     * @throws Refused as the run would be (ADJ-200), where the request or an item is at fault
     */
    public Found find(AdjustmentRequest request) {
        items = 0;
        reachable = 0;
        visited = 0;
        changes = 0;
        actual = Cost.ZERO;
        expected = Cost.ZERO;
        var marks = new Overlay(ledger);
        for (var item : Candidates.of(ledger, request)) {
            Candidates.checkNotLocked(item, ledger.itemState(item.no()));
            ledger.entries(item.no()).ifPresent(entries -> {
                visited += itemCost.find(item, entries, marks, request.untilValuationDate());
                add();
            });
        }
        return new Found(items, reachable, visited, changes, actual, expected);
    }

    private void add() {
        reachable += itemCost.reachable();
        changes += run.pending.count();
        actual = actual.plus(Cost.of(
                Amount.ofUnits(run.pending.totalActual(CurrencyColumn.LCY)),
                Amount.ofUnits(run.pending.totalActual(CurrencyColumn.ACY))));
        expected = expected.plus(Cost.of(
                Amount.ofUnits(run.pending.totalExpected(CurrencyColumn.LCY)),
                Amount.ofUnits(run.pending.totalExpected(CurrencyColumn.ACY))));
        items++;
    }
}
