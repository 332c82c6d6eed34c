package org.costledger.engine.posting;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.application.Corrections;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.ItemPolicies.FlushingMethod;

/** Expected cost and how an invoice takes it back (section H). */
final class ExpectedCost {
    private ExpectedCost() {}

    /** What an invoice takes back of each expected amount; negative of what was expected. */
    record Balance(Cost cost, Amount sales, Amount purchase) {
        static final Balance NONE = new Balance(Cost.ZERO, Amount.ZERO, Amount.ZERO);

        Balance negated() {
            return new Balance(cost.negated(), sales.negated(), purchase.negated());
        }
    }

    /** POST-51: an invoice of {@code invoiced}, in the sign of the ledger. */
    static Balance balance(LedgerView ledger, ItemLedgerEntry entry, Quantity invoiced) {
        var values = ledger.valueEntries(entry.entryNo()).stream()
                .filter(value -> value.kind().entryType() != CostEntryType.REVALUATION)
                .toList();
        if (values.isEmpty() || !values.getFirst().kind().expectedCost()) return Balance.NONE;
        if (entry.invoicedQuantity().plus(invoiced).equals(entry.quantity()))
            return sum(values, true).negated();

        var expected = sum(values, false);
        var setup = ledger.setup();
        return new Balance(
                        Cost.of(
                                expected.cost().lcy().share(invoiced, entry.quantity(), setup.amountPrecision()),
                                expected.cost().acy().share(invoiced, entry.quantity(), setup.amountPrecisionAcy())),
                        expected.sales().share(invoiced, entry.quantity(), setup.amountPrecision()),
                        expected.purchase().share(invoiced, entry.quantity(), setup.amountPrecision()))
                .negated();
    }

    private static Balance sum(List<ValueEntry> values, boolean all) {
        var cost = Cost.ZERO;
        var sales = Amount.ZERO;
        var purchase = Amount.ZERO;
        for (var value : values) {
            if (!all && (!value.kind().expectedCost() || value.kind().adjustment())) continue;
            cost = cost.plus(value.cost().expected());
            sales = sales.plus(value.trade().salesExpected());
            purchase = purchase.plus(value.trade().purchaseExpected());
        }
        return new Balance(cost, sales, purchase);
    }

    /**
     * POST-52: the cost of a receipt that is not invoiced, so that the receipts of one order line add up to what the
     * line costs; the tracked parts of one receipt do not count for each other. Empty where the rule does not apply.
     */
    static Optional<Exact> cumulative(UnitOfWork work, PostingLine line, ItemLedgerEntry entry) {
        var ledger = work.ledger();
        var costing = ledger.setup().costing();
        var state = ledger.itemState(line.item().no());
        boolean applies = costing.automaticCostPosting()
                && costing.expectedCostPostingToGl()
                && !line.rule().keepsStandard()
                && !state.costIsAdjusted()
                && !state.allowOnlineAdjustment()
                && line.item().policies().flushingMethod() == FlushingMethod.MANUAL;
        var document = entry.facts().document();
        if (!applies || document.no().isEmpty()) return Optional.empty();

        var received = ledger.entriesOfDocument(line.item().no(), document.no()).stream()
                .filter(other -> other.entryNo() <= work.lastEntryBeforeLine())
                .filter(other -> other.entryType() == ItemLedgerEntryType.PURCHASE)
                .filter(other -> other.facts().document().lineNo() == document.lineNo())
                .filter(other -> !other.facts().correction() && !Corrections.isUndone(ledger, other))
                .map(ItemLedgerEntry::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        var setup = ledger.setup();
        var quantity = line.moved().quantity();
        var price = line.value().directUnitCost();
        var before = price.times(Exact.of(received)).toAmount(setup.amountPrecision());
        var amount = price.times(Exact.of(received.plus(quantity)))
                .minus(Exact.of(before))
                .toAmount(setup.amountPrecision());
        var overhead = line.value()
                .indirect()
                .overhead(Exact.of(amount), Exact.of(quantity))
                .toAmount(setup.amountPrecision());
        var residual = line.value()
                .exactUnitCost()
                .minus(Exact.of(line.value().unitCost()))
                .times(Exact.of(quantity));
        return Optional.of(Exact.of(amount.plus(overhead)).plus(residual));
    }

    /**
     * POST-55: an invoice of a Standard item takes back what was revalued of the expected cost (REV-8, REV-75, REV-76, REV-79).
     * No revaluation is taken back otherwise (REV-87).
     */
    static void reverseRevaluations(UnitOfWork work, PostingLine line, ItemLedgerEntry entry, ValueEntry main) {
        var ledger = work.ledger();
        var setup = ledger.setup();
        var values = ledger.valueEntries(entry.entryNo());
        boolean fully =
                entry.invoicedQuantity().plus(main.quantities().invoiced()).equals(entry.quantity());
        for (var revaluation : values) {
            if (revaluation.kind().entryType() != CostEntryType.REVALUATION
                    || revaluation.kind().appliesToEntry() != 0) continue;
            var expected = revaluation.cost().expected();
            if (expected.isZero()) continue;
            var amount = fully
                    ? expected.negated().minus(reversed(values, revaluation))
                    : share(
                            work,
                            expected.negated(),
                            main.quantities().invoiced(),
                            openWhen(values, entry, revaluation));
            if (amount.isZero()) continue;
            ValueEntryPosting.store(
                    work,
                    entry,
                    new ValueEntryPosting.Draft(
                            ledger.allocateValueEntryNo(),
                            line.header().postingDate(),
                            main.kind().reversing(revaluation),
                            new ValueEntry.Quantities(revaluation.quantities().valued(), Quantity.ZERO, Quantity.ZERO),
                            new ValueEntry.Costs(
                                    Cost.ZERO,
                                    amount,
                                    Cost.ZERO,
                                    amount.lcy().per(revaluation.quantities().valued(), setup.unitAmountPrecision()),
                                    amount.acy()
                                            .per(revaluation.quantities().valued(), setup.unitAmountPrecisionAcy())),
                            ValueEntry.Trade.NONE,
                            main.facts(),
                            new ValueEntryState(revaluation.valuationDate(), false)));
        }
    }

    private static Cost reversed(List<ValueEntry> values, ValueEntry revaluation) {
        return values.stream()
                .filter(value -> value.kind().appliesToEntry() == revaluation.entryNo())
                .map(value -> value.cost().expected())
                .reduce(Cost.ZERO, Cost::plus);
    }

    /** {@code o} of POST-55: what was not invoiced yet when the revaluation was posted. */
    private static Quantity openWhen(List<ValueEntry> values, ItemLedgerEntry entry, ValueEntry revaluation) {
        return values.stream()
                .filter(value -> value.entryNo() < revaluation.entryNo())
                .filter(value -> value.kind().isDirectCostWithoutCharge())
                .map(value -> value.quantities().invoiced())
                .reduce(entry.quantity(), Quantity::minus);
    }

    private static Cost share(UnitOfWork work, Cost cost, Quantity part, Quantity whole) {
        var setup = work.ledger().setup();
        return Cost.of(
                cost.lcy().share(part, whole, setup.amountPrecision()),
                cost.acy().share(part, whole, setup.amountPrecisionAcy()));
    }
}
