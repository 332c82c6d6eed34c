package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
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
import org.costledger.engine.valuation.ValuationDate;

/**
 * Changes what receipts of an item are worth from a date on (REV-50 to REV-61, REV-84). It never changes a quantity or an
 * application (REV-3), and leaves the unit cost to cost adjustment (REV-64).
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
        store(entry, line.quantity(), line.amount(), Amount.ZERO);
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
        var increases = RevaluableStock.increases(
                ledger,
                item.no(),
                stock -> subject.per().group(stock).equals(line.stock()),
                line.header().postingDate(),
                Counting.perItem(item),
                Dating.BY_POSTING_DATE);
        var precision = ledger.setup().amountPrecision();
        boolean byValue = CostingRule.of(item.costingMethod()).valuesByAverage();
        for (var part : SpreadOfRevaluation.of(line, increases, byValue, precision)) {
            if (part.amount().isZero()) continue;
            var entry = ledger.itemLedgerEntry(part.increase().entryNo());
            store(entry, part.increase().remaining(), part.amount(), expected(entry, part.amount()));
        }
        if (line.standardCost().isOn()) updateStandardCost();
    }

    /** REV-54: what of an amount concerns the part of a receipt that is not invoiced. */
    private Amount expected(ItemLedgerEntry entry, Amount amount) {
        boolean isExpected = CostingRule.of(item.costingMethod()).keepsStandard()
                && !entry.state().completelyInvoiced();
        return isExpected
                ? amount.share(
                        entry.quantity().minus(entry.invoicedQuantity()),
                        entry.quantity(),
                        work.ledger().setup().amountPrecision())
                : Amount.ZERO;
    }

    /** REV-53, REV-60, REV-61, REV-67. */
    private void store(ItemLedgerEntry entry, Quantity valued, Amount amount, Amount expected) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var header = line.header();
        PostingChecks.checkPostingGroups(setup, header, item, entry.stock());
        var direct = ValuationDate.lastDirectCost(ledger.valueEntries(entry.entryNo()));
        var facts = ValueEntryPosting.facts(header.document(), header, item);
        var whole = setup.cost(amount, entry.postingDate());
        var expectedAcy = whole.acy()
                .share(
                        expected.isZero() ? Quantity.ZERO : entry.quantity().minus(entry.invoicedQuantity()),
                        entry.quantity(),
                        setup.amountPrecisionAcy());
        var expectedCost = Cost.of(expected, expectedAcy);
        ValueEntryPosting.store(
                work,
                entry,
                new ValueEntryPosting.Draft(
                        ledger.allocateValueEntryNo(),
                        header.postingDate(),
                        ValueEntry.Kind.revaluation(
                                entry.entryType(), line.subject().partial()),
                        new ValueEntry.Quantities(valued, Quantity.ZERO, Quantity.ZERO),
                        new ValueEntry.Costs(
                                whole.minus(expectedCost),
                                expectedCost,
                                Cost.ZERO,
                                amount.per(valued, setup.unitAmountPrecision()),
                                whole.acy().per(valued, setup.unitAmountPrecisionAcy())),
                        ValueEntry.Trade.NONE,
                        new ValueEntry.Facts(
                                facts.document(), facts.origin(), direct.facts().inventoryPostingGroup()),
                        new ValueEntryState(
                                later(header.postingDate(), direct.valuationDate()),
                                direct.state().valuedByAverageCost())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
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
