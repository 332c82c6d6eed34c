package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.Optional;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.UnitCost;

/** Laws on the amounts of value entries. */
final class ValueLaws {
    private ValueLaws() {}

    /** INV-6. */
    static Optional<String> inventoriableOnlyOfInventory(ItemFacts facts, ValueEntry value) {
        return unless(
                facts.item().isInventory() || !value.kind().inventoriable(),
                () -> "is inventoriable, but the item is " + facts.item().type());
    }

    /** INV-9. */
    static Optional<String> nothingExpectedOnceInvoiced(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.state().completelyInvoiced()) return Optional.empty();
        var cost = Cost.ZERO;
        var sales = Amount.ZERO;
        var purchase = Amount.ZERO;
        for (var value : facts.valueEntries(entry)) {
            cost = cost.plus(value.cost().expected());
            sales = sales.plus(value.trade().salesExpected());
            purchase = purchase.plus(value.trade().purchaseExpected());
        }
        // Twins written before the additional currency was switched off stay as they are (R-8 e).
        if (!facts.setup().hasAdditionalCurrency()) cost = Cost.of(cost.lcy(), Amount.ZERO);
        var expected = cost;
        var expectedSales = sales;
        var expectedPurchase = purchase;
        return unless(
                expected.isZero() && expectedSales.isZero() && expectedPurchase.isZero(),
                () -> "is completely invoiced, but expects cost " + expected.lcy() + " (twin " + expected.acy()
                        + "), sales " + expectedSales + ", purchases " + expectedPurchase);
    }

    /** INV-9. */
    static Optional<String> transferExpectsNothing(ItemFacts facts, ItemLedgerEntry entry) {
        if (!entry.isTransfer()) return Optional.empty();
        for (var value : facts.valueEntries(entry)) {
            var trade = value.trade();
            if (!value.cost().expected().isZero()
                    || !trade.salesExpected().isZero()
                    || !trade.purchaseExpected().isZero())
                return Optional.of("value entry " + value.entryNo() + " of the transfer has an expected amount");
        }
        return Optional.empty();
    }

    /** INV-10. */
    static Optional<String> expectedHasNothingActual(ItemFacts facts, ValueEntry value) {
        if (!value.kind().expectedCost()) return Optional.empty();
        return unless(
                value.cost().actual().isZero()
                        && value.cost().nonInvtbl().isZero()
                        && value.quantities().invoiced().isZero(),
                () -> "states expected cost, but invoices "
                        + value.quantities().invoiced() + " at actual cost "
                        + value.cost().actual().lcy() + ", not inventoriable "
                        + value.cost().nonInvtbl().lcy());
    }

    /** INV-11. */
    static Optional<String> costIsInventoriableOrNot(ItemFacts facts, ValueEntry value) {
        var cost = value.cost();
        if (value.kind().inventoriable())
            return unless(
                    cost.nonInvtbl().isZero(),
                    () -> "is inventoriable, but has " + cost.nonInvtbl().lcy() + " that never enters inventory");
        return unless(
                cost.actual().isZero() && cost.expected().isZero(),
                () -> "is not inventoriable, but has actual cost "
                        + cost.actual().lcy() + " and expected cost "
                        + cost.expected().lcy());
    }

    /** INV-12. */
    static Optional<String> varianceOnlyOfStandard(ItemFacts facts, ValueEntry value) {
        return unless(
                value.kind().entryType() != CostEntryType.VARIANCE
                        || facts.rule().keepsStandard(),
                () -> "is a variance, but the item is " + facts.item().costingMethod());
    }

    /** INV-12: each direct cost with the indirect cost and variance that follow it (POST-48) is one invoice. */
    static void purchasesCostAStandard(ItemFacts facts, Findings found) {
        if (!facts.rule().keepsStandard()) return;
        for (var entry : facts.entries()) {
            if (entry.entryType() != ItemLedgerEntryType.PURCHASE || isUndoing(facts, entry)) continue;
            Optional<ValueEntry> main = Optional.empty();
            var sum = Amount.ZERO;
            for (var value : facts.valueEntries(entry)) {
                if (value.kind().adjustment()) continue;
                switch (value.kind().entryType()) {
                    case DIRECT_COST -> {
                        report(facts, main, sum, found);
                        main = Optional.of(value);
                        sum = value.cost().actual().lcy();
                    }
                    case INDIRECT_COST, VARIANCE ->
                        sum = sum.plus(value.cost().actual().lcy());
                    case REVALUATION, ROUNDING, DIRECT_COST_NON_INVENTORY -> {}
                }
            }
            report(facts, main, sum, found);
        }
    }

    /** Undo copies what an entry cost, adjustments included, to itself and its correction (POST-123). */
    private static boolean isUndoing(ItemFacts facts, ItemLedgerEntry entry) {
        if (entry.facts().correction()) return true;
        var applications = entry.positive() ? facts.ofInbound(entry.entryNo()) : facts.ofOutbound(entry.entryNo());
        return applications.stream()
                .map(application -> entry.positive() ? application.outboundEntryNo() : application.inboundEntryNo())
                .flatMap(no -> facts.find(no).stream())
                .anyMatch(other -> other.facts().correction());
    }

    private static void report(ItemFacts facts, Optional<ValueEntry> main, Amount sum, Findings found) {
        if (main.isEmpty()) return;
        var invoice = main.get();
        var subject = Findings.subject(facts, invoice);
        if (invoice.kind().isCharge()) {
            found.addUnless(
                    sum.isZero(), subject, () -> "a charge changes what a purchase of a Standard item costs by " + sum);
            return;
        }
        var invoiced = invoice.quantities().invoiced();
        if (invoiced.isZero()) return;
        var nearest = sum.per(invoiced, facts.setup().unitAmountPrecision());
        var standard = nearest.signum() < 0 ? UnitCost.ZERO : nearest;
        var precision = facts.setup().amountPrecision();
        var off = standard.times(invoiced, precision).minus(sum).abs();
        found.addUnless(
                off.units() <= precision.step(),
                subject,
                () -> "direct, indirect cost and variance are " + sum + ", which no standard cost of " + invoiced
                        + " explains");
    }

    /** INV-13. */
    static Optional<String> belongsToAnEntry(ItemFacts facts, ValueEntry value) {
        return unless(
                facts.find(value.itemLedgerEntryNo()).isPresent(),
                () -> "belongs to item ledger entry " + value.itemLedgerEntryNo() + ", which the item has not");
    }
}
