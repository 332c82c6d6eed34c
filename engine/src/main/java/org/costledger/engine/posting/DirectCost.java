package org.costledger.engine.posting;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.Setup;

/** From the direct cost that was given to what a unit costs with overhead (POST-8, POST-9). */
final class DirectCost {
    private DirectCost() {}

    /** The overhead in force for a line; of a Standard item always the item's (E-22). */
    static IndirectCost indirect(Item item, Overhead given) {
        var own = item.indirectCost();
        if (CostingRule.of(item.costingMethod()).keepsStandard()) {
            given.pct().filter(pct -> !pct.equals(own.pct())).ifPresent(pct -> {
                throw new Refused(Reason.INDIRECT_COST_OF_STANDARD, item.no(), own.pct(), pct);
            });
            return own;
        }
        return new IndirectCost(given.pct().orElse(own.pct()), given.rate().orElse(own.overheadRate()));
    }

    /**
     * A purchase that states its direct cost per document unit (POST-8).
     *
     * @param direct per document unit, exact
     * @param amount of the line
     */
    static PostingLine.Value ofPurchase(
            Setup setup, ItemUnitOfMeasure unit, Exact direct, Amount amount, Amount discount, IndirectCost indirect) {
        var perUnit = Exact.of(unit.qtyPerUnit());
        var full = Exact.of(indirect.onTopOf(direct, perUnit).toUnitCost(setup.unitAmountPrecision()));
        var exactUnitCost = full.dividedBy(perUnit);
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                direct.dividedBy(perUnit).toUnitCost(setup.unitAmountPrecision()),
                amount,
                discount,
                indirect,
                false);
    }

    /** A positive adjustment that states its direct cost (POST-9). */
    static PostingLine.Value ofAdjustment(
            Setup setup,
            ItemUnitOfMeasure unit,
            Price.PerUnit price,
            Quantity documentQuantity,
            IndirectCost indirect) {
        var perUnit = Exact.of(unit.qtyPerUnit());
        var direct = Exact.of(price.unitCost());
        var withPct = Exact.of(
                direct.times(Exact.ONE.plus(Exact.of(indirect.pct()))).toUnitCost(setup.unitAmountPrecision()));
        var full = withPct.plus(Exact.of(indirect.overheadRate()).times(perUnit));
        var exactUnitCost = full.dividedBy(perUnit);
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                direct.dividedBy(perUnit).toUnitCost(setup.unitAmountPrecision()),
                price.unitCost().times(documentQuantity, setup.amountPrecision()),
                Amount.ZERO,
                indirect,
                false);
    }

    /** A positive adjustment that states its direct cost in total: the cost follows it to the cent. */
    static PostingLine.Value ofAdjustment(Setup setup, Price.Total price, Quantity quantity, IndirectCost indirect) {
        var amount = price.amount().rounded(setup.amountPrecision());
        var exactUnitCost =
                indirect.onTopOf(Exact.of(amount), Exact.of(quantity)).dividedBy(Exact.of(quantity));
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                amount.per(quantity, setup.unitAmountPrecision()),
                amount,
                Amount.ZERO,
                indirect,
                true);
    }

    /** A positive adjustment at a full unit cost, overhead included, from which the direct cost follows (POST-9). */
    static PostingLine.Value ofAdjustment(Setup setup, UnitCost unitCost, Quantity quantity, IndirectCost indirect) {
        var direct = Exact.of(unitCost)
                .minus(Exact.of(indirect.overheadRate()))
                .dividedBy(Exact.ONE.plus(Exact.of(indirect.pct())))
                .toUnitCost(setup.unitAmountPrecision());
        return new PostingLine.Value(
                unitCost,
                Exact.of(unitCost),
                direct,
                direct.times(quantity, setup.amountPrecision()),
                Amount.ZERO,
                indirect,
                false);
    }
}
