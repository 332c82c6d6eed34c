package org.costledger.engine.adjustment;

import java.util.Arrays;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;

/**
 * What is pending in a ledger: all that a run of cost adjustment finds to change, added up, without the value entries it
 * would make of it. Whoever asks again asks the same object: the space it computes in is used again.
 */
public final class PendingAdjustment {
    private final LedgerView ledger;
    private final Workers workers;
    private final Finder[] finders;

    /** @param ledger may grow between one question and the next; its setup must not change */
    public PendingAdjustment(LedgerView ledger) {
        this(ledger, Workers.ONE);
    }

    /**
     * Lets workers find it together.
     *
     * @param ledger may grow between one question and the next; its setup must not change
     */
    public PendingAdjustment(LedgerView ledger, Workers workers) {
        this.ledger = ledger;
        this.workers = workers;
        this.finders = new Finder[workers.count()];
        Arrays.setAll(finders, number -> new Finder(ledger));
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
    public record Found(int items, long reachable, long visited, long changes, Cost actual, Cost expected) {
        static final Found NOTHING = new Found(0, 0, 0, 0, Cost.ZERO, Cost.ZERO);

        Found plus(Found other) {
            return new Found(
                    items + other.items,
                    reachable + other.reachable,
                    visited + other.visited,
                    changes + other.changes,
                    actual.plus(other.actual),
                    expected.plus(other.expected));
        }
    }

    /**
     * Computes every change that a run of cost adjustment would make. Nothing is written.
     *
     * @throws Refused as the run would be (ADJ-200), where the request or an item is at fault
     */
    public Found find(AdjustmentRequest request) {
        var candidates = Candidates.of(ledger, request);
        for (var finder : finders) finder.begin();
        workers.work(candidates.size(), (worker, number) -> finders[worker].find(candidates.get(number), request));
        var found = Found.NOTHING;
        for (var finder : finders) found = found.plus(finder.found);
        return found;
    }

    /** One worker's space, and what it found. */
    private static final class Finder {
        private final LedgerView ledger;
        private final ItemRun run;
        private final ItemCost itemCost;
        private Overlay marks;
        private Found found = Found.NOTHING;

        Finder(LedgerView ledger) {
            this.ledger = ledger;
            this.run = new ItemRun(ledger.setup());
            this.itemCost = new ItemCost(run, ledger);
            this.marks = new Overlay(ledger);
        }

        void begin() {
            marks = new Overlay(ledger);
            found = Found.NOTHING;
        }

        void find(Item item, AdjustmentRequest request) {
            Candidates.checkNotLocked(item, ledger.itemState(item.no()));
            ledger.entries(item.no()).ifPresent(entries -> {
                int visited = itemCost.find(item, entries, marks, request.untilValuationDate());
                found = found.plus(new Found(
                        1,
                        itemCost.reachable(),
                        visited,
                        run.pending.count(),
                        Cost.of(
                                Amount.ofUnits(run.pending.totalActual(CurrencyColumn.LCY)),
                                Amount.ofUnits(run.pending.totalActual(CurrencyColumn.ACY))),
                        Cost.of(
                                Amount.ofUnits(run.pending.totalExpected(CurrencyColumn.LCY)),
                                Amount.ofUnits(run.pending.totalExpected(CurrencyColumn.ACY)))));
            });
        }
    }
}
