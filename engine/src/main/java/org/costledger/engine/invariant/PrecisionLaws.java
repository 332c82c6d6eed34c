package org.costledger.engine.invariant;

import static org.costledger.engine.invariant.Findings.unless;

import java.util.Optional;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.Setup;

/** INV-26: what is stored was rounded. Quantities have five decimals by their type. */
final class PrecisionLaws {
    private PrecisionLaws() {}

    static Optional<String> amountsAreRounded(ItemFacts facts, ValueEntry value) {
        var precision = facts.setup().amountPrecision();
        var cost = value.cost();
        var trade = value.trade();
        return unless(
                isMultiple(cost.actual().lcy(), precision)
                        && isMultiple(cost.expected().lcy(), precision)
                        && isMultiple(cost.nonInvtbl().lcy(), precision)
                        && isMultiple(trade.salesActual(), precision)
                        && isMultiple(trade.salesExpected(), precision)
                        && isMultiple(trade.purchaseActual(), precision)
                        && isMultiple(trade.purchaseExpected(), precision)
                        && isMultiple(trade.discount(), precision),
                () -> "not all of its amounts are multiples of " + precision + ": " + cost + ", " + trade);
    }

    static Optional<String> unitCostIsRounded(ItemFacts facts, ValueEntry value) {
        var precision = facts.setup().unitAmountPrecision();
        var perUnit = value.cost().perUnit();
        return unless(
                isMultiple(perUnit, precision),
                () -> "its cost per unit " + perUnit + " is no multiple of " + precision);
    }

    static Optional<String> twinsAreRounded(ItemFacts facts, ValueEntry value) {
        if (!facts.setup().hasAdditionalCurrency()) return Optional.empty();
        var amount = facts.setup().amountPrecisionAcy();
        var unitAmount = facts.setup().unitAmountPrecisionAcy();
        var cost = value.cost();
        return unless(
                isMultiple(cost.actual().acy(), amount)
                        && isMultiple(cost.expected().acy(), amount)
                        && isMultiple(cost.nonInvtbl().acy(), amount)
                        && isMultiple(cost.perUnitAcy(), unitAmount),
                () -> "not all of its twins are multiples of " + amount + " and " + unitAmount + ": " + cost);
    }

    static void costsOfTheItemAreRounded(ItemFacts facts, Findings found) {
        var state = facts.history().state();
        report(
                facts.setup(),
                Findings.subject(facts),
                found,
                state.unitCost(),
                state.standardCost(),
                state.lastDirectCost());
        for (var unit : facts.history().stockkeepingUnits())
            report(
                    facts.setup(),
                    unit.key().toString(),
                    found,
                    unit.unitCost(),
                    unit.standardCost(),
                    unit.lastDirectCost());
    }

    private static void report(Setup setup, String subject, Findings found, UnitCost... unitCosts) {
        var precision = setup.unitAmountPrecision();
        for (var unitCost : unitCosts)
            found.addUnless(
                    isMultiple(unitCost, precision), subject, () -> unitCost + " is no multiple of " + precision);
    }

    static void countsAreRounded(LedgerFacts facts, Findings found) {
        var amount = facts.setup().amountPrecision();
        var unitAmount = facts.setup().unitAmountPrecision();
        for (var count : facts.physicalInventoryEntries()) {
            found.addUnless(
                    isMultiple(count.amount(), amount) && isMultiple(count.unitCost(), unitAmount),
                    "physical inventory entry " + count.entryNo(),
                    () -> "amount " + count.amount() + ", unit cost " + count.unitCost() + " are not multiples of "
                            + amount + " and " + unitAmount);
        }
    }

    private static boolean isMultiple(Amount amount, Precision precision) {
        return amount.units() % precision.step() == 0;
    }

    private static boolean isMultiple(UnitCost unitCost, Precision precision) {
        return unitCost.units() % precision.step() == 0;
    }
}
