package org.costledger.engine.posting;

import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.NewStandardCost;
import org.costledger.engine.revaluation.RevaluableStock;
import org.costledger.engine.revaluation.RevaluableStock.Counting;
import org.costledger.engine.revaluation.RevaluableStock.Dating;
import org.costledger.engine.revaluation.SpreadOfRevaluation;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * Changes what receipts of an item are worth from a date on (REV-8, REV-50 to REV-61, REV-84). It never changes a quantity or an
 * application (REV-3), and leaves the unit cost to cost adjustment (REV-64). It is taken back by another one (REV-86).
 */
final class PostRevaluation {
    private final UnitOfWork work;
    private final RevaluationLine line;
    private final Item item;

    private PostRevaluation(UnitOfWork work, RevaluationLine line, Item item) {
        this.work = work;
        this.line = line;
        this.item = item;
    }

    static void post(UnitOfWork work, RevaluationLine line) {
        var item = work.ledger().item(line.stock().itemNo());
        RevaluationChecks.check(work.ledger(), item, line);
        if (line.amount().isZero()) return; // REV-50
        var posting = new PostRevaluation(work, line, item);
        switch (line.subject()) {
            case Subject.OfEntry ofEntry -> posting.revalue(ofEntry);
            case Subject.OfItem ofItem -> posting.revalue(ofItem);
        }
    }

    private void revalue(Subject.OfEntry subject) {
        var ledger = work.ledger();
        var entry = ledger.itemLedgerEntry(subject.appliesToEntry());
        if (subject.partial()) checkRemaining(entry);
        var alone = ItemEntries.of(entry, ledger.valueEntries(entry.entryNo()));
        var made = new RevaluationEntries(work, line, item, alone, 1);
        made.add(0, line.quantity().units(), line.amount().units());
        made.append();
    }

    /** REV-59. */
    private void checkRemaining(ItemLedgerEntry entry) {
        var date = line.header().postingDate();
        var remaining = RevaluableStock.remaining(work.ledger(), entry.entryNo(), date);
        if (!remaining.equals(line.quantity()))
            throw new Refused(Reason.REVALUED_ENTRY_STALE, line.quantity(), entry.entryNo(), date, remaining);
    }

    private void revalue(Subject.OfItem subject) {
        var ledger = work.ledger();
        var entries = ledger.entries(item.no()).orElseGet(ItemEntries::new);
        var increases = RevaluableStock.increases(
                entries,
                stock -> subject.per().group(stock).equals(line.stock()),
                line.header().postingDate(),
                Counting.perItem(item),
                Dating.BY_POSTING_DATE);
        var precision = ledger.setup().amountPrecision();
        boolean byValue = CostingRule.of(item.costingMethod()).valuesByAverage();
        var parts = SpreadOfRevaluation.of(line, increases, byValue, precision);
        var made = new RevaluationEntries(work, line, item, entries, parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) made.add(increases.row(i), increases.remainingUnits(i), parts[i]);
        }
        made.append();
        if (line.standardCost().isOn()) updateStandardCost();
    }

    /** REV-84: the standard cost of the item, or of its stockkeeping unit where averages are kept by these. */
    private void updateStandardCost() {
        var ledger = work.ledger();
        var cost = line.revalued().unitCost();
        var shares = line.standardCost().shares().orElseGet(() -> CostShares.ofMaterial(cost));
        var unit = ledger.setup().averageCosting().isByItem(line.header().postingDate())
                ? Optional.<StockkeepingUnit>empty()
                : ledger.findStockkeepingUnit(line.stock());
        unit.ifPresentOrElse(found -> NewStandardCost.ofUnit(ledger, item, found, cost, shares), () -> {
            NewStandardCost.ofItem(ledger, item, cost, shares);
            ledger.change(
                    item.no(),
                    ledger.itemState(item.no())
                            .withLastUnitCostCalcDate(line.header().postingDate()));
        });
    }
}
